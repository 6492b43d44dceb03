using System.Text.Json.Serialization;

namespace OiActor.Output;

/// <summary>One dataset record: one symbol. The order of properties is the order of fields; names are written in snake case.</summary>
/// <remarks>Amounts are whole US dollars, ratios have at most four decimals, prices are for one coin, times are ISO 8601 with +00:00. Absent is null.</remarks>
internal sealed class DatasetRecord
{
    public required string Symbol { get; init; }

    /// <summary>Mark price of one coin; <see cref="MarkPriceSource"/> says whose.</summary>
    public required decimal? MarkPrice { get; init; }

    /// <summary>The exact sum of the <c>oi_usd</c> printed in <see cref="Exchanges"/>.</summary>
    public required decimal? TotalOiUsd { get; init; }

    public required decimal? BinanceOiUsd { get; init; }

    public required decimal? OkxOiUsd { get; init; }

    public required decimal? BitgetOiUsd { get; init; }

    public required int VenuesWithOi { get; init; }

    public required decimal? BinanceTopTraderLs { get; init; }

    public required decimal? BinanceGlobalAccountLs { get; init; }

    public required decimal? OkxLs { get; init; }

    /// <summary>The plain mean of the three ratios above that are not null.</summary>
    public required decimal? AvgLsRatio { get; init; }

    public required int LsMetricsCount { get; init; }

    public required string? SkewLabel { get; init; }

    /// <summary>The run's start, the same in all its records.</summary>
    public required string Timestamp { get; init; }

    /// <summary><c>one_sided</c> or <c>reported</c>.</summary>
    public required string OiBasis { get; init; }

    public required string? MarkPriceSource { get; init; }

    /// <summary>Which of OKX's ratios <see cref="OkxLs"/> is.</summary>
    public required string? OkxLsKind { get; init; }

    /// <summary>The period OKX really published it for.</summary>
    public required string? OkxLsPeriod { get; init; }

    /// <summary>The fields that <see cref="AvgLsRatio"/> is the mean of.</summary>
    public required IReadOnlyList<string> LsMetrics { get; init; }

    [JsonPropertyName("volume_24h_usd")]
    public required decimal? Volume24hUsd { get; init; }

    /// <summary>Venue → why its open interest is absent.</summary>
    public required IReadOnlyDictionary<string, string> Missing { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    public required IReadOnlyDictionary<string, ExchangeRecord> Exchanges { get; init; }
}

/// <summary>One venue's part of a record.</summary>
internal sealed class ExchangeRecord
{
    /// <summary>Whole dollars in the record's basis: the sum of <see cref="Contracts"/>.</summary>
    public required decimal? OiUsd { get; init; }

    /// <summary>Single coins of the base asset, in the record's basis.</summary>
    public required decimal? OiContracts { get; init; }

    /// <summary>Whole dollars as the venue counts them.</summary>
    public required decimal? OiUsdReported { get; init; }

    /// <summary><c>one</c>, <c>two</c>, <c>split</c> or <c>unknown</c>: the sides of the reported figure.</summary>
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

    /// <summary>Every ratio that was asked, by kind.</summary>
    public required IReadOnlyDictionary<string, RatioRecord> Ls { get; init; }

    /// <summary><c>pacing</c> where a ratio was not asked, as the venue's limit left no room for it; else null.</summary>
    public required string? LsSkipped { get; init; }

    /// <summary><c>direct</c>, or <c>proxy</c> where the venue refused to answer directly and was asked once more through the proxy.</summary>
    public required string Route { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }
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
}

/// <summary>One long/short ratio.</summary>
internal sealed class RatioRecord
{
    public required decimal? Ratio { get; init; }

    /// <summary>The period the venue published it for.</summary>
    public required string Period { get; init; }

    /// <summary>The venue's stamp.</summary>
    public required string? Time { get; init; }

    /// <summary>Which of the venue's ratios it is.</summary>
    public required string Source { get; init; }

    /// <summary>Why <see cref="Ratio"/> is null.</summary>
    public required string? Missing { get; init; }
}
