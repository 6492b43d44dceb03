using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Signals;

/// <summary>How much longer the money of top traders is than the crowd of all accounts.</summary>
/// <remarks>
/// ln(mean ratio of top traders' positions) − ln(mean ratio of all accounts), both geometric means over venues. Above 0: the top traders are longer than
/// the crowd; 0.69 is twice as long. Swapping longs and shorts changes the sign only. The two means need not be of the same venues.
/// </remarks>
internal static class SmartGap
{
    /// <summary>The gap, or null where no venue gave one of the two kinds.</summary>
    public static decimal? Of(IReadOnlyList<KindRatios> ratios) => LogOf(RatioKind.TopPositions, ratios) - LogOf(RatioKind.AllAccounts, ratios);

    private static decimal? LogOf(RatioKind kind, IReadOnlyList<KindRatios> ratios)
    {
        foreach (var of in ratios)
            if (of.Kind == kind)
                return of.MeanLog;
        return null;
    }
}
