using OiActor.Aggregation;

namespace OiActor.Signals;

/// <summary>Which assets a threshold singles out.</summary>
/// <remarks>0 is off; above 1 it fires at or above it, between 0 and 1 at or below it. Level-triggered: a run remembers nothing of the one before.</remarks>
internal static class CrowdAlert
{
    /// <summary>The assets that fire, the most extreme first, ties by symbol.</summary>
    /// <param name="assets">The assets delivered by the run.</param>
    /// <param name="threshold">Not negative and not 1.</param>
    /// <param name="leastMetrics">The fewest metrics behind an average that may fire.</param>
    public static IReadOnlyList<AssetFigures> Firing(IEnumerable<AssetFigures> assets, decimal threshold, int leastMetrics)
    {
        if (threshold == 0)
            return [];
        var firing = assets.Where(asset =>
            asset.Headline is { Average: { } average, Values.Count: var metrics }
            && metrics >= leastMetrics
            && (threshold > 1 ? average >= threshold : average <= threshold));
        return
        [
            .. firing.OrderByDescending(asset => threshold > 1 ? asset.Headline.Average : -asset.Headline.Average).ThenBy(asset => asset.Asset),
        ];
    }
}
