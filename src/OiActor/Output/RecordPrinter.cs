using System.Globalization;
using System.Text;

namespace OiActor.Output;

/// <summary>Prints a run's records on standard output.</summary>
internal static class RecordPrinter
{
    /// <summary>The scalar fields of a record, the columns of <c>csv</c>, in the record's order.</summary>
    private static readonly (string Name, Func<DatasetRecord, object?> Value)[] Columns =
    [
        ("symbol", record => record.Symbol),
        ("mark_price", record => record.MarkPrice),
        ("total_oi_usd", record => record.TotalOiUsd),
        ("binance_oi_usd", record => record.BinanceOiUsd),
        ("okx_oi_usd", record => record.OkxOiUsd),
        ("bitget_oi_usd", record => record.BitgetOiUsd),
        ("venues_with_oi", record => record.VenuesWithOi),
        ("binance_top_trader_ls", record => record.BinanceTopTraderLs),
        ("binance_global_account_ls", record => record.BinanceGlobalAccountLs),
        ("okx_ls", record => record.OkxLs),
        ("avg_ls_ratio", record => record.AvgLsRatio),
        ("ls_metrics_count", record => record.LsMetricsCount),
        ("skew_label", record => record.SkewLabel),
        ("timestamp", record => record.Timestamp),
        ("oi_basis", record => record.OiBasis),
        ("mark_price_source", record => record.MarkPriceSource),
        ("okx_ls_kind", record => record.OkxLsKind),
        ("okx_ls_period", record => record.OkxLsPeriod),
        ("volume_24h_usd", record => record.Volume24hUsd),
        ("missing", record => string.Join(' ', record.Missing.Select(absent => $"{absent.Key}:{absent.Value}"))),
        ("flags", record => string.Join(' ', record.Flags)),
    ];

    /// <summary>The records in the format, each ending its line; empty for <see cref="OutputFormat.None"/>.</summary>
    /// <param name="records">In the order of the run.</param>
    public static string Print(OutputFormat format, IReadOnlyList<DatasetRecord> records) => format switch
    {
        OutputFormat.None => "",
        OutputFormat.Table => ConsoleTable.Print(records),
        OutputFormat.Json => $"[\n{string.Join(",\n", records.Select(Text))}\n]\n",
        OutputFormat.Ndjson => string.Concat(records.Select(record => Text(record) + "\n")),
        OutputFormat.Csv => Csv(records),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static string Text(DatasetRecord record) => Encoding.UTF8.GetString(ReadableJson.Write(record, OutputJson.Default.DatasetRecord));

    private static string Csv(IReadOnlyList<DatasetRecord> records)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', Columns.Select(column => column.Name)).Append('\n');
        foreach (var record in records)
            text.AppendJoin(',', Columns.Select(column => Cell(column.Value(record)))).Append('\n');
        return text.ToString();
    }

    /// <summary>RFC 4180; an absent value is an empty cell.</summary>
    private static string Cell(object? value)
    {
        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
