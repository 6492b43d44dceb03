using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>The price of an asset by a venue's own largest contract that has one.</summary>
internal sealed record VenuePrice(VenueId Venue, Price Price);

/// <summary>What the venues' prices say about whether they mean the same coin.</summary>
/// <param name="Rejected">Venues whose price is another coin's.</param>
/// <param name="Flag">The doubt that remains about the asset, if any.</param>
internal sealed record MappingVerdict(IReadOnlySet<VenueId> Rejected, string? Flag);

/// <summary>Proves by price that a symbol means the same coin, at the same multiple, at every venue.</summary>
/// <remarks>
/// A venue is rejected only against a majority that agrees among itself: two venues that contradict each other are both kept and flagged, since
/// neither is known to be wrong and a crash must never remove a venue.
/// </remarks>
internal static class MappingGuard
{
    /// <summary>Within this share of the median two prices are of one coin: a wrong multiplier is off by ten at least.</summary>
    public const decimal SameCoin = 0.30m;

    /// <summary>Beyond this share the prices are worth a doubt.</summary>
    public const decimal Divergence = 0.03m;

    private static readonly HashSet<VenueId> Nobody = [];

    public static MappingVerdict Judge(IReadOnlyList<VenuePrice> prices)
    {
        if (prices.Count == 0)
            return new MappingVerdict(Nobody, null);
        if (prices.Count == 1)
            return new MappingVerdict(Nobody, Flags.MappingUnchecked);

        decimal median = Median.Of(prices.Select(entry => entry.Price.UsdPerCoin))!.Value;
        var away = prices.Where(entry => Math.Abs(entry.Price.UsdPerCoin - median) > SameCoin * median).Select(entry => entry.Venue).ToHashSet();
        bool majorityAgrees = 2 * (prices.Count - away.Count) > prices.Count;
        if (majorityAgrees && away.Count > 0)
            return new MappingVerdict(away, Flags.MappingRejected);

        decimal lowest = prices.Min(entry => entry.Price.UsdPerCoin);
        decimal highest = prices.Max(entry => entry.Price.UsdPerCoin);
        return new MappingVerdict(Nobody, highest - lowest > Divergence * lowest ? Flags.PriceDivergence : null);
    }
}
