// Bitget v2 mix: the payloads, as documented and as recorded.
// https://www.bitget.com/api-doc/contract/intro  (read 2026-11)
//
// Every answer is {"code":"00000","msg":"success","requestTime":…,"data":…}; figures are strings, times strings in ms, JSON null in delivery fields.
// Properties that are not read are listed in tests/Cases/bitget/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bitget;

internal sealed class BitgetEnvelope<TRow> : IEnvelope
    where TRow : class
{
    public string? Code { get; set; }

    public string? Msg { get; set; }

    public IReadOnlyList<TRow?>? Data { get; set; }

    bool IEnvelope.IsSuccess => Code == "00000";

    bool IEnvelope.HasData => Data is not null;
}

/// <summary><c>/api/v2/mix/market/contracts</c>: <c>{"symbol":"BTCUSDT","baseCoin":"BTC","quoteCoin":"USDT","symbolType":"perpetual",…}</c></summary>
internal sealed class ContractWire
{
    public string? Symbol { get; set; }

    /// <summary>Carries the multiplier too: <c>1000BONK</c>. The row's sizeMultiplier is an order step.</summary>
    public string? BaseCoin { get; set; }

    public string? QuoteCoin { get; set; }

    public IReadOnlyList<string?>? SupportMarginCoins { get; set; }

    /// <summary>perpetual or delivery.</summary>
    public string? SymbolType { get; set; }

    /// <summary>normal is trading; listed, maintain, limit_open, restrictedAPI and off are not, or not for long.</summary>
    public string? SymbolStatus { get; set; }

    /// <summary>YES for tokenised stocks and metals; absent in older answers.</summary>
    public string? IsRwa { get; set; }

    /// <summary>Hours.</summary>
    public WireNumber FundInterval { get; set; }
}

/// <summary><c>/api/v2/mix/market/tickers</c>: a row.</summary>
internal sealed class TickerWire
{
    public string? Symbol { get; set; }

    public WireNumber LastPr { get; set; }

    /// <summary>Absent in 2023.</summary>
    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    public WireNumber FundingRate { get; set; }

    public WireTime NextFundingTime { get; set; }

    /// <summary>A fraction: -0.03 is -3 %.</summary>
    [JsonPropertyName("change24h")]
    public WireNumber Change24h { get; set; }

    public WireNumber QuoteVolume { get; set; }

    public WireNumber UsdtVolume { get; set; }

    /// <summary>Open interest in units of the listed base coin.</summary>
    public WireNumber HoldingAmount { get; set; }

    public WireTime Ts { get; set; }
}

/// <summary><c>/api/v2/mix/market/account-long-short</c>: a row, oldest first. Its combined field was a hundred times too small in September 2025.</summary>
internal sealed class AccountLongShortWire
{
    public WireNumber LongAccountRatio { get; set; }

    public WireNumber ShortAccountRatio { get; set; }

    public WireTime Ts { get; set; }
}

/// <summary><c>/api/v2/mix/market/taker-buy-sell</c>: a row, oldest first. Which end of its period the stamp is, is not documented.</summary>
internal sealed class TakerBuySellWire
{
    public WireNumber BuyVolume { get; set; }

    public WireNumber SellVolume { get; set; }

    public WireTime Ts { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BitgetEnvelope<ContractWire>))]
[JsonSerializable(typeof(BitgetEnvelope<TickerWire>))]
[JsonSerializable(typeof(BitgetEnvelope<AccountLongShortWire>))]
[JsonSerializable(typeof(BitgetEnvelope<TakerBuySellWire>))]
internal sealed partial class BitgetJson : JsonSerializerContext;
