// BingX swaps: the payloads, as documented and as recorded.
// https://bingx-api.github.io/docs/#/en-us/swapV2/market-api.html  (read 2026-11)
//
// Every answer is {"code":0,"msg":"","data":…}; figures are strings, the code and times numbers; an error is another code with HTTP 200.
// Properties that are not read are listed in tests/Cases/bingx/ignored.txt.

using System.Globalization;
using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bingx;

internal sealed class BingxEnvelope<TData> : IEnvelope
    where TData : class
{
    public WireNumber Code { get; set; }

    public string? Msg { get; set; }

    public TData? Data { get; set; }

    string? IEnvelope.Code => Code.Value?.ToString(CultureInfo.InvariantCulture);

    bool IEnvelope.IsSuccess => Code.Value == 0;

    bool IEnvelope.HasData => Data is not null;
}

/// <summary><c>/openApi/swap/v2/quote/contracts</c>: <c>{"symbol":"BTC-USDT","asset":"BTC","currency":"USDT","status":1,…}</c></summary>
internal sealed class ContractWire
{
    public string? Symbol { get; set; }

    /// <summary>The base, which carries the multiplier too: <c>1000PEPE</c>. The row's size is an order step.</summary>
    public string? Asset { get; set; }

    /// <summary>What it is priced and settled in: USDT or USDC.</summary>
    public string? Currency { get; set; }

    /// <summary>1 live, 25 no new positions, 5 announced, 0 offline.</summary>
    public WireNumber Status { get; set; }
}

/// <summary><c>/openApi/swap/v2/quote/premiumIndex</c>: a row. Its updateTime is the last payment of funding.</summary>
internal sealed class PremiumIndexWire
{
    public string? Symbol { get; set; }

    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    /// <summary>The running rate for the next payment, a fraction, despite its name.</summary>
    public WireNumber LastFundingRate { get; set; }

    /// <summary>A moment, although the documents call it a remaining time.</summary>
    public WireTime NextFundingTime { get; set; }

    public WireNumber FundingIntervalHours { get; set; }
}

/// <summary><c>/openApi/swap/v2/quote/ticker</c>: a row.</summary>
internal sealed class TickerWire
{
    public string? Symbol { get; set; }

    public WireNumber LastPrice { get; set; }

    /// <summary>In percent: "-0.06" is -0.06 %.</summary>
    public WireNumber PriceChangePercent { get; set; }

    /// <summary>In the quote currency.</summary>
    public WireNumber QuoteVolume { get; set; }
}

/// <summary><c>/openApi/swap/v2/quote/openInterest</c>: <c>{"openInterest":"287039550.4","symbol":"BTC-USDT","time":1789336846040}</c></summary>
internal sealed class OpenInterestWire
{
    public string? Symbol { get; set; }

    /// <summary>The value in the quote currency, not coins.</summary>
    [JsonPropertyName("openInterest")]
    public WireNumber Value { get; set; }

    public WireTime Time { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BingxEnvelope<List<ContractWire>>))]
[JsonSerializable(typeof(BingxEnvelope<List<PremiumIndexWire>>))]
[JsonSerializable(typeof(BingxEnvelope<List<TickerWire>>))]
[JsonSerializable(typeof(BingxEnvelope<OpenInterestWire>))]
internal sealed partial class BingxJson : JsonSerializerContext;
