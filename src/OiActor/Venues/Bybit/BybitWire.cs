// Bybit v5 market data: the payloads, as documented and as recorded.
// https://bybit-exchange.github.io/docs/v5/market/tickers  (read 2026-11)
//
// Every answer is {"retCode":0,"retMsg":"OK","result":{…,"list":[…]},"retExtInfo":{},"time":…}; figures are texts, "" where there is none.
// Properties that are not read are listed in tests/Cases/bybit/ignored.txt.

using System.Globalization;
using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bybit;

internal sealed class BybitEnvelope<TRow> : IEnvelope
    where TRow : class
{
    public WireNumber RetCode { get; set; }

    public string? RetMsg { get; set; }

    /// <summary>Without rows in an error.</summary>
    public BybitResult<TRow>? Result { get; set; }

    string? IEnvelope.Code => RetCode.Value?.ToString(CultureInfo.InvariantCulture);

    string? IEnvelope.Msg => RetMsg;

    bool IEnvelope.IsSuccess => RetCode.Value == 0;

    bool IEnvelope.HasData => Result?.List is not null;
}

internal sealed class BybitResult<TRow>
    where TRow : class
{
    public IReadOnlyList<TRow?>? List { get; set; }

    /// <summary>Empty on the last page, and absent where an answer has one page.</summary>
    public string? NextPageCursor { get; set; }
}

/// <summary><c>/v5/market/instruments-info</c>: <c>{"symbol":"BTCUSDT","contractType":"LinearPerpetual","status":"Trading",…}</c></summary>
internal sealed class InstrumentWire
{
    public string? Symbol { get; set; }

    /// <summary>LinearPerpetual, InversePerpetual, LinearFutures, InverseFutures.</summary>
    public string? ContractType { get; set; }

    /// <summary>PreLaunch, Trading, Delivering, Closed.</summary>
    public string? Status { get; set; }

    /// <summary>Carries the multiplier too: <c>1000PEPE</c>, <c>SHIB1000</c>.</summary>
    public string? BaseCoin { get; set; }

    public string? QuoteCoin { get; set; }

    public string? SettleCoin { get; set; }

    /// <summary>Absent in older answers.</summary>
    public bool? IsPreListing { get; set; }

    /// <summary>Empty or innovation for coins; stock, commodity, forex and more: an open set. Absent in older answers.</summary>
    public string? SymbolType { get; set; }
}

/// <summary><c>/v5/market/tickers</c>: a row.</summary>
internal sealed class TickerWire
{
    public string? Symbol { get; set; }

    public WireNumber LastPrice { get; set; }

    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    /// <summary>A fraction: 0.008 is 0.8 %.</summary>
    [JsonPropertyName("price24hPcnt")]
    public WireNumber Price24hPcnt { get; set; }

    /// <summary>Both sides: listed base coins of a linear contract, dollars of an inverse one.</summary>
    public WireNumber OpenInterest { get; set; }

    /// <summary>Both sides: quote currency of a linear contract, base coins of an inverse one.</summary>
    public WireNumber OpenInterestValue { get; set; }

    /// <summary>One side, in the unit of <see cref="OpenInterest"/>. Since June 2026.</summary>
    public WireNumber SingleOpenInterest { get; set; }

    /// <summary>One side, in the unit of <see cref="OpenInterestValue"/>. Since June 2026.</summary>
    public WireNumber SingleOpenInterestValue { get; set; }

    /// <summary>Quote currency of a linear contract, base coins of an inverse one.</summary>
    [JsonPropertyName("turnover24h")]
    public WireNumber Turnover24h { get; set; }

    /// <summary>Listed base coins of a linear contract, dollars of an inverse one.</summary>
    [JsonPropertyName("volume24h")]
    public WireNumber Volume24h { get; set; }

    /// <summary>For the interval that runs.</summary>
    public WireNumber FundingRate { get; set; }

    public WireTime NextFundingTime { get; set; }

    /// <summary>Absent in older answers.</summary>
    public WireNumber FundingIntervalHour { get; set; }
}

/// <summary><c>/v5/market/account-ratio</c>: <c>{"symbol":"BTCUSDT","buyRatio":"0.54","sellRatio":"0.46","timestamp":"1787372700000"}</c></summary>
internal sealed class AccountRatioWire
{
    public string? Symbol { get; set; }

    /// <summary>The share of the holders who are long.</summary>
    public WireNumber BuyRatio { get; set; }

    public WireNumber SellRatio { get; set; }

    public WireTime Timestamp { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BybitEnvelope<InstrumentWire>))]
[JsonSerializable(typeof(BybitEnvelope<TickerWire>))]
[JsonSerializable(typeof(BybitEnvelope<AccountRatioWire>))]
internal sealed partial class BybitJson : JsonSerializerContext;
