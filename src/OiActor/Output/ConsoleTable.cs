using System.Globalization;
using System.Text;

namespace OiActor.Output;

/// <summary>Records as a table for people: open interest in millions of dollars, absent figures as a dash with the reason in the last column.</summary>
internal static class ConsoleTable
{
    private const string Absent = "-";

    /// <summary>Venues that are named for one reason: a line is read by people.</summary>
    private const int MostNames = 3;

    private static readonly (string Title, bool Left, Func<DatasetRecord, string> Cell)[] Columns =
    [
        ("symbol", true, record => record.Symbol),
        ("mark price", false, record => Number(record.MarkPrice)),
        ("OI, $m", false, record => Millions(record.TotalOiUsd)),
        ("binance", false, record => Millions(record.BinanceOiUsd)),
        ("okx", false, record => Millions(record.OkxOiUsd)),
        ("bitget", false, record => Millions(record.BitgetOiUsd)),
        ("top L/S", false, record => Ratio(record.BinanceTopTraderLs)),
        ("all L/S", false, record => Ratio(record.BinanceGlobalAccountLs)),
        ("okx L/S", false, record => Ratio(record.OkxLs)),
        ("avg L/S", false, record => Ratio(record.AvgLsRatio)),
        ("label", true, record => record.SkewLabel ?? Absent),
        ("missing, flags", true, Remarks),
    ];

    /// <summary>The table with a line of titles, every line ending in a line feed; nothing for no records.</summary>
    public static string Print(IReadOnlyList<DatasetRecord> records)
    {
        if (records.Count == 0)
            return "";
        string[][] rows = [[.. Columns.Select(column => column.Title)], .. records.Select(record => Columns.Select(column => column.Cell(record)).ToArray())];
        int[] widths = [.. Columns.Select((_, column) => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            var line = new StringBuilder();
            for (int column = 0; column < row.Length; column++)
                line.Append(Columns[column].Left ? row[column].PadRight(widths[column]) : row[column].PadLeft(widths[column])).Append("  ");
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
        return text.ToString();
    }

    private static string Millions(decimal? dollars) =>
        dollars is { } amount ? (amount / 1_000_000).ToString("#,0.0", CultureInfo.InvariantCulture) : Absent;

    private static string Ratio(decimal? ratio) => ratio is { } value ? value.ToString("0.00##", CultureInfo.InvariantCulture) : Absent;

    /// <summary>A price at six significant digits or so: enough to compare, short enough to read.</summary>
    private static string Number(decimal? price) => price switch
    {
        null => Absent,
        >= 1000 => price.Value.ToString("0.##", CultureInfo.InvariantCulture),
        >= 1 => price.Value.ToString("0.####", CultureInfo.InvariantCulture),
        >= 0.001m => price.Value.ToString("0.#######", CultureInfo.InvariantCulture),
        _ => price.Value.ToString("0.###########", CultureInfo.InvariantCulture),
    };

    /// <summary>Who is missing and why, then the flags. Of many with one reason, those that do not list the coin above all, only how many.</summary>
    private static string Remarks(DatasetRecord record)
    {
        var remarks = new List<string>();
        foreach (var (venue, reason) in record.Missing)
        {
            int alike = record.Missing.Values.Count(other => other == reason);
            string remark = alike > MostNames ? string.Create(CultureInfo.InvariantCulture, $"{alike} {reason}") : $"{venue} {reason}";
            if (!remarks.Contains(remark))
                remarks.Add(remark);
        }
        return string.Join(", ", remarks.Concat(record.Flags));
    }
}
