namespace OiActor.Venues.Wire;

/// <summary>Rows of bulk answers, found by their venue symbol or by their time.</summary>
internal static class WireRows
{
    /// <summary>Rows by symbol, the last of a symbol winning; rows that are null or nameless are passed over. Null where there was no answer.</summary>
    public static Dictionary<string, TRow>? By<TRow>(IReadOnlyList<TRow?>? rows, Func<TRow, string?> symbol)
        where TRow : class
    {
        if (rows is null)
            return null;
        var found = new Dictionary<string, TRow>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
            if (row is not null && symbol(row) is { Length: > 0 } name)
                found[name] = row;
        return found;
    }

    /// <summary>The row with the latest time; venues disagree on which end of an answer is new. Null where no row has a time.</summary>
    public static TRow? Newest<TRow>(IReadOnlyList<TRow?> rows, Func<TRow, DateTimeOffset?> time)
        where TRow : class
    {
        TRow? newest = null;
        DateTimeOffset? latest = null;
        foreach (var row in rows)
            if (row is not null && time(row) is { } stamp && !(stamp <= latest))
                (newest, latest) = (row, stamp);
        return newest;
    }
}
