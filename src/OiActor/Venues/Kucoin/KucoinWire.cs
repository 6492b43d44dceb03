// KuCoin Futures: the payload, as documented and as recorded.
// https://www.kucoin.com/docs/rest/futures-trading/market-data/get-symbols-list  (read 2026-11)
//
// Every answer is {"code":"200000","data":…}, an error {"code":"404000","msg":"…"} with HTTP 200. Figures are numbers, open interest is a string;
// dated futures have null where a perpetual has its funding.
// Properties that are not read are listed in tests/Cases/kucoin/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Kucoin;

internal sealed class KucoinEnvelope : IEnvelope
{
    public string? Code { get; set; }

    public string? Msg { get; set; }

    public IReadOnlyList<ContractWire?>? Data { get; set; }

    bool IEnvelope.IsSuccess => Code == "200000";

    bool IEnvelope.HasData => Data is not null;
}

/// <summary><c>/api/v1/contracts/active</c>: <c>{"symbol":"XBTUSDTM","baseCurrency":"XBT","multiplier":0.001,"openInterest":"11784994",…}</c></summary>
/// <remarks>isQuanto is true for the linear XBTUSDTM and says nothing; nextFundingRateTime is a countdown.</remarks>
internal sealed class ContractWire
{
    public string? Symbol { get; set; }

    /// <summary>XBT is BTC; carries a multiplier too: <c>10000CAT</c>.</summary>
    public string? BaseCurrency { get; set; }

    public string? QuoteCurrency { get; set; }

    public string? SettleCurrency { get; set; }

    /// <summary>FFWCSX is a perpetual, FFICSX a dated future.</summary>
    public string? Type { get; set; }

    /// <summary>Open is trading; Init, BeingSettled, Settled, Paused, Closed and CancelOnly are not.</summary>
    public string? Status { get; set; }

    /// <summary>PRE_MARKET trades before the coin is listed anywhere, on an index that is its own price.</summary>
    public string? MarketStage { get; set; }

    /// <summary>CRYPTO, or the exchange of a tokenised stock.</summary>
    public string? MarketType { get; set; }

    /// <summary>CRYPTO, or what else is tokenised.</summary>
    public string? AssetClass { get; set; }

    /// <summary>Units of the listed base in a lot; below zero for an inverse contract: dollars in a lot.</summary>
    public WireNumber Multiplier { get; set; }

    public bool? IsInverse { get; set; }

    /// <summary>Lots.</summary>
    public WireNumber OpenInterest { get; set; }

    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    public WireNumber LastTradePrice { get; set; }

    /// <summary>A fraction for the interval that runs.</summary>
    public WireNumber FundingFeeRate { get; set; }

    /// <summary>Milliseconds between payments.</summary>
    public WireNumber FundingRateGranularity { get; set; }

    public WireTime NextFundingRateDateTime { get; set; }

    /// <summary>A fraction: 0.0084 is 0.84 %.</summary>
    public WireNumber PriceChgPct { get; set; }

    /// <summary>In the settlement currency: dollars for a linear contract.</summary>
    public WireNumber TurnoverOf24h { get; set; }

    /// <summary>Coins; dollars for an inverse contract.</summary>
    public WireNumber VolumeOf24h { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(KucoinEnvelope))]
internal sealed partial class KucoinJson : JsonSerializerContext;
