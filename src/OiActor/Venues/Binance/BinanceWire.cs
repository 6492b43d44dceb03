// Binance USDⓈ-M futures: the payloads, as documented and as recorded.
// https://developers.binance.com/docs/derivatives/usds-margined-futures  (read 2026-11)
//
// Numbers are strings, "" where there is none; times are numbers, in the ratio rows numbers or strings.
// Properties that are not read are listed in tests/Cases/binance/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Binance;

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

    /// <summary>COIN, INDEX, PREMARKET, COMMODITY, EQUITY …: an open set.</summary>
    public string? UnderlyingType { get; set; }
}

/// <summary><c>/fapi/v1/premiumIndex</c>: a row of the array.</summary>
internal sealed class PremiumIndexWire
{
    public string? Symbol { get; set; }

    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    /// <summary>The running estimate for the coming settlement, a fraction.</summary>
    public WireNumber LastFundingRate { get; set; }

    /// <summary>Zero in the rows of settling symbols.</summary>
    public WireTime NextFundingTime { get; set; }
}

/// <summary><c>/fapi/v1/ticker/24hr</c>: a row of the array.</summary>
internal sealed class TickerWire
{
    public string? Symbol { get; set; }

    public WireNumber LastPrice { get; set; }

    /// <summary>In percent: "1.436" is 1.436 %.</summary>
    public WireNumber PriceChangePercent { get; set; }

    /// <summary>In the quote currency.</summary>
    public WireNumber QuoteVolume { get; set; }
}

/// <summary><c>/fapi/v1/fundingInfo</c>: only symbols whose interval or bounds were adjusted; the others pay every 8 hours.</summary>
internal sealed class FundingInfoWire
{
    public string? Symbol { get; set; }

    public WireNumber FundingIntervalHours { get; set; }
}

/// <summary><c>/fapi/v1/openInterest</c>: <c>{"symbol":"BTCUSDT","openInterest":"94791.893","time":1791284697161}</c></summary>
internal sealed class OpenInterestWire
{
    public string? Symbol { get; set; }

    /// <summary>In units of the listed base asset: thousands of PEPE for 1000PEPEUSDT.</summary>
    [JsonPropertyName("openInterest")]
    public WireNumber Amount { get; set; }

    public WireTime Time { get; set; }
}

/// <summary>A row of the <c>/futures/data/*LongShort*Ratio</c> endpoints; <c>longAccount</c> holds positions at the position endpoint.</summary>
internal sealed class LongShortWire
{
    public string? Symbol { get; set; }

    public WireNumber LongShortRatio { get; set; }

    public WireNumber LongAccount { get; set; }

    public WireNumber ShortAccount { get; set; }

    public WireTime Timestamp { get; set; }
}

/// <summary><c>/futures/data/takerlongshortRatio</c>: a row of the array, of a period that has ended. It names no symbol.</summary>
internal sealed class TakerVolumeWire
{
    public WireNumber BuyVol { get; set; }

    public WireNumber SellVol { get; set; }

    /// <summary>The opening of the period; of the ratios above, the moment of the snapshot.</summary>
    public WireTime Timestamp { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ExchangeInfoWire))]
[JsonSerializable(typeof(List<PremiumIndexWire>))]
[JsonSerializable(typeof(List<TickerWire>))]
[JsonSerializable(typeof(List<FundingInfoWire>))]
[JsonSerializable(typeof(OpenInterestWire))]
[JsonSerializable(typeof(List<LongShortWire>))]
[JsonSerializable(typeof(List<TakerVolumeWire>))]
internal sealed partial class BinanceJson : JsonSerializerContext;
