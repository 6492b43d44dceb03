namespace OiActor.Domain;

/// <summary>The names of doubts that a record prints about its own figures.</summary>
internal static class Flags
{
    /// <summary>Which sides the venue's open interest counts is not known; it is printed as received.</summary>
    public const string SidesUnverified = "sides_unverified";

    /// <summary>The price of a venue, or of a contract of it, is too far from the others' for its symbol to mean the same coin; it is left out.</summary>
    public const string MappingRejected = "mapping_rejected";

    /// <summary>Fewer than two venues price the asset, so that nothing confirms which coin its symbol means.</summary>
    public const string MappingUnchecked = "mapping_unchecked";

    /// <summary>The venues' prices differ by more than 3 %.</summary>
    public const string PriceDivergence = "price_divergence";

    /// <summary>The venue's snapshot is older than two minutes.</summary>
    public const string Stale = "stale";

    /// <summary>The venue's snapshot time is more than two minutes ahead of this machine's clock.</summary>
    public const string ClockSkew = "clock_skew";

    /// <summary>The venue's own dollar value of its open interest differs from coins times price by more than 1 %.</summary>
    public const string UsdValueMismatch = "usd_value_mismatch";

    /// <summary>Two figures of one venue for the same thing differ by more than 1 %.</summary>
    public const string SourceDisagrees = "source_disagrees";

    /// <summary>A contract of the venue that should be in its figure gave none, so that the figure is too low.</summary>
    public const string Incomplete = "incomplete";

    /// <summary>A stablecoin that a contract is priced or settled in is more than 0.5 % off the dollar that it counts as.</summary>
    public const string StablecoinDepeg = "stablecoin_depeg";

    /// <summary>The venue's open interest is what positions were worth when they were opened, not what they are worth now.</summary>
    public const string EntryNotional = "entry_notional";
}
