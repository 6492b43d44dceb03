namespace OiActor.Aggregation;

/// <summary>Reasons for an absent figure that no request failed for.</summary>
internal static class Absence
{
    public const string NotListed = "not_listed";

    public const string NoPrice = "no_price";

    public const string Stale = "stale";

    public const string MappingRejected = Domain.Flags.MappingRejected;
}
