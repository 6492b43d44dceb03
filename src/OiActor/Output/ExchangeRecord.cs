using System.Text.Json.Serialization;

namespace OiActor.Output;

/// <summary>One venue's part of a record.</summary>
internal sealed class ExchangeRecord
{
    /// <summary>Whole dollars in the record's basis: the sum of <see cref="Contracts"/>.</summary>
    public required decimal? OiUsd { get; init; }

    /// <summary>Single coins of the base asset, in the record's basis.</summary>
    public required decimal? OiContracts { get; init; }

    /// <summary>Whole dollars as the venue counts them.</summary>
    public required decimal? OiUsdReported { get; init; }

    /// <summary><c>one</c>, <c>two</c>, <c>split</c> or <c>unknown</c>: the sides of the largest contract's reported figure.</summary>
    public required string? Sides { get; init; }

    public required decimal? MarkPrice { get; init; }

    /// <summary><c>mark</c>, <c>index</c>, <c>last</c> or <c>median</c>: what the dollars were computed with.</summary>
    public required string? PriceSource { get; init; }

    public required decimal? IndexPrice { get; init; }

    /// <summary>A fraction for one interval; 0.0001 is one basis point, paid by longs.</summary>
    public required decimal? FundingRate { get; init; }

    public required decimal? FundingIntervalHours { get; init; }

    public required string? NextFundingTime { get; init; }

    /// <summary>Percent.</summary>
    [JsonPropertyName("price_change_24h_pct")]
    public required decimal? PriceChange24hPct { get; init; }

    [JsonPropertyName("volume_24h_usd")]
    public required decimal? Volume24hUsd { get; init; }

    /// <summary>The venue symbol of the largest contract, whose prices and funding these are.</summary>
    public required string Primary { get; init; }

    public required IReadOnlyList<ContractRecord> Contracts { get; init; }

    /// <summary>Unix milliseconds: when the oldest figure in <see cref="OiUsd"/> was true.</summary>
    public required long UpdatedAt { get; init; }

    /// <summary><c>venue</c>: the venue's own snapshot time; <c>received</c>: when the answer was read.</summary>
    public required string TimeSource { get; init; }

    /// <summary>Every ratio that was asked, by kind, and that of open interest given apart.</summary>
    public required IReadOnlyDictionary<string, RatioRecord> Ls { get; init; }

    /// <summary><c>pacing</c> where a ratio was not asked, as the venue's limit left no room for it; else null.</summary>
    public required string? LsSkipped { get; init; }

    /// <summary><c>direct</c>, or <c>proxy</c> where the venue refused to answer directly and was asked once more through the proxy.</summary>
    public required string Route { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Its share of the record's total, 0 to 1.</summary>
    public required decimal? OiShare { get; init; }

    /// <summary><c>cex</c> or <c>dex</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whole dollars held long, of the contracts whose sides are given apart.</summary>
    public required decimal? OiLongUsd { get; init; }

    /// <summary>Whole dollars held short, likewise.</summary>
    public required decimal? OiShortUsd { get; init; }

    /// <summary>The part of <see cref="OiUsd"/> that stands against a pool of liquidity.</summary>
    public required decimal? OiPoolUsd { get; init; }

    /// <summary><c>predicted</c> or <c>realised</c>: what <see cref="FundingRate"/> is.</summary>
    public required string? FundingKind { get; init; }

    /// <summary>Percent: how far <see cref="MarkPrice"/> is above <see cref="IndexPrice"/>.</summary>
    public required decimal? BasisPct { get; init; }
}

/// <summary>One contract of a venue's figure.</summary>
internal sealed class ContractRecord
{
    /// <summary>The venue's own spelling.</summary>
    public required string Symbol { get; init; }

    public required string Margin { get; init; }

    public required string Quote { get; init; }

    public required decimal? OiUsd { get; init; }

    public required decimal? OiContracts { get; init; }

    public required decimal? MarkPrice { get; init; }

    public required decimal? FundingRate { get; init; }

    public required decimal? FundingIntervalHours { get; init; }

    /// <summary>Why <see cref="OiUsd"/> is null.</summary>
    public required string? Missing { get; init; }

    /// <summary><c>linear</c>, <c>inverse</c> or <c>quanto</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>one</c>, <c>two</c>, <c>split</c> or <c>unknown</c>: the sides of the reported figure.</summary>
    public required string? Sides { get; init; }

    /// <summary><c>predicted</c> or <c>realised</c>: what <see cref="FundingRate"/> is.</summary>
    public required string? FundingKind { get; init; }
}

/// <summary>One long/short ratio.</summary>
internal sealed class RatioRecord
{
    public required decimal? Ratio { get; init; }

    /// <summary>The period the venue published it for; <c>snapshot</c> for a ratio of open interest.</summary>
    public required string Period { get; init; }

    /// <summary>The venue's stamp; when the open interest was true for a ratio of that.</summary>
    public required string? Time { get; init; }

    /// <summary>Which of the venue's ratios it is.</summary>
    public required string Source { get; init; }

    /// <summary>Why <see cref="Ratio"/> is null.</summary>
    public required string? Missing { get; init; }
}
