using System.Globalization;
using System.Text;
using OiActor.Domain;

namespace OiActor.Output;

/// <summary>Prints a run's records on standard output.</summary>
internal static class RecordPrinter
{
    /// <summary>
    /// The columns of <c>csv</c>: the record's scalar fields in its order, and those of its objects of a known shape, named by object and field
    /// with a slash between.
    /// </summary>
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
        ("oi_base", record => record.OiBase),
        ("oi_by_margin/linear", record => record.OiByMargin?.Linear),
        ("oi_by_margin/inverse", record => record.OiByMargin?.Inverse),
        ("oi_by_margin/quanto", record => record.OiByMargin?.Quanto),
        ("oi_by_venue_kind/cex", record => record.OiByVenueKind?.Cex),
        ("oi_by_venue_kind/dex", record => record.OiByVenueKind?.Dex),
        ("oi_long_usd", record => record.OiLongUsd),
        ("oi_short_usd", record => record.OiShortUsd),
        ("oi_pool_usd", record => record.OiPoolUsd),
        ("oi_to_volume", record => record.OiToVolume),
        ("basis_pct", record => record.BasisPct),
        ("funding_oi_weighted_8h", record => record.FundingOiWeighted8h),
        ("funding_apr", record => record.FundingApr),
        ("funding_oi_share", record => record.FundingOiShare),
        ("ls/all_accounts/ratio", record => RatioOf(RatioKind.AllAccounts, record)),
        ("ls/top_accounts/ratio", record => RatioOf(RatioKind.TopAccounts, record)),
        ("ls/top_positions/ratio", record => RatioOf(RatioKind.TopPositions, record)),
        ("ls/taker_volume/ratio", record => RatioOf(RatioKind.TakerVolume, record)),
        ("ls/pool_notional/ratio", record => RatioOf(RatioKind.PoolNotional, record)),
        ("ls_smart_gap", record => record.LsSmartGap),
        ("coverage/venues_asked", record => record.Coverage.VenuesAsked),
        ("coverage/venues_answered", record => record.Coverage.VenuesAnswered),
        ("coverage/share", record => record.Coverage.Share),
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

    private static decimal? RatioOf(RatioKind kind, DatasetRecord record) => record.Ls.TryGetValue(kind.Name(), out var ratios) ? ratios.Ratio : null;

    /// <summary>RFC 4180; an absent value is an empty cell.</summary>
    private static string Cell(object? value)
    {
        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
