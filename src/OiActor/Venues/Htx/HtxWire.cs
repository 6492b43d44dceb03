// HTX swaps: the payloads, as documented and as recorded.
// https://huobiapi.github.io/docs/usdt_swap/v1/en/ and https://huobiapi.github.io/docs/coin_margined_swap/v1/en/  (read 2026-11)
//
// Every answer is {"status":"ok","data":…,"ts":…}, the batch overview has "ticks" for "data". An error is HTTP 200 with
// {"status":"error","err_code":1014,"err_msg":"…"}, of the overview {"status":"error","err-code":"invalid-parameter","err-msg":"…"}.
// Figures are numbers in some answers and strings in others, times in the rows strings; ts is when the answer was made.
// Properties that are not read are listed in tests/Cases/htx/ignored.txt.

using System.Globalization;
using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Htx;

/// <summary>What all answers have.</summary>
internal abstract class HtxAnswer : IEnvelope
{
    public string? Status { get; set; }

    public WireNumber ErrCode { get; set; }

    public string? ErrMsg { get; set; }

    string? IEnvelope.Code => ErrorCode;

    string? IEnvelope.Msg => ErrorWords;

    bool IEnvelope.IsSuccess => Status == "ok";

    bool IEnvelope.HasData => HasRows;

    protected virtual string? ErrorCode => ErrCode.Value?.ToString(CultureInfo.InvariantCulture);

    protected virtual string? ErrorWords => ErrMsg;

    protected abstract bool HasRows { get; }
}

internal sealed class HtxList<TRow> : HtxAnswer
    where TRow : class
{
    public IReadOnlyList<TRow?>? Data { get; set; }

    protected override bool HasRows => Data is not null;
}

/// <summary><c>/v2/linear-swap-ex/market/detail/batch_merged</c>.</summary>
internal sealed class HtxTicks : HtxAnswer
{
    public IReadOnlyList<TickWire?>? Ticks { get; set; }

    [JsonPropertyName("err-code")]
    public string? MarketCode { get; set; }

    [JsonPropertyName("err-msg")]
    public string? MarketWords { get; set; }

    protected override string? ErrorCode => MarketCode ?? base.ErrorCode;

    protected override string? ErrorWords => MarketWords ?? base.ErrorWords;

    protected override bool HasRows => Ticks is not null;
}

/// <summary><c>/linear-swap-api/v1/swap_elite_account_ratio</c> and <c>swap_elite_position_ratio</c>.</summary>
internal sealed class HtxRatios : HtxAnswer
{
    public RatioListWire? Data { get; set; }

    protected override bool HasRows => Data?.List is not null;
}

internal sealed class RatioListWire
{
    public IReadOnlyList<RatioWire?>? List { get; set; }
}

/// <summary><c>swap_contract_info</c>: <c>{"symbol":"BTC","contract_code":"BTC-USDT","contract_size":0.001,"contract_status":1,…}</c></summary>
internal sealed class ContractWire
{
    /// <summary>The base; no multiplied names.</summary>
    public string? Symbol { get; set; }

    /// <summary>Some are Chinese.</summary>
    public string? ContractCode { get; set; }

    /// <summary>Coins in a contract; dollars of a coin-margined one.</summary>
    public WireNumber ContractSize { get; set; }

    /// <summary>1 trading; 3 suspended; others are before or after.</summary>
    public WireNumber ContractStatus { get; set; }

    /// <summary>Hours between payments of funding.</summary>
    public WireNumber SettlementPeriod { get; set; }

    /// <summary>swap or futures; absent where all are perpetuals.</summary>
    public string? BusinessType { get; set; }

    /// <summary>USDT: the currency of price and settlement; absent where that is the coin.</summary>
    public string? TradePartition { get; set; }

    /// <summary>Among them tradfi and stock.</summary>
    public IReadOnlyList<string?>? Labels { get; set; }

    /// <summary>Empty for a coin; one stock is known by its label alone.</summary>
    public IReadOnlyList<string?>? TradfiLabels { get; set; }
}

/// <summary><c>swap_open_interest</c>: a row.</summary>
internal sealed class OpenInterestWire
{
    public string? ContractCode { get; set; }

    /// <summary>Contracts.</summary>
    public WireNumber Volume { get; set; }

    /// <summary>Dollars at the last price; linear contracts only.</summary>
    public WireNumber Value { get; set; }
}

/// <summary><c>swap_index</c>: a row.</summary>
internal sealed class IndexWire
{
    public string? ContractCode { get; set; }

    public WireNumber IndexPrice { get; set; }
}

/// <summary><c>swap_batch_funding_rate</c>: a row; null for dated futures.</summary>
internal sealed class FundingWire
{
    public string? ContractCode { get; set; }

    /// <summary>A fraction for the interval that runs; zero is written <c>0E-18</c>.</summary>
    public WireNumber FundingRate { get; set; }

    /// <summary>When it is paid; next_funding_time is always null.</summary>
    public WireTime FundingTime { get; set; }
}

/// <summary>A row of the batch overview.</summary>
internal sealed class TickWire
{
    public string? ContractCode { get; set; }

    /// <summary>The last price.</summary>
    public WireNumber Close { get; set; }
}

/// <summary>A row of a ratio of top traders: shares of accounts or of positions.</summary>
internal sealed class RatioWire
{
    public WireNumber BuyRatio { get; set; }

    public WireNumber SellRatio { get; set; }

    /// <summary>The share of accounts that hold both sides; absent of positions.</summary>
    public WireNumber LockedRatio { get; set; }

    public WireTime Ts { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(HtxList<ContractWire>))]
[JsonSerializable(typeof(HtxList<OpenInterestWire>))]
[JsonSerializable(typeof(HtxList<IndexWire>))]
[JsonSerializable(typeof(HtxList<FundingWire>))]
[JsonSerializable(typeof(HtxTicks))]
[JsonSerializable(typeof(HtxRatios))]
internal sealed partial class HtxJson : JsonSerializerContext;
