using OiActor.Aggregation;
using OiActor.Input;
using OiActor.Venues;

namespace OiActor.Run;

/// <summary>What one venue is going to be asked.</summary>
internal sealed record VenuePlan(VenueEntry Venue, VenueRequest Request);

/// <summary>What a run is going to do, decided before anything is asked.</summary>
internal sealed record RunPlan
{
    public required ActorInput Input { get; init; }

    /// <summary>The assets asked for, in the user's order and spelling; null for every listed one.</summary>
    public required IReadOnlyList<AskedSymbol>? Symbols { get; init; }

    /// <summary>The venues switched on, in the order of the registry.</summary>
    public required IReadOnlyList<VenuePlan> Venues { get; init; }

    /// <summary>The ratios that the average is made of.</summary>
    public required IReadOnlyList<HeadlineMetric> Metrics { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>When the run ends at the latest.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>When venues have to have answered: the rest is kept for writing and alerts.</summary>
    public required DateTimeOffset VenueDeadline { get; init; }
}
