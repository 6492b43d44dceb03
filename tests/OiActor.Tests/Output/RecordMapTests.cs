using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OiActor.Input;
using OiActor.Output;
using OiActor.Tests.Aggregation;
using OiActor.Tests.Documentation;

namespace OiActor.Tests.Output;

internal sealed class RecordMapTests
{
    private static string Json(DatasetRecord record) => Encoding.UTF8.GetString(ReadableJson.Write(record, OutputJson.Default.DatasetRecord));

    private static JsonElement Parsed(DatasetRecord record) => JsonDocument.Parse(Json(record)).RootElement;

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    /// <summary>
    /// The whole record as approved, one field a line. A change of it is a change of what users parse: look at the difference, then
    /// rewrite the file with OI_ACCEPT=1.
    /// </summary>
    [Test]
    public void The_record_is_as_approved()
    {
        string path = Path.Combine(Repository.Root, "tests", "OiActor.Tests", "Output", "approved-record.json");
        string actual = Indented(Json(SampleRecords.Full)) + "\n";
        if (Environment.GetEnvironmentVariable("OI_ACCEPT") == "1")
            File.WriteAllText(path, actual);

        Assert.That(actual, Is.EqualTo(File.ReadAllText(path)));
    }

    /// <summary>As users of such an actor already parse it; the total is the sum of its parts: see AggregatorTests.</summary>
    [Test]
    public void The_reference_record_begins_as_users_know_it()
    {
        var record = SampleRecords.Record(Given.Figures(
            Given.Venue(
                Given.Binance,
                [Given.Dollars(7_557_329_774m, 68_763)],
                Given.Ratio("top_trader_positions", 1.4455m),
                Given.Ratio("all_accounts", 2.1027m)),
            Given.Venue(Given.Okx, [Given.Dollars(2_617_294_488m, 68_763)], Given.Ratio("top_trader_accounts", 2.0m)),
            Given.Venue(Given.Bitget, [Given.Dollars(2_403_000_000m, 68_763)])));

        Assert.That(Json(record), Does.StartWith(
            "{\"symbol\":\"BTC\",\"mark_price\":68763,\"total_oi_usd\":12577624262,\"binance_oi_usd\":7557329774,\"okx_oi_usd\":2617294488,"
            + "\"bitget_oi_usd\":2403000000,\"venues_with_oi\":3,\"binance_top_trader_ls\":1.4455,\"binance_global_account_ls\":2.1027,\"okx_ls\":2,"
            + "\"avg_ls_ratio\":1.8494,\"ls_metrics_count\":3,\"skew_label\":\"LONG_SKEWED\",\"timestamp\":\"2026-06-02T14:00:00+00:00\","));
    }

    [Test]
    public void Fields_come_in_their_order_and_none_is_left_out_where_it_is_absent()
    {
        string[] fields =
        [
            "symbol", "mark_price", "total_oi_usd", "binance_oi_usd", "okx_oi_usd", "bitget_oi_usd", "venues_with_oi", "binance_top_trader_ls",
            "binance_global_account_ls", "okx_ls", "avg_ls_ratio", "ls_metrics_count", "skew_label", "timestamp", "oi_basis", "mark_price_source",
            "okx_ls_kind", "okx_ls_period", "ls_metrics", "volume_24h_usd", "missing", "flags", "exchanges",
        ];
        string[] exchange =
        [
            "oi_usd", "oi_contracts", "oi_usd_reported", "sides", "mark_price", "price_source", "index_price", "funding_rate",
            "funding_interval_hours", "next_funding_time", "price_change_24h_pct", "volume_24h_usd", "primary", "contracts", "updated_at",
            "time_source", "ls", "ls_skipped", "route", "flags",
        ];
        string[] contract = ["symbol", "margin", "quote", "oi_usd", "oi_contracts", "mark_price", "funding_rate", "funding_interval_hours", "missing"];

        foreach (var record in (JsonElement[])[Parsed(SampleRecords.Full), Parsed(SampleRecords.Sparse)])
        {
            Assert.That(Names(record), Is.EqualTo(fields));
            foreach (var venue in record.GetProperty("exchanges").EnumerateObject())
            {
                Assert.That(Names(venue.Value), Is.EqualTo(exchange));
                Assert.That(venue.Value.GetProperty("contracts").EnumerateArray().Select(Names), Has.All.EqualTo(contract));
            }
        }
    }

    [Test]
    public void What_is_absent_is_null_and_never_zero()
    {
        var record = Parsed(SampleRecords.Sparse);
        string[] absent =
        [
            "mark_price", "total_oi_usd", "binance_oi_usd", "okx_oi_usd", "bitget_oi_usd", "binance_top_trader_ls", "binance_global_account_ls",
            "okx_ls", "avg_ls_ratio", "skew_label", "mark_price_source", "okx_ls_kind", "okx_ls_period", "volume_24h_usd",
        ];

        Assert.That(absent.Select(name => record.GetProperty(name).ValueKind), Has.All.EqualTo(JsonValueKind.Null));
        Assert.That(record.GetProperty("missing").ToString(), Is.EqualTo("""{"binance":"rate_limited","okx":"refused","bitget":"not_listed"}"""));
    }

    [Test]
    public void The_label_is_judged_before_rounding()
    {
        var record = SampleRecords.Record(Given.Asset("BTC", ratios: [1.49996m]));

        Assert.That(record.AvgLsRatio, Is.EqualTo(1.5m));
        Assert.That(record.SkewLabel, Is.EqualTo("NEUTRAL"));
    }

    [Test]
    public void The_kind_of_the_okx_ratio_is_told_only_beside_a_ratio()
    {
        Assert.That(SampleRecords.Full.OkxLsKind, Is.EqualTo("top_trader_accounts"));
        Assert.That(SampleRecords.Full.OkxLsPeriod, Is.EqualTo("1h"));
        Assert.That(SampleRecords.Record(Given.Asset("BTC", ratios: [1, 2])).OkxLsKind, Is.Null);
    }

    [Test]
    public void A_record_is_read_back_with_the_same_numbers() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var record = RecordMap.Record(Given.Figures(venues), new ActorInput { OiBasis = OiActor.Domain.OiBasis.Reported }, Given.Metrics, Given.Now);
            var json = Parsed(record);
            return Same(json.GetProperty("total_oi_usd"), record.TotalOiUsd)
                && Same(json.GetProperty("mark_price"), record.MarkPrice)
                && record.Exchanges.All(venue => json.GetProperty("exchanges").GetProperty(venue.Key) is var read
                    && Same(read.GetProperty("oi_usd"), venue.Value.OiUsd)
                    && Same(read.GetProperty("oi_contracts"), venue.Value.OiContracts)
                    && read.GetProperty("updated_at").GetInt64() == venue.Value.UpdatedAt
                    && read.GetProperty("contracts").EnumerateArray().Zip(venue.Value.Contracts).All(c => Same(c.First.GetProperty("oi_usd"), c.Second.OiUsd)));
        }).QuickCheckThrowOnFailure();

    private static bool Same(JsonElement json, decimal? number) =>
        number is { } value ? json.GetDecimal() == value && !json.GetRawText().Contains('E') : json.ValueKind == JsonValueKind.Null;

    private static string Indented(string json)
    {
        using var bytes = new MemoryStream();
        using (var document = JsonDocument.Parse(json))
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            document.RootElement.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
