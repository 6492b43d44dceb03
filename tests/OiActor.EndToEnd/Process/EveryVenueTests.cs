using System.Text.Json;
using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>All venues in one run, each alone, and each down while the others answer.</summary>
internal sealed class EveryVenueTests
{
    private static readonly string[] Venues = [.. SimulatorHost.Sites.Except([SimulatorHost.Telegram, SimulatorHost.PlatformName])];

    /// <summary>The venues that the field's own lists name, and that users expect by name.</summary>
    private static readonly string[] Expected =
    [
        "binance", "binance_coinm", "bybit", "okx", "bitget", "gate", "mexc", "htx", "kucoin", "coinbase", "backpack", "deribit", "bitmex", "hyperliquid",
        "dydx", "drift", "avantis", "jupiter",
    ];

    private static readonly string[] Kinds = ["linear", "inverse", "quanto"];

    [Test]
    public void Every_expected_venue_is_there() => Assert.That(Venues, Is.SupersetOf(Expected));

    [Test]
    public async Task The_demo_of_all_venues_prints_records_of_every_one_and_its_totals_add_up()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Arguments = ["--demo", "--venues", "all", "--format", "json"] });
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement[] records = [.. printed.RootElement.EnumerateArray()];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.LastLine, Does.Contain($"{Venues.Length} of {Venues.Length} venues answered"));
            Assert.That(records, Has.Length.EqualTo(50));
            Assert.That(records.SelectMany(record => Present(record)).Distinct(), Is.EquivalentTo(Venues));
            foreach (var record in records)
                AssertAddsUp(record);
        }
    }

    [TestCaseSource(nameof(Venues))]
    public async Task A_venue_alone_delivers_bitcoin(string venue)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync($$"""{"symbols":["BTC"],"venues":["{{venue}}"]}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Venue(venue).Text("status"), Is.EqualTo("answered"), run.Error);
            Assert.That(Present(run.Record("BTC")), Is.EqualTo(new[] { venue }));
            Assert.That(run.Record("BTC").GetProperty("missing").Names(), Is.Empty);
            Assert.That(world.Simulator.Requests.Select(request => request.Site).Distinct(), Is.EqualTo(new[] { venue }));
            AssertAddsUp(run.Record("BTC"));
        }
    }

    [TestCaseSource(nameof(Venues))]
    public async Task A_venue_that_is_down_is_missing_and_every_other_is_there(string venue)
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break(venue, Fault.Reset);
        var run = await world.RunAsync("""{"symbols":["BTC"],"venues":["all"]}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Venue(venue).Text("status"), Is.EqualTo("failed"));
            Assert.That(run.Record("BTC").Map("missing"), Is.EqualTo(new Dictionary<string, string> { [venue] = "unreachable" }));
            Assert.That(Present(run.Record("BTC")), Is.EquivalentTo(Venues.Except([venue])));
        }
    }

    [Test]
    public async Task Excluded_venues_are_not_asked_and_other_names_are_understood()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC"],"venues":["Huobi","Gate.io","okex"],"excludeVenues":["gateio"],"includeBinance":false}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(Present(run.Record("BTC")), Is.EquivalentTo(new[] { "htx", "okx" }));
            Assert.That(run.Venue("gate").Text("reason"), Is.EqualTo("excluded"));
            Assert.That(run.Venue("binance").Text("reason"), Is.EqualTo("not asked for"));
            Assert.That(run.Error, Does.Contain("includeBinance: is false, but venues says"));
        }
    }

    private static IEnumerable<string> Present(JsonElement record) =>
        record.GetProperty("exchanges").EnumerateObject().Where(venue => venue.Value.Number("oi_usd") is not null).Select(venue => venue.Name);

    private static void AssertAddsUp(JsonElement record)
    {
        string? symbol = record.Text("symbol");
        var venues = record.GetProperty("exchanges").EnumerateObject().ToArray();
        decimal? total = record.Number("total_oi_usd");
        Assert.That(venues.Sum(venue => venue.Value.Number("oi_usd") ?? 0), Is.EqualTo(total), symbol);
        Assert.That(Kinds.Sum(kind => record.GetProperty("oi_by_margin").Number(kind)), Is.EqualTo(total), symbol);
        Assert.That(record.GetProperty("oi_by_venue_kind").Number("cex") + record.GetProperty("oi_by_venue_kind").Number("dex"), Is.EqualTo(total), symbol);
        Assert.That(venues.Sum(venue => venue.Value.Number("oi_share") ?? 0), Is.EqualTo(1m).Within(0.002m), symbol);
        foreach (var venue in venues)
        {
            var contracts = venue.Value.GetProperty("contracts").EnumerateArray();
            Assert.That(contracts.Sum(contract => contract.Number("oi_usd") ?? 0), Is.EqualTo(venue.Value.Number("oi_usd") ?? 0), $"{symbol} {venue.Name}");
        }
    }
}
