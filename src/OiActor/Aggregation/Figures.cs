using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>Which of a contract's prices its dollars were computed with, best first.</summary>
internal enum PriceSource
{
    Mark,
    Index,
    Last,

    /// <summary>The median of the other venues' prices.</summary>
    Median,
}

/// <summary>Whose clock a time is from.</summary>
internal enum TimeSource
{
    Venue,
    Received,
}

/// <summary>One contract with its open interest in dollars, or why there is none.</summary>
internal sealed record ContractFigures
{
    public required ContractReading Reading { get; init; }

    /// <summary>In the chosen basis, whole dollars; null where there is no open interest, no price, or it is too old.</summary>
    public decimal? OiUsd { get; init; }

    /// <summary>As the venue counts it, whole dollars.</summary>
    public decimal? OiUsdReported { get; init; }

    /// <summary>Whole dollars held long, where the venue gives the sides apart and <see cref="OiUsd"/> is there.</summary>
    public decimal? OiLongUsd { get; init; }

    /// <summary>Whole dollars held short, likewise.</summary>
    public decimal? OiShortUsd { get; init; }

    /// <summary>In the chosen basis, single coins.</summary>
    public decimal? OiCoins { get; init; }

    /// <summary>The price the dollars were computed with; null for a contract of dollars and where there was none.</summary>
    public PriceSource? PriceSource { get; init; }

    /// <summary>Why <see cref="OiUsd"/> is null: a failure kind's name, or one of <see cref="Absence"/>.</summary>
    public string? Missing { get; init; }

    public DateTimeOffset UpdatedAt => Reading.VenueTime ?? Reading.ReceivedTime;

    public TimeSource TimeSource => Reading.VenueTime is null ? TimeSource.Received : TimeSource.Venue;
}

/// <summary>Reasons for an absent figure that no request failed for.</summary>
internal static class Absence
{
    public const string NotListed = "not_listed";

    public const string NoPrice = "no_price";

    public const string Stale = "stale";

    public const string MappingRejected = Domain.Flags.MappingRejected;
}

/// <summary>One asset at one venue: the sum of its contracts, and the prices of the largest.</summary>
internal sealed record VenueFigures
{
    public required VenueId Venue { get; init; }

    /// <summary>Largest first; the first is the primary contract, whose price, funding and change speak for the venue.</summary>
    public required IReadOnlyList<ContractFigures> Contracts { get; init; }

    public required IReadOnlyList<RatioReading> Ratios { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Whether the venue was asked through a proxy, after it had refused to answer directly.</summary>
    public bool ByProxy { get; init; }

    public ContractFigures Primary => Contracts[0];

    /// <summary>The sum of the contracts' printed dollars; null where none has any.</summary>
    public decimal? OiUsd => Sums.OfPresent(Contracts.Select(contract => contract.OiUsd));

    /// <summary>Of the contracts in <see cref="OiUsd"/>; where none is in it, of all that gave any.</summary>
    public decimal? OiUsdReported => Sums.OfPresent(Counted.Select(contract => contract.OiUsdReported));

    /// <summary>Of the same contracts, so that dollars divided by coins stay a price.</summary>
    public decimal? OiCoins => Sums.OfPresent(Counted.Select(contract => contract.OiCoins));

    public decimal? Volume24hUsd => Sums.OfPresent(Contracts.Select(contract => contract.Reading.Volume24h?.Whole));

    /// <summary>The oldest of the contracts in the sum: the whole was true no later.</summary>
    public ContractFigures Oldest => Contracts.Where(contract => contract.OiUsd is not null).MinBy(contract => contract.UpdatedAt) ?? Primary;

    private IEnumerable<ContractFigures> Counted => OiUsd is null ? Contracts : Contracts.Where(contract => contract.OiUsd is not null);

    public Sides? Sides => Contracts.Select(contract => contract.Reading.OpenInterest?.Sides).FirstOrDefault(sides => sides is not null);
}

/// <summary>One asset over all venues.</summary>
internal sealed record AssetFigures
{
    public required Asset Asset { get; init; }

    /// <summary>Venues that list the asset and answered, in the order of the registry.</summary>
    public required IReadOnlyList<VenueFigures> Venues { get; init; }

    /// <summary>Venues that were asked and whose open interest is absent, with the reason, in the order of the registry.</summary>
    public required IReadOnlyList<(VenueId Venue, string Reason)> Missing { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    public required Headline Headline { get; init; }

    public required HeadlinePrice? Price { get; init; }

    /// <summary>The exact sum of the venues' printed dollars; null where no venue has any.</summary>
    public decimal? TotalOiUsd => Sums.OfPresent(Venues.Select(venue => venue.OiUsd));

    public int VenuesWithOi => Venues.Count(venue => venue.OiUsd is not null);

    public decimal? Volume24hUsd => Sums.OfPresent(Venues.Select(venue => venue.Volume24hUsd));
}

/// <summary>Sums of figures that may be absent: absent parts add nothing; a sum of absent parts, or one that fits no decimal, is absent.</summary>
internal static class Sums
{
    public static decimal? OfPresent(IEnumerable<decimal?> parts)
    {
        decimal[] present = [.. parts.OfType<decimal>()];
        return present.Length == 0 ? null : present.Aggregate<decimal, decimal?>(0, (sum, part) => Exact.Plus(sum, part));
    }

    /// <summary>The middle value, or the mean of the two middle ones; null of none.</summary>
    public static decimal? Median(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length switch
        {
            0 => null,
            var n when n % 2 == 1 => sorted[middle],
            _ => sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2,
        };
    }
}
