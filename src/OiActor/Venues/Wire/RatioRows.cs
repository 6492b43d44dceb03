using OiActor.Domain;

namespace OiActor.Venues.Wire;

/// <summary>Which contracts a run's ratios are of, and how a ratio answer becomes a reading.</summary>
internal static class RatioRows
{
    /// <summary>Of each asset the largest contract that is quoted and settled in USDT; the largest asset first.</summary>
    /// <remarks>The order matters where a venue's limit leaves no room for all within the run.</remarks>
    public static Instrument[] LargestUsdtContracts(IEnumerable<ContractReading> contracts) =>
    [
        .. contracts.Where(reading => reading.Instrument.IsUsdt)
            .GroupBy(reading => reading.Instrument.Asset)
            .Select(group => group.MaxBy(reading => reading.SizeForOrder)!)
            .OrderByDescending(reading => reading.SizeForOrder)
            .ThenBy(reading => reading.Instrument.Asset)
            .Select(reading => reading.Instrument),
    ];

    /// <summary>The newest row as a reading. An answer without rows is the venue's way of saying that it has none.</summary>
    /// <param name="asset">What the ratio speaks of.</param>
    /// <param name="ask">What was asked, with the period the venue really has.</param>
    /// <param name="rows">Null where the answer failed.</param>
    /// <param name="failure">Why it failed.</param>
    /// <param name="time">A row's stamp.</param>
    /// <param name="read">A row's ratio, or why it has none.</param>
    public static RatioReading Newest<TRow>(
        Asset asset,
        RatioAsk ask,
        IReadOnlyList<TRow?>? rows,
        Failure? failure,
        Func<TRow, DateTimeOffset?> time,
        Func<TRow, (LongShortRatio? Ratio, FailureKind? Missing)> read)
        where TRow : class
    {
        var (ratio, missing) = rows switch
        {
            null => (null, failure?.Kind),
            [] => (null, FailureKind.NotFound),
            _ => WireRows.Newest(rows, time) is { } newest ? read(newest) : (null, FailureKind.Malformed),
        };
        return new RatioReading(asset, ask.Source.Name, ask.Source.Kind, ask.Period, ratio, missing);
    }
}
