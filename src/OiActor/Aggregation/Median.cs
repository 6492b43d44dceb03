namespace OiActor.Aggregation;

/// <summary>The middle of some values.</summary>
internal static class Median
{
    /// <summary>The middle value, or the mean of the two middle ones; null of none.</summary>
    public static decimal? Of(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length switch
        {
            0 => null,
            var n when n % 2 == 1 => sorted[middle],
            _ => sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2,
        };
    }
}
