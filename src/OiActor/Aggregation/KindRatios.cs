using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>The long/short ratios of one kind, of the venues that gave one; each venue counts once, and kinds are never mixed.</summary>
/// <param name="Kind">What they count.</param>
/// <param name="Venues">Whose they are, in the order of the registry; at least one.</param>
/// <param name="MeanLog">The mean of their natural logarithms: symmetric, so that swapping longs and shorts swaps its sign.</param>
/// <param name="Least">The smallest of them, above zero.</param>
/// <param name="Most">The largest of them.</param>
internal sealed record KindRatios(RatioKind Kind, IReadOnlyList<string> Venues, decimal MeanLog, decimal Least, decimal Most)
{
    private static readonly RatioKind[] Kinds =
        [RatioKind.AllAccounts, RatioKind.TopAccounts, RatioKind.TopPositions, RatioKind.TakerVolume, RatioKind.PoolNotional];

    /// <summary>The geometric mean.</summary>
    public decimal Mean => Least == Most ? Least : Logarithm.Inverse(MeanLog);

    /// <summary>The largest divided by the smallest: 1 where they agree or there is one only. Null where it fits no decimal.</summary>
    public decimal? Dispersion => Exact.Over(Most, Least);

    /// <summary>One entry for every kind that some venue gave, in the order of kinds.</summary>
    public static IReadOnlyList<KindRatios> Of(IReadOnlyList<VenueFigures> venues)
    {
        var found = new List<KindRatios>();
        foreach (var kind in Kinds)
            if (Of(kind, venues) is { } ratios)
                found.Add(ratios);
        return found;
    }

    private static KindRatios? Of(RatioKind kind, IReadOnlyList<VenueFigures> venues)
    {
        List<string>? names = null;
        decimal logs = 0, least = decimal.MaxValue, most = 0;
        foreach (var venue in venues)
        {
            if (venue.RatioOf(kind) is not { } ratio)
                continue;
            (names ??= []).Add(venue.Venue.Name);
            logs += Logarithm.Of(ratio);
            least = Math.Min(least, ratio);
            most = Math.Max(most, ratio);
        }
        return names is null ? null : new KindRatios(kind, names, logs / names.Count, least, most);
    }
}
