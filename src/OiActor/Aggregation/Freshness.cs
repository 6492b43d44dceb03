using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>How old a figure may be.</summary>
internal static class Freshness
{
    /// <summary>Beyond this a snapshot is flagged: venues refresh open interest at least every minute.</summary>
    public static readonly TimeSpan Doubtful = TimeSpan.FromMinutes(2);

    /// <summary>Beyond this a snapshot is left out of the total: the venue has stopped publishing it.</summary>
    public static readonly TimeSpan Useless = TimeSpan.FromMinutes(10);

    /// <summary>The least age at which a ratio is dropped: some venues publish a five-minute row five minutes late.</summary>
    private static readonly TimeSpan LeastRatioAge = TimeSpan.FromMinutes(15);

    /// <summary>The doubt a contract's snapshot time raises, and the reason to leave it out, if any.</summary>
    /// <remarks>
    /// Where the venue sends no time the time of receipt stands for it, which is less by the age that a cache on the way admitted to. A stamp ahead
    /// of this machine's clock may be this machine's fault, so it is doubted like an old one; too far ahead it is implausible.
    /// </remarks>
    public static (string? Flag, string? Missing) Judge(ContractReading reading, DateTimeOffset now)
    {
        var age = now - (reading.VenueTime ?? reading.ReceivedTime);
        return age switch
        {
            _ when age > Useless => (Flags.Stale, Absence.Stale),
            _ when age > Doubtful => (Flags.Stale, null),
            _ when age < -Useless => (Flags.ClockSkew, FailureKind.Implausible.Name()),
            _ when age < -Doubtful => (Flags.ClockSkew, null),
            _ => (null, null),
        };
    }

    /// <summary>Whether a ratio is of its period: at most two periods old, but never dropped under fifteen minutes; as far ahead it is no less wrong.</summary>
    public static bool IsCurrent(LongShortRatio ratio, DateTimeOffset now)
    {
        var most = ratio.Period.Length() * 2;
        return (now - ratio.Time).Duration() <= (most > LeastRatioAge ? most : LeastRatioAge);
    }
}
