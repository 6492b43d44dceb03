// Kraken Futures v3: the payloads, as documented and as recorded.
// https://docs.kraken.com/api/docs/futures-api/trading/get-tickers  (read 2026-11)
//
// Every answer is {"result":"success",…} or, with HTTP 200 as well, {"result":"error","error":"a word"}; figures are numbers.
// Properties that are not read are listed in tests/Cases/kraken/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Kraken;

/// <summary><c>/derivatives/api/v3/instruments</c></summary>
internal sealed class InstrumentsWire : IEnvelope
{
    public string? Result { get; set; }

    public string? Error { get; set; }

    public IReadOnlyList<InstrumentWire?>? Instruments { get; set; }

    string? IEnvelope.Code => Error ?? Result;

    string? IEnvelope.Msg => null;

    bool IEnvelope.IsSuccess => Result == "success";

    bool IEnvelope.HasData => Instruments is not null;
}

/// <summary><c>{"symbol":"PF_XBTUSD","type":"flexible_futures","base":"BTC","quote":"USD","contractSize":1,"tradeable":true,…}</c></summary>
internal sealed class InstrumentWire
{
    /// <summary>PF_ linear perpetual, PI_ inverse perpetual, FF_ and FI_ dated.</summary>
    public string? Symbol { get; set; }

    /// <summary>flexible_futures is linear with collateral of many coins, futures_inverse; dated ones have the same types.</summary>
    public string? Type { get; set; }

    public string? Base { get; set; }

    public string? Quote { get; set; }

    public WireNumber ContractSize { get; set; }

    public bool? Tradeable { get; set; }

    /// <summary>Absent in older answers.</summary>
    public bool? IsExpired { get; set; }

    /// <summary>Layer 1, Community, Forex, xStocks …: an open set; empty for inverse contracts, absent in older answers.</summary>
    public string? Category { get; set; }
}

/// <summary><c>/derivatives/api/v3/tickers</c></summary>
internal sealed class TickersWire : IEnvelope
{
    public string? Result { get; set; }

    public string? Error { get; set; }

    public IReadOnlyList<TickerWire?>? Tickers { get; set; }

    string? IEnvelope.Code => Error ?? Result;

    string? IEnvelope.Msg => null;

    bool IEnvelope.IsSuccess => Result == "success";

    bool IEnvelope.HasData => Tickers is not null;
}

internal sealed class TickerWire
{
    public string? Symbol { get; set; }

    public WireNumber Last { get; set; }

    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    /// <summary>Coins of a linear contract, dollars of an inverse one.</summary>
    [JsonPropertyName("vol24h")]
    public WireNumber Vol24h { get; set; }

    /// <summary>Dollars of a linear contract, coins of an inverse one.</summary>
    public WireNumber VolumeQuote { get; set; }

    /// <summary>Coins of a linear contract, dollars of an inverse one.</summary>
    public WireNumber OpenInterest { get; set; }

    /// <summary>For an hour, absolute: dollars for a coin of a linear contract, coins for a dollar of an inverse one.</summary>
    public WireNumber FundingRate { get; set; }

    /// <summary>For an hour, a fraction; absent in older answers.</summary>
    public WireNumber RelativeFundingRate { get; set; }

    public bool? Suspended { get; set; }

    /// <summary>In percent: -1.75 is -1.75 %.</summary>
    [JsonPropertyName("change24h")]
    public WireNumber Change24h { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(InstrumentsWire))]
[JsonSerializable(typeof(TickersWire))]
internal sealed partial class KrakenJson : JsonSerializerContext;
