// Binance COIN-M futures: the payloads, as documented and as recorded.
// https://developers.binance.com/docs/derivatives/coin-margined-futures  (read 2026-11)
//
// Figures are strings, "" where there is none, but the contract size is a number; times are numbers. Lists are arrays, also of one.
// Properties that are not read are listed in tests/Cases/binance_coinm/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.BinanceCoinm;

/// <summary><c>/dapi/v1/exchangeInfo</c>: <c>{"symbols":[{"symbol":"BTCUSD_PERP","pair":"BTCUSD","contractType":"PERPETUAL","contractSize":100,…}]}</c></summary>
/// <remarks>The venue sends no envelope, its errors come with their status; an object without symbols is no list all the same.</remarks>
internal sealed class ExchangeInfoWire : IEnvelope
{
    public IReadOnlyList<SymbolWire?>? Symbols { get; set; }

    bool IEnvelope.HasData => Symbols is not null;
}

internal sealed class SymbolWire
{
    public string? Symbol { get; set; }

    public string? Pair { get; set; }

    /// <summary>PERPETUAL, CURRENT_QUARTER, NEXT_QUARTER and more.</summary>
    public string? ContractType { get; set; }

    public string? ContractStatus { get; set; }

    /// <summary>US dollars in a contract: 100 of BTC, 10 of the others.</summary>
    public WireNumber ContractSize { get; set; }

    public string? BaseAsset { get; set; }

    public string? QuoteAsset { get; set; }

    public string? MarginAsset { get; set; }

    public string? UnderlyingType { get; set; }
}

/// <summary><c>/dapi/v1/premiumIndex</c>: a row of the array.</summary>
internal sealed class PremiumIndexWire
{
    public string? Symbol { get; set; }

    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    /// <summary>The running estimate for the coming settlement, a fraction; empty in the rows of dated symbols.</summary>
    public WireNumber LastFundingRate { get; set; }

    /// <summary>Zero in the rows of dated symbols.</summary>
    public WireTime NextFundingTime { get; set; }
}

/// <summary><c>/dapi/v1/ticker/24hr</c>: a row of the array.</summary>
internal sealed class TickerWire
{
    public string? Symbol { get; set; }

    public WireNumber LastPrice { get; set; }

    /// <summary>In percent: "1.436" is 1.436 %.</summary>
    public WireNumber PriceChangePercent { get; set; }

    /// <summary>In contracts. There is none in the quote currency.</summary>
    public WireNumber Volume { get; set; }
}

/// <summary><c>/dapi/v1/fundingInfo</c>: only symbols whose interval or bounds were adjusted; the others pay every 8 hours.</summary>
internal sealed class FundingInfoWire
{
    public string? Symbol { get; set; }

    public WireNumber FundingIntervalHours { get; set; }
}

/// <summary><c>/dapi/v1/openInterest</c>: <c>{"symbol":"BTCUSD_PERP","pair":"BTCUSD","openInterest":"12668208","contractType":"PERPETUAL","time":…}</c></summary>
internal sealed class OpenInterestWire
{
    public string? Symbol { get; set; }

    /// <summary>In contracts.</summary>
    [JsonPropertyName("openInterest")]
    public WireNumber Contracts { get; set; }

    public WireTime Time { get; set; }
}

/// <summary>A row of <c>/futures/data/globalLongShortAccountRatio</c>.</summary>
internal sealed class LongShortWire
{
    public string? Pair { get; set; }

    public WireNumber LongShortRatio { get; set; }

    public WireNumber LongAccount { get; set; }

    public WireNumber ShortAccount { get; set; }

    public WireTime Timestamp { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ExchangeInfoWire))]
[JsonSerializable(typeof(List<PremiumIndexWire>))]
[JsonSerializable(typeof(List<TickerWire>))]
[JsonSerializable(typeof(List<FundingInfoWire>))]
[JsonSerializable(typeof(OpenInterestWire))]
[JsonSerializable(typeof(List<LongShortWire>))]
internal sealed partial class BinanceCoinmJson : JsonSerializerContext;
