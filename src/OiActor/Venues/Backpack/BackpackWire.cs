// Backpack Exchange: the payloads, as documented and as recorded.
// https://docs.backpack.exchange/  (read 2026-11)
//
// Bare arrays; figures are strings, funding rates of up to 28 decimals; times are numbers in ms. An error is {"code","message"} with its status.
// Properties that are not read are listed in tests/Cases/backpack/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Backpack;

/// <summary><c>/api/v1/markets</c>: a row: <c>{"symbol":"BTC_USDC_PERP","baseSymbol":"BTC","marketType":"PERP","orderBookState":"Open",…}</c></summary>
internal sealed class MarketWire
{
    public string? Symbol { get; set; }

    /// <summary>Carries the multiplier too: <c>kPEPE</c>.</summary>
    public string? BaseSymbol { get; set; }

    public string? QuoteSymbol { get; set; }

    /// <summary>SPOT, PERP, IPERP, DATED, PREDICTION, RFQ.</summary>
    public string? MarketType { get; set; }

    /// <summary>Open, Closed, CancelOnly, LimitOnly, PostOnly.</summary>
    public string? OrderBookState { get; set; }

    /// <summary>STOCK, INDEX, COMMODITY, FX; null for crypto.</summary>
    public string? RwaMarketType { get; set; }

    /// <summary>In ms.</summary>
    public WireNumber FundingInterval { get; set; }
}

/// <summary><c>/api/v1/openInterest</c>: a row of the array.</summary>
internal sealed class OpenInterestWire
{
    public string? Symbol { get; set; }

    /// <summary>In units of the listed base: thousands of PEPE for kPEPE.</summary>
    [JsonPropertyName("openInterest")]
    public WireNumber Amount { get; set; }

    public WireTime Timestamp { get; set; }
}

/// <summary><c>/api/v1/markPrices</c>: a row of the array.</summary>
internal sealed class MarkPriceWire
{
    public string? Symbol { get; set; }

    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    /// <summary>A fraction for the interval that runs.</summary>
    public WireNumber FundingRate { get; set; }

    public WireTime NextFundingTimestamp { get; set; }
}

/// <summary><c>/api/v1/tickers</c>: a row of the array.</summary>
internal sealed class TickerWire
{
    public string? Symbol { get; set; }

    public WireNumber LastPrice { get; set; }

    /// <summary>A fraction for all its name says: "-0.006084" is -0.6084 %.</summary>
    public WireNumber PriceChangePercent { get; set; }

    /// <summary>In the quote currency.</summary>
    public WireNumber QuoteVolume { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(List<MarketWire>))]
[JsonSerializable(typeof(List<OpenInterestWire>))]
[JsonSerializable(typeof(List<MarkPriceWire>))]
[JsonSerializable(typeof(List<TickerWire>))]
internal sealed partial class BackpackJson : JsonSerializerContext;
