using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>One asset at one venue: the sum of its contracts, and the prices of the largest.</summary>
internal sealed class VenueFigures
{
    /// <summary>Adds the contracts up.</summary>
    /// <param name="contracts">Largest first, those set aside last; at least one that is not.</param>
    /// <param name="ratios">Those that were asked, in the order of the venue's sources.</param>
    public VenueFigures(IReadOnlyList<ContractFigures> contracts, IReadOnlyList<RatioReading> ratios)
    {
        Contracts = contracts;
        Ratios = ratios;
        Sum dollars = default, longs = default, shorts = default, pool = default, volume = default;
        Sum reported = default, coins = default, reportedOfAll = default, coinsOfAll = default;
        ContractFigures? oldest = null;
        foreach (var contract in contracts)
        {
            if (contract.IsRejected)
                continue;
            dollars.Add(contract.OiUsd);
            longs.Add(contract.OiLongUsd);
            shorts.Add(contract.OiShortUsd);
            volume.Add(contract.Reading.Volume24h?.Whole);
            reportedOfAll.Add(contract.OiUsdReported);
            coinsOfAll.Add(contract.OiCoins);
            Sides ??= contract.Reading.OpenInterest?.Sides;
            if (contract.OiUsd is null)
                continue;
            if (contract.IsOfPool)
                pool.Add(contract.OiUsd);
            reported.Add(contract.OiUsdReported);
            coins.Add(contract.OiCoins);
            if (oldest is null || contract.UpdatedAt < oldest.UpdatedAt)
                oldest = contract;
        }

        OiUsd = dollars.Value;
        OiUsdReported = (OiUsd is null ? reportedOfAll : reported).Value;
        OiCoins = (OiUsd is null ? coinsOfAll : coins).Value;
        OiLongUsd = longs.Value;
        OiShortUsd = shorts.Value;
        OiPoolUsd = pool.Value;
        Volume24hUsd = volume.Value;
        Oldest = oldest ?? Primary;
        RatiosByKind = OnePerKind(ratios);
    }

    public required VenueId Venue { get; init; }

    public required VenueKind Kind { get; init; }

    /// <summary>Largest first; the first is the primary contract, whose price, sides, funding and change speak for the venue.</summary>
    public IReadOnlyList<ContractFigures> Contracts { get; }

    public IReadOnlyList<RatioReading> Ratios { get; }

    /// <summary>One ratio of each kind: of several the first that came, else the first.</summary>
    public IReadOnlyList<RatioReading> RatiosByKind { get; }

    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Whether the venue was asked through a proxy, after it had refused to answer directly.</summary>
    public bool ByProxy { get; init; }

    public ContractFigures Primary => Contracts[0];

    /// <summary>The sum of the contracts' printed dollars; null where none has any.</summary>
    public decimal? OiUsd { get; }

    /// <summary>Of the contracts in <see cref="OiUsd"/>; where none is in it, of all that gave any.</summary>
    public decimal? OiUsdReported { get; }

    /// <summary>Of the same contracts, so that dollars divided by coins stay a price.</summary>
    public decimal? OiCoins { get; }

    /// <summary>Whole dollars held long in the contracts whose sides are given apart; null where none are.</summary>
    public decimal? OiLongUsd { get; }

    /// <summary>Whole dollars held short, likewise.</summary>
    public decimal? OiShortUsd { get; }

    /// <summary>The part of <see cref="OiUsd"/> that stands against a pool; null where none does.</summary>
    public decimal? OiPoolUsd { get; }

    public decimal? Volume24hUsd { get; }

    /// <summary>The oldest of the contracts in the sum: the whole was true no later.</summary>
    public ContractFigures Oldest { get; }

    /// <summary>What the reported figure of the largest contract that gave one counts.</summary>
    public Sides? Sides { get; }

    /// <summary>The venue's current ratio of a kind; null where it gave none.</summary>
    public decimal? RatioOf(RatioKind kind)
    {
        if (kind == RatioKind.PoolNotional)
            return SidesRatio;
        foreach (var reading in RatiosByKind)
            if (reading.Kind == kind)
                return reading.Ratio?.Value;
        return null;
    }

    /// <summary>Longs divided by shorts; absent where either is nothing, or beyond all measure against the other.</summary>
    private decimal? SidesRatio =>
        OiLongUsd is > 0 and var longs && OiShortUsd is > 0 and var shorts
        && longs / shorts is <= LongShortRatio.Most and var ratio && shorts / longs <= LongShortRatio.Most
            ? ratio
            : null;

    private static IReadOnlyList<RatioReading> OnePerKind(IReadOnlyList<RatioReading> ratios)
    {
        if (ratios.Count < 2)
            return ratios;
        var kept = new List<RatioReading>(ratios.Count);
        foreach (var reading in ratios)
        {
            int same = kept.FindIndex(other => other.Kind == reading.Kind);
            if (same < 0)
                kept.Add(reading);
            else if (kept[same].Ratio is null && reading.Ratio is not null)
                kept[same] = reading;
        }
        return kept;
    }
}
