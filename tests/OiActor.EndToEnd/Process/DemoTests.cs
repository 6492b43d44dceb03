using System.Text.Json;

namespace OiActor.EndToEnd.Process;

/// <summary>The built-in market, looked at as a reader of the printed JSON would: every figure worked out anew.</summary>
internal sealed class DemoTests
{
    private const decimal Rounding = 0.0001m;

    private static async Task<FinishedRun> DemoAsync(World world, params string[] arguments)
    {
        var run = await world.RunAsync(new Launch { Arguments = ["--demo", .. arguments] });
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return run;
    }

    private static JsonElement[] Printed(FinishedRun run)
    {
        using var document = JsonDocument.Parse(run.Output);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    [Test]
    public async Task Fifty_records_come_without_input_storage_or_network()
    {
        await using var world = await World.StartAsync();
        var run = await DemoAsync(world, "--format", "json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Printed(run), Has.Length.EqualTo(50));
            Assert.That(Printed(run).Select(record => record.Text("symbol")), Is.Unique);
            Assert.That(run.Records, Has.Count.EqualTo(50));
            Assert.That(run.LastLine, Does.Contain("50 of 50 symbols returned, 50 charged ($0.10); 3 of 3 venues answered"));
            Assert.That(world.Simulator.Requests, Is.Empty, "the addresses in the environment are not used");
        }
    }

    [Test]
    public async Task Totals_are_the_sums_of_their_parts()
    {
        await using var world = await World.StartAsync();
        using (Assert.EnterMultipleScope())
        {
            foreach (var record in Printed(await DemoAsync(world, "--format", "json")))
            {
                string? symbol = record.Text("symbol");
                var venues = record.GetProperty("exchanges").EnumerateObject().ToDictionary(venue => venue.Name, venue => venue.Value);
                Assert.That(record.Number("total_oi_usd"), Is.EqualTo(venues.Values.Sum(venue => venue.Number("oi_usd") ?? 0)), symbol);
                Assert.That(record.Number("venues_with_oi"), Is.EqualTo(venues.Values.Count(venue => venue.Number("oi_usd") is not null)), symbol);
                Assert.That(record.Number("volume_24h_usd"), Is.EqualTo(venues.Values.Sum(venue => venue.Number("volume_24h_usd") ?? 0)), symbol);
                foreach (var (name, venue) in venues)
                {
                    var contracts = venue.GetProperty("contracts").EnumerateArray().ToArray();
                    Assert.That(record.Number($"{name}_oi_usd"), Is.EqualTo(venue.Number("oi_usd")), $"{symbol} {name}");
                    Assert.That(venue.Number("oi_usd") ?? 0, Is.EqualTo(contracts.Sum(contract => contract.Number("oi_usd") ?? 0)), $"{symbol} {name}");
                    foreach (var contract in contracts.Where(contract => contract.Number("oi_usd") is not null))
                        AssertValued(contract, $"{symbol} {name} {contract.Text("symbol")}");
                }
                Assert.That(
                    record.GetProperty("missing").Names().Concat(venues.Where(venue => venue.Value.Number("oi_usd") is not null).Select(venue => venue.Key)),
                    Is.EquivalentTo(World.Venues),
                    $"{symbol}: every venue is there or missing");
            }
        }
    }

    [Test]
    public async Task Averages_and_labels_follow_from_the_printed_ratios()
    {
        await using var world = await World.StartAsync();
        var labels = new HashSet<string?>();
        using (Assert.EnterMultipleScope())
        {
            foreach (var record in Printed(await DemoAsync(world, "--format", "json")))
            {
                string? symbol = record.Text("symbol");
                string[] present = [.. new[] { "binance_top_trader_ls", "binance_global_account_ls", "okx_ls" }.Where(name => record.Number(name) is not null)];
                Assert.That(record.Texts("ls_metrics"), Is.EqualTo(present), symbol);
                Assert.That(record.Number("ls_metrics_count"), Is.EqualTo(present.Length), symbol);
                Assert.That(record.Number("avg_ls_ratio"), Is.EqualTo(present.Average(name => record.Number(name))).Within(Rounding), symbol);
                Assert.That(record.Text("skew_label"), Is.EqualTo(LabelOf(record.Number("avg_ls_ratio"))), symbol);
                labels.Add(record.Text("skew_label"));
            }
            Assert.That(labels, Is.SupersetOf(new[] { "EXTREME_LONG", "LONG_SKEWED", "NEUTRAL", "SHORT_SKEWED", "EXTREME_SHORT" }));
        }
    }

    [Test]
    public async Task Records_come_in_the_order_of_their_totals()
    {
        await using var world = await World.StartAsync();
        var printed = Printed(await DemoAsync(world, "--format", "json"));
        var sorted = printed.OrderByDescending(record => record.Number("total_oi_usd")).ThenBy(record => record.Text("symbol"), StringComparer.Ordinal);
        Assert.That(printed.Select(record => record.Text("symbol")), Is.EqualTo(sorted.Select(record => record.Text("symbol"))));
    }

    [Test]
    public async Task The_same_comes_every_time()
    {
        await using var first = await World.StartAsync();
        await using var second = await World.StartAsync();
        var (one, other) = (await DemoAsync(first, "--format", "ndjson"), await DemoAsync(second, "--format", "ndjson"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(other.Output, Is.EqualTo(one.Output));
            Assert.That(other.Error, Is.EqualTo(one.Error));
            Assert.That(await File.ReadAllTextAsync(other.ReportFile), Is.EqualTo(await File.ReadAllTextAsync(one.ReportFile)));
        }
    }

    [Test]
    public async Task Nothing_is_sent_to_Telegram()
    {
        await using var world = await World.StartAsync();
        string input = $$"""{"alertLsThreshold":3,"telegramBotToken":"{{world.Simulator.TelegramToken}}","telegramChatId":"{{World.Chat}}"}""";
        var run = await world.RunAsync(new Launch { Input = input, Arguments = ["--demo"] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(world.Simulator.Requests, Is.Empty);
            Assert.That(run.Report.GetProperty("alerts").Text("status"), Is.EqualTo("not_sent"));
            Assert.That(run.Report.GetProperty("alerts").Texts("symbols"), Is.Not.Empty);
        }
    }

    /// <summary>Coins are printed at eight decimals at most and dollars at none: half a unit of each may be lost.</summary>
    private static void AssertValued(JsonElement contract, string name)
    {
        decimal mark = contract.Number("mark_price")!.Value;
        Assert.That(contract.Number("oi_usd"), Is.EqualTo(contract.Number("oi_contracts") * mark).Within(0.5m + (0.000000005m * mark)), name);
    }

    private static string? LabelOf(decimal? average) => average switch
    {
        null => null,
        >= 2.5m => "EXTREME_LONG",
        >= 1.5m => "LONG_SKEWED",
        <= 0.4m => "EXTREME_SHORT",
        { } r when r * 1.5m <= 1 => "SHORT_SKEWED",
        _ => "NEUTRAL",
    };
}
