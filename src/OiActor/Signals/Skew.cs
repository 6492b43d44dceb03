using OiActor.Domain;
using OiActor.Input;

namespace OiActor.Signals;

/// <summary>Which side is crowded, by the average long/short ratio.</summary>
internal enum SkewLabel
{
    ExtremeLong,
    LongSkewed,
    Neutral,
    ShortSkewed,
    ExtremeShort,
}

/// <summary>The label of an average ratio r.</summary>
/// <remarks>
/// extreme long r ≥ extremeLong · long r ≥ long · neutral · short r ≤ short · extreme short r ≤ extremeShort. By default 2.5, 1.5, 1/1.5 and 0.4,
/// pairs of reciprocals, so that swapping longs and shorts swaps the label. Judged on the unrounded average. The thresholds are this
/// program's choice: the median of practice for the extremes, a share of 60 % for the skew.
/// </remarks>
internal static class Skew
{
    /// <summary>The label, or null of no average.</summary>
    public static SkewLabel? Label(decimal? average, SkewThresholds thresholds) => average switch
    {
        null => null,
        var r when r >= thresholds.ExtremeLong => SkewLabel.ExtremeLong,
        var r when r >= thresholds.Long => SkewLabel.LongSkewed,
        var r when r <= thresholds.ExtremeShort => SkewLabel.ExtremeShort,
        { } r when IsShort(r, thresholds) => SkewLabel.ShortSkewed,
        _ => SkewLabel.Neutral,
    };

    public static string Name(this SkewLabel label) => label switch
    {
        SkewLabel.ExtremeLong => "EXTREME_LONG",
        SkewLabel.LongSkewed => "LONG_SKEWED",
        SkewLabel.Neutral => "NEUTRAL",
        SkewLabel.ShortSkewed => "SHORT_SKEWED",
        SkewLabel.ExtremeShort => "EXTREME_SHORT",
        _ => throw new ArgumentOutOfRangeException(nameof(label)),
    };

    /// <summary>The reciprocal is compared as a product: 1/1.5 has no exact decimal.</summary>
    private static bool IsShort(decimal average, SkewThresholds thresholds) =>
        thresholds.Short is { } given ? average <= given : Exact.Times(average, thresholds.Long) <= 1;
}
