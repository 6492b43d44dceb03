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

    /// <summary>Single coins in the record's basis: the sum of the <c>oi_contracts</c> of the venues in the total.</summary>
    public required decimal? OiBase { get; init; }

    /// <summary>The total by how contracts are settled; the parts add up to it. Null where there is no total.</summary>
    public required MarginRecord? OiByMargin { get; init; }

    /// <summary>The total by who keeps the book, likewise.</summary>
    public required VenueKindRecord? OiByVenueKind { get; init; }

    /// <summary>Whole dollars held long, of the contracts whose sides are given apart.</summary>
    public required decimal? OiLongUsd { get; init; }

    /// <summary>Whole dollars held short, likewise.</summary>
    public required decimal? OiShortUsd { get; init; }

    /// <summary>The part of the total that stands against pools of liquidity.</summary>
    public required decimal? OiPoolUsd { get; init; }

    /// <summary>Open interest of the venues that give a volume, divided by that volume of 24 hours.</summary>
    public required decimal? OiToVolume { get; init; }

    /// <summary>Percent: how far marks are above indices, weighted by open interest.</summary>
    public required decimal? BasisPct { get; init; }

    /// <summary>A fraction for eight hours, weighted by open interest that counts each contract once.</summary>
    [JsonPropertyName("funding_oi_weighted_8h")]
    public required decimal? FundingOiWeighted8h { get; init; }

    /// <summary>The same in percent a year, without compounding.</summary>
    public required decimal? FundingApr { get; init; }

    /// <summary>The share of the open interest behind the funding, 0 to 1.</summary>
    public required decimal? FundingOiShare { get; init; }

    /// <summary>Long/short ratios over venues, by kind.</summary>
    public required IReadOnlyDictionary<string, KindRecord> Ls { get; init; }

    /// <summary>The logarithm of top traders' positions over all accounts.</summary>
    public required decimal? LsSmartGap { get; init; }

    public required CoverageRecord Coverage { get; init; }
}

/// <summary>Whole dollars by how contracts are settled; 0 where there are none.</summary>
internal sealed class MarginRecord
{
    public required decimal Linear { get; init; }

    public required decimal Inverse { get; init; }

    public required decimal Quanto { get; init; }
}

/// <summary>Whole dollars by who keeps the book; 0 where there are none.</summary>
internal sealed class VenueKindRecord
{
    public required decimal Cex { get; init; }

    public required decimal Dex { get; init; }
}

/// <summary>Long/short ratios of one kind over venues.</summary>
internal sealed class KindRecord
{
    /// <summary>Their geometric mean, each venue counting once.</summary>
    public required decimal Ratio { get; init; }

    public required IReadOnlyList<string> Venues { get; init; }

    /// <summary>The largest divided by the smallest.</summary>
    public required decimal? Dispersion { get; init; }
}

/// <summary>How many of the venues that were asked had something to say about the coin.</summary>
internal sealed class CoverageRecord
{
    public required int VenuesAsked { get; init; }

    /// <summary>Those that gave open interest, whatever became of it, or do not list the coin.</summary>
    public required int VenuesAnswered { get; init; }

    /// <summary>Answered divided by asked, 0 to 1.</summary>
    public required decimal Share { get; init; }
}
