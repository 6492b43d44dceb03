// Aster futures: the payloads, as documented and as recorded.
// https://github.com/asterdex/api-docs  (read 2026-11)
//
// Numbers are strings, times are numbers.
// Properties that are not read are listed in tests/Cases/aster/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Aster;

/// <summary><c>/fapi/v1/exchangeInfo</c>: <c>{"symbols":[{"symbol":"BTCUSDT","contractType":"PERPETUAL","status":"TRADING",…}]}</c></summary>
/// <remarks>The venue sends no envelope, its errors come with their status; an object without symbols is no list all the same.</remarks>
internal sealed class ExchangeInfoWire : IEnvelope
{
    public IReadOnlyList<SymbolWire?>? Symbols { get; set; }

    bool IEnvelope.HasData => Symbols is not null;
}

internal sealed class SymbolWire
{
    public string? Symbol { get; set; }

    public string? ContractType { get; set; }

    public string? Status { get; set; }

    /// <summary>Carries the multiplier too: <c>1000PEPE</c>.</summary>
    public string? BaseAsset { get; set; }

    public string? QuoteAsset { get; set; }

    public string? MarginAsset { get; set; }

    /// <summary>COIN, of stocks and metals too.</summary>
    public string? UnderlyingType { get; set; }

    /// <summary>Tags such as Top, AI and Meme, and STOCK, ETF and Commodities.</summary>
    public IReadOnlyList<string?>? UnderlyingSubType { get; set; }

    /// <summary>1 in the recorded rows of stocks and commodities, 0 in that of a coin.</summary>
    public WireNumber SymbolType { get; set; }
}

/// <summary><c>/fapi/v1/premiumIndex</c>: a row of the array. It has symbols that do not trade.</summary>
internal sealed class PremiumIndexWire
{
    public string? Symbol { get; set; }

    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    /// <summary>The running estimate for the coming payment, a fraction.</summary>
    public WireNumber LastFundingRate { get; set; }

    public WireTime NextFundingTime { get; set; }
}

/// <summary><c>/fapi/v1/ticker/24hr</c>: a row of the array.</summary>
internal sealed class TickerWire
{
    public string? Symbol { get; set; }

    public WireNumber LastPrice { get; set; }

    /// <summary>In percent.</summary>
    public WireNumber PriceChangePercent { get; set; }

    /// <summary>In the quote currency.</summary>
    public WireNumber QuoteVolume { get; set; }
}

/// <summary><c>/fapi/v1/fundingInfo</c>: a row of the array.</summary>
internal sealed class FundingInfoWire
{
    public string? Symbol { get; set; }

    public WireNumber FundingIntervalHours { get; set; }
}

/// <summary><c>/fapi/v1/openInterest</c>: <c>{"symbol":"BTCUSDT","openInterest":"5599.890","time":1789147681850}</c></summary>
internal sealed class OpenInterestWire
{
    public string? Symbol { get; set; }

    /// <summary>In units of the listed base asset: thousands of PEPE for 1000PEPEUSDT.</summary>
    [JsonPropertyName("openInterest")]
    public WireNumber Amount { get; set; }

    public WireTime Time { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ExchangeInfoWire))]
[JsonSerializable(typeof(List<PremiumIndexWire>))]
[JsonSerializable(typeof(List<TickerWire>))]
[JsonSerializable(typeof(List<FundingInfoWire>))]
[JsonSerializable(typeof(OpenInterestWire))]
internal sealed partial class AsterJson : JsonSerializerContext;
