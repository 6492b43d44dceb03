// BitMEX v1: the payloads, as documented and as recorded.
// https://www.bitmex.com/api/explorer/#!/Instrument/Instrument_getActive  (read 2026-11)
//
// An array without an envelope. Figures are numbers, null before the first trade; times ISO 8601 in UTC.
// Properties that are not read are listed in tests/Cases/bitmex/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bitmex;

/// <summary><c>/instrument/active</c>: a row, <c>{"symbol":"XBTUSD","state":"Open","typ":"FFWCSX","isInverse":true,…}</c></summary>
internal sealed class InstrumentWire
{
    public string? Symbol { get; set; }

    /// <summary>Unlisted, Open, Closed, Settled or Delisted.</summary>
    public string? State { get; set; }

    /// <summary>FFWCSX is a perpetual on coins; FFWCSF one on currencies, FFSCSX one on stocks, FFCCSX a dated future, and there are more.</summary>
    public string? Typ { get; set; }

    /// <summary>The base: <c>XBT</c>.</summary>
    public string? Underlying { get; set; }

    public string? QuoteCurrency { get; set; }

    /// <summary>In its smallest unit: XBt is a hundred-millionth of a bitcoin, USDt a millionth of a USDT.</summary>
    public string? SettlCurrency { get; set; }

    public bool? IsInverse { get; set; }

    /// <summary>Priced in dollars and settled in bitcoin at a fixed rate: the dollars behind a contract move with the price of bitcoin.</summary>
    public bool? IsQuanto { get; set; }

    /// <summary>Of an inverse contract its value in units of settlement at a price of 1, with a minus.</summary>
    public WireNumber Multiplier { get; set; }

    /// <summary>Contracts to a coin, of a linear contract.</summary>
    public WireNumber UnderlyingToPositionMultiplier { get; set; }

    /// <summary>In contracts.</summary>
    public WireNumber OpenInterest { get; set; }

    /// <summary>The value of the open interest at the mark, in units of settlement.</summary>
    public WireNumber OpenValue { get; set; }

    public WireNumber MarkPrice { get; set; }

    /// <summary>The index.</summary>
    public WireNumber IndicativeSettlePrice { get; set; }

    public WireNumber LastPrice { get; set; }

    /// <summary>Over 24 hours, as a fraction: 0.0024 is 0.24 %.</summary>
    public WireNumber LastChangePcnt { get; set; }

    /// <summary>Traded in 24 hours, in the quote currency.</summary>
    public WireNumber ForeignNotional24h { get; set; }

    /// <summary>For the payment that is due next, a fraction.</summary>
    public WireNumber FundingRate { get; set; }

    [JsonConverter(typeof(WireIsoConverter))]
    public WireTime FundingTimestamp { get; set; }

    /// <summary>As a date: eight hours after midnight of 2000-01-01 are eight hours.</summary>
    public string? FundingInterval { get; set; }

    /// <summary>When the row last changed; its mark changes every few seconds.</summary>
    [JsonConverter(typeof(WireIsoConverter))]
    public WireTime Timestamp { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(List<InstrumentWire>))]
internal sealed partial class BitmexJson : JsonSerializerContext;
