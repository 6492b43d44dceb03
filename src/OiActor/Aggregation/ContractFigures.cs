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

    /// <summary>Whole dollars with each contract counted once, in whatever basis: what averages over contracts are weighted by.</summary>
    public decimal? WeightUsd { get; init; }

    /// <summary>In the chosen basis, single coins.</summary>
    public decimal? OiCoins { get; init; }

    /// <summary>The price the dollars were computed with; null for a contract of dollars and where there was none.</summary>
    public PriceSource? PriceSource { get; init; }

    /// <summary>Why <see cref="OiUsd"/> is null: a failure kind's name, or one of <see cref="Absence"/>.</summary>
    public string? Missing { get; init; }

    public DateTimeOffset UpdatedAt => Reading.VenueTime ?? Reading.ReceivedTime;

    /// <summary>Whether a pool of liquidity stands opposite every position.</summary>
    public bool IsOfPool => Reading.OpenInterest?.Apart?.Opposite == Opposite.Pool;

    /// <summary>Whether it was set aside, as its price is another coin's.</summary>
    public bool IsRejected => Missing == Absence.MappingRejected;

    public TimeSource TimeSource => Reading.VenueTime is null ? TimeSource.Received : TimeSource.Venue;

    /// <summary>The contract set aside: in no sum, mean or price, and shown with the reason.</summary>
    public ContractFigures Rejected() => this with
    {
        OiUsd = null,
        OiLongUsd = null,
        OiShortUsd = null,
        WeightUsd = null,
        Missing = Absence.MappingRejected,
    };
}
