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
    [TestCase("approved-record.json", false)]
    [TestCase("approved-record-of-many-venues.json", true)]
    public void The_record_is_as_approved(string file, bool ofManyVenues)
    {
        string path = Path.Combine(Repository.Root, "tests", "OiActor.Tests", "Output", file);
        string actual = Indented(Json(ofManyVenues ? SampleRecords.ManyVenues : SampleRecords.Full)) + "\n";
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
            "oi_base", "oi_by_margin", "oi_by_venue_kind", "oi_long_usd", "oi_short_usd", "oi_pool_usd", "oi_to_volume", "basis_pct",
            "funding_oi_weighted_8h", "funding_apr", "funding_oi_share", "ls", "ls_smart_gap", "coverage",
        ];
        string[] exchange =
        [
            "oi_usd", "oi_contracts", "oi_usd_reported", "sides", "mark_price", "price_source", "index_price", "funding_rate",
            "funding_interval_hours", "next_funding_time", "price_change_24h_pct", "volume_24h_usd", "primary", "contracts", "updated_at",
            "time_source", "ls", "ls_skipped", "route", "flags", "oi_share", "kind", "oi_long_usd", "oi_short_usd", "oi_pool_usd", "funding_kind",
            "basis_pct",
        ];
        string[] contract = ["symbol", "margin", "quote", "oi_usd", "oi_contracts", "mark_price", "funding_rate", "funding_interval_hours", "missing", "kind", "sides", "funding_kind"];

        foreach (var record in (JsonElement[])[Parsed(SampleRecords.Full), Parsed(SampleRecords.ManyVenues), Parsed(SampleRecords.Sparse)])
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
            "oi_base", "oi_by_margin", "oi_by_venue_kind", "oi_long_usd", "oi_short_usd", "oi_pool_usd", "oi_to_volume", "basis_pct",
            "funding_oi_weighted_8h", "funding_apr", "funding_oi_share", "ls_smart_gap",
        ];

        Assert.That(absent.Select(name => record.GetProperty(name).ValueKind), Has.All.EqualTo(JsonValueKind.Null));
        Assert.That(record.GetProperty("missing").ToString(), Is.EqualTo("""{"binance":"rate_limited","okx":"refused","bitget":"not_listed"}"""));
    }

    /// <summary>
    /// In millions of dollars: 7,000 at a book of dollars, 1,000 inverse and 50 quanto, 700 at an hourly book on a chain (half of what it reports), 280 at
    /// a pool of 210 long and 70 short: 9,030. Volume of 10,000 each at the first and the third: 7,700 / 20,000 = 0.385. Marks of 70,000 over an index of
    /// 69,930: 0.1001 %. Funding of 0.0001, −0.0002 and 8 × 0.00001 = (0.7 − 0.2 + 0.056) / 8,700 = 0.00006391, a year 6.9979 %; 8,700 / 9,030 = 0.9635.
    /// All accounts 2 and 0.5, of one venue's two the first: √1 = 1, apart by 4. ln 1.5 − ln 1 = 0.4055. One of five venues said nothing.
    /// </summary>
    [Test]
    public void Figures_over_many_venues_are_worked_out_by_hand()
    {
        var record = SampleRecords.ManyVenues;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.TotalOiUsd, Is.EqualTo(9_030_000_000m));
            Assert.That((record.OiByMargin!.Linear, record.OiByMargin.Inverse, record.OiByMargin.Quanto), Is.EqualTo((7_980_000_000m, 1_000_000_000m, 50_000_000m)));
            Assert.That((record.OiByVenueKind!.Cex, record.OiByVenueKind.Dex), Is.EqualTo((8_050_000_000m, 980_000_000m)));
            Assert.That((record.OiLongUsd, record.OiShortUsd, record.OiPoolUsd), Is.EqualTo(((decimal?)210_000_000, (decimal?)70_000_000, (decimal?)280_000_000)));
            Assert.That(record.OiBase, Is.EqualTo(129_000m));
            Assert.That((record.OiToVolume, record.BasisPct), Is.EqualTo(((decimal?)0.385m, (decimal?)0.1001m)));
            Assert.That((record.FundingOiWeighted8h, record.FundingApr, record.FundingOiShare), Is.EqualTo(((decimal?)0.00006391m, (decimal?)6.9979m, (decimal?)0.9635m)));
            Assert.That(record.Ls.Select(of => (of.Key, of.Value.Ratio, of.Value.Dispersion)), Is.EqualTo(new[]
            {
                ("all_accounts", 1m, (decimal?)4), ("top_positions", 1.5m, 1), ("pool_notional", 3m, 1),
            }));
            Assert.That(record.LsSmartGap, Is.EqualTo(0.4055m));
            Assert.That((record.Coverage.VenuesAsked, record.Coverage.VenuesAnswered, record.Coverage.Share), Is.EqualTo((5, 4, 0.8m)));
        }
    }

    [Test]
    public void Sides_given_apart_are_a_ratio_among_those_of_the_venue()
    {
        var venue = SampleRecords.ManyVenues.Exchanges["a_pool"];

        Assert.That(venue.Ls.Keys, Is.EqualTo(new[] { "pool_notional" }));
        Assert.That(
            (venue.Ls["pool_notional"].Ratio, venue.Ls["pool_notional"].Period, venue.Ls["pool_notional"].Source, venue.Ls["pool_notional"].Time),
            Is.EqualTo(((decimal?)3, "snapshot", "open_interest", "2026-06-02T14:00:00+00:00")));
    }

    [Test]
    public void Two_ratios_of_a_kind_at_one_venue_are_one_in_its_record() =>
        Assert.That(SampleRecords.ManyVenues.Exchanges["coin_margined"].Ls["all_accounts"].Source, Is.EqualTo("all_accounts"));

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
