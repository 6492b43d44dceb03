using OiActor.Domain;

namespace OiActor.Run;

/// <summary>What became of one venue in a run.</summary>
internal enum VenueStatus
{
    /// <summary>Every request was answered.</summary>
    Answered,

    /// <summary>Readings and failures.</summary>
    Partial,

    /// <summary>No open interest, for the reasons given.</summary>
    Failed,

    /// <summary>Not asked: switched off.</summary>
    Skipped,
}

/// <summary>A venue's row in the report: failed or not, it has one.</summary>
internal sealed record VenueOutcome(VenueId Venue, VenueStatus Status, VenueReadings Readings, TimeSpan Duration)
{
    /// <summary>Requests the venue planned.</summary>
    public int Planned { get; init; }

    /// <summary>Requests sent, repeats counted.</summary>
    public int Made { get; init; }

    /// <summary>Bytes of bodies as sent, compressed.</summary>
    public long WireBytes { get; init; }

    /// <summary>Whether it was asked through a proxy, after it had refused to answer directly.</summary>
    public bool ByProxy { get; init; }

    /// <summary>The HTTP version of the latest answer; null where none came.</summary>
    public Version? Http { get; init; }

    /// <summary>Whether the venue said anything: its list came, and open interest for some contract unless none was asked.</summary>
    public bool HasAnswered => Status is VenueStatus.Answered or VenueStatus.Partial;
}
