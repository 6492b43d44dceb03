using System.Text.Json;
using OiActor.Demo;
using OiActor.Run;
using OiActor.Venues;

namespace OiActor.Tests.Run;

internal sealed class ReportMapTests
{
    private RunWorld world = null!;

    [SetUp]
    public void Open() => world = new RunWorld();

    [TearDown]
    public void Close() => world.Dispose();

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    [Test]
    public void The_report_has_the_same_fields_whether_the_run_came_to_a_result_or_not()
    {
        string[] fields =
        [
            "status", "exit_code", "message", "version", "started_at", "duration_ms", "input", "problems", "warnings", "symbols", "charge", "venues", "alerts",
        ];

        world.Run("""{"symbols":["BTC"]}""");
        Assert.That(Names(world.Report), Is.EqualTo(fields));

        world.Run("""{"minVenues":9}""");
        Assert.That(Names(world.Report), Is.EqualTo(fields));
        Assert.That(world.Report.GetProperty("input").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    /// <summary>Binance: four bulk calls and three for BTCUSDT; its USDC twin takes one more.</summary>
    [Test]
    public void Every_venue_is_in_it_asked_or_not()
    {
        world.Run("""{"symbols":["BTC"],"includeOkx":false}""");

        var venues = world.Report.GetProperty("venues");
        Assert.That(Names(venues), Is.EqualTo(VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name)));
        Assert.That(Names(venues).Take(3), Is.EqualTo(new[] { "binance", "okx", "bitget" }));
        Assert.That(venues.GetProperty("bybit").GetProperty("reason").GetString(), Is.EqualTo("not asked for"));
        Assert.That(venues.GetProperty("okx").GetProperty("status").GetString(), Is.EqualTo("skipped"));
        Assert.That(venues.GetProperty("okx").GetProperty("reason").GetString(), Is.EqualTo("switched off"));
        var binance = venues.GetProperty("binance");
        string[] counts = ["symbols", "contracts", "requests_planned", "requests_made"];
        Assert.That(counts.Select(name => binance.GetProperty(name).GetInt32()), Is.EqualTo(new[] { 1, 2, 8, 8 }));
        Assert.That(binance.GetProperty("bytes").GetInt64(), Is.GreaterThan(1000));
    }

    /// <summary>Three at 0.002 dollars are 0.006.</summary>
    [Test]
    public void It_says_what_the_run_cost_and_what_it_went_by()
    {
        world.Run("""{"symbols":["BTC","eth","SOL"],"sortBy":"symbol_asc"}""");

        var charge = world.Report.GetProperty("charge");
        Assert.That((charge.GetProperty("event").GetString(), charge.GetProperty("charged").GetInt32()), Is.EqualTo(("symbol", 3)));
        Assert.That((charge.GetProperty("price_usd").GetDecimal(), charge.GetProperty("total_usd").GetDecimal()), Is.EqualTo((0.002m, 0.006m)));
        Assert.That(world.Report.GetProperty("input").GetProperty("symbols").EnumerateArray().Select(s => s.GetString()), Is.EqualTo(new[] { "BTC", "eth", "SOL" }));
        Assert.That(world.Report.GetProperty("input").GetProperty("deadlineSecs").GetInt32(), Is.EqualTo(45));
        Assert.That(world.Report.GetProperty("started_at").GetString(), Is.EqualTo("2026-06-02T14:00:00+00:00"));
        Assert.That(world.Report.GetProperty("version").GetString(), Is.EqualTo("1.2.3"));
    }

    [Test]
    public void A_misspelt_property_is_a_warning_in_the_log_and_in_the_report()
    {
        world.Run("""{"symbols":["BTC"],"minVenue":1}""");

        string warning = world.Report.GetProperty("warnings")[0].GetString()!;
        Assert.That(warning, Does.Contain("minVenues"));
        Assert.That(world.LogLines, Has.Some.EqualTo($"WARN  {warning}"));
    }

    /// <summary>dYdX's BTC is worth ten times the others', so that it is none.</summary>
    [Test]
    public void What_is_another_coin_at_a_venue_is_named_in_the_log_and_in_the_report()
    {
        MarketAsset[] others = [.. MarketAssets.Coins.Select(coin => coin with { Price = coin.Price * 10 })];
        var dydx = DemoMarket.Venue("dydx", others, static () => new MarketMoment(DemoMarket.Instant))!;
        world.Market.Break("dydx", request => Task.FromResult(new HttpResponseMessage
        {
            Content = new ReadOnlyMemoryContent(dydx.Answer("GET", request.Path, "", default).Body),
        }));

        world.Run("""{"symbols":["BTC"],"venues":["binance","okx","dydx"]}""");

        Assert.That(
            world.Report.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()),
            Is.EqualTo(new[] { "BTC at dydx is set aside, its price is another coin's (mapping_rejected)." }));
        Assert.That(world.LogLines, Has.Some.Contains("mapping_rejected"));
        Assert.That(world.Records[0].GetProperty("missing").GetProperty("dydx").GetString(), Is.EqualTo("mapping_rejected"));
    }
}
