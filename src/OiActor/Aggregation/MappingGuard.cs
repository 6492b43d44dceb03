using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>The price of an asset by a venue's own largest contract that has one.</summary>
internal sealed record VenuePrice(VenueId Venue, Price Price);

/// <summary>What the venues' prices say about whether they mean the same coin.</summary>
/// <param name="Rejected">Venues whose price is another coin's.</param>
/// <param name="Agreed">The price that a majority agrees on; null where there is none.</param>
/// <param name="Flags">The doubts about the asset.</param>
internal sealed record MappingVerdict(IReadOnlySet<VenueId> Rejected, Price? Agreed, params IReadOnlyList<string> Flags)
{
    /// <summary>Whether a majority agrees that a price is not this coin's. A price that is absent contradicts nobody.</summary>
    public bool IsAnotherCoins(Price? price) =>
        price is { } own && Agreed is { } agreed && MappingGuard.IsFar(own.UsdPerCoin, agreed.UsdPerCoin);
}

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

    private static readonly string[] Nothing = [];

    public static MappingVerdict Judge(IReadOnlyList<VenuePrice> prices)
    {
        if (prices.Count < 2)
            return new MappingVerdict(Nobody, null, prices.Count == 1 ? [Flags.MappingUnchecked] : Nothing);

        decimal median = Median.Of(prices.Select(entry => entry.Price.UsdPerCoin))!.Value;
        var away = prices.Where(entry => IsFar(entry.Price.UsdPerCoin, median)).Select(entry => entry.Venue).ToHashSet();
        bool majorityAgrees = 2 * (prices.Count - away.Count) > prices.Count;
        var kept = prices.Where(entry => !majorityAgrees || !away.Contains(entry.Venue)).Select(entry => entry.Price.UsdPerCoin).ToArray();
        decimal lowest = kept.Min();
        bool diverge = kept.Max() - lowest > Divergence * lowest;
        string[] flags = [.. majorityAgrees && away.Count > 0 ? [Flags.MappingRejected] : Nothing, .. diverge ? [Flags.PriceDivergence] : Nothing];
        return majorityAgrees ? new MappingVerdict(away, new Price(median), flags) : new MappingVerdict(Nobody, null, flags);
    }

    /// <summary>Whether two prices are too far from each other to be of one coin.</summary>
    public static bool IsFar(decimal price, decimal median) => Math.Abs(price - median) > SameCoin * median;
}
