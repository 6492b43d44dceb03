using OiActor.Input;

namespace OiActor.Aggregation;

/// <summary>The order of records: total and stable, so that the order in which venues answered never shows.</summary>
internal static class Ordering
{
    /// <summary>Sorts by the chosen figure; assets without it come last, ties by symbol.</summary>
    public static IReadOnlyList<AssetFigures> Sort(IEnumerable<AssetFigures> assets, SortBy by)
    {
        var sorted = by switch
        {
            SortBy.OiDesc => Descending(assets, asset => asset.TotalOiUsd),
            SortBy.LsLongExtremeDesc => Descending(assets, asset => asset.Headline.Average),
            SortBy.LsShortExtremeDesc => Descending(assets, asset => -asset.Headline.Average),
            SortBy.SymbolAsc => assets.OrderBy(_ => 0),
            _ => throw new ArgumentOutOfRangeException(nameof(by)),
        };
        return [.. sorted.ThenBy(asset => asset.Asset)];
    }

    private static IOrderedEnumerable<AssetFigures> Descending(IEnumerable<AssetFigures> assets, Func<AssetFigures, decimal?> figure) =>
        assets.OrderByDescending(asset => figure(asset) is not null).ThenByDescending(asset => figure(asset) ?? 0);
}
