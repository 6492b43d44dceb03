using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>The main job: the bundled majors from three venues.</summary>
internal sealed class HappyPathTests
{
    [Test]
    public async Task Fifty_majors_cost_no_more_requests_than_promised()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("{}");
        int twins = run.Records.Sum(record => record.GetProperty("exchanges").GetProperty("binance").GetProperty("contracts").GetArrayLength() - 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Has.Count.EqualTo(50).And.Unique);
            Assert.That(twins, Is.Positive);
            Assert.That(world.Asked("binance"), Has.Count.LessThanOrEqualTo(4 + (3 * 50) + twins));
            Assert.That(world.Asked("okx"), Has.Count.LessThanOrEqualTo(5 + 50));
            Assert.That(world.Asked("bitget"), Has.Count.LessThanOrEqualTo(2 * 2));
            Assert.That(world.Asked("telegram"), Is.Empty);
            foreach (string venue in World.Venues)
                Assert.That(world.Asked(venue), Is.Unique, venue);
        }
    }

    [Test]
    public async Task The_report_says_what_was_asked_and_what_it_took()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC","ETH","OKB","NOPE","CAKE"],"minVenues":2}""");
        var symbols = run.Report.GetProperty("symbols");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(symbols.Number("asked"), Is.EqualTo(5));
            Assert.That(symbols.Number("returned"), Is.EqualTo(2));
            Assert.That(symbols.Texts("not_found"), Is.EqualTo(new[] { "NOPE" }));
            Assert.That(symbols.GetProperty("not_returned").Names(), Is.EquivalentTo(new[] { "OKB", "CAKE" }));
            Assert.That(symbols.Map("not_returned")["OKB"], Does.Contain("binance: not_listed"));
            Assert.That(run.Symbols, Is.EqualTo(new[] { "BTC", "ETH" }));
            Assert.That(run.LastLine, Is.EqualTo("INFO  " + run.Report.Text("message")));
            Assert.That(run.LastLine, Does.Contain("not found: NOPE").And.Contain("not returned: CAKE, OKB"));
            foreach (string name in World.Venues)
            {
                var venue = run.Venue(name);
                Assert.That(venue.Text("status"), Is.EqualTo("answered"), name);
                Assert.That(venue.Number("requests_made"), Is.EqualTo(world.Asked(name).Count), name);
                Assert.That(venue.Number("requests_planned"), Is.EqualTo(world.Asked(name).Count), name);
                Assert.That(venue.Number("bytes"), Is.Positive, name);
            }
        }
    }

    [Test]
    public async Task A_venue_that_is_switched_off_is_not_asked()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC"],"includeOkx":false}""");
        var record = run.Record("BTC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(world.Asked("okx"), Is.Empty);
            Assert.That(record.Number("okx_oi_usd"), Is.Null);
            Assert.That(record.Number("okx_ls"), Is.Null);
            Assert.That(record.Number("ls_metrics_count"), Is.EqualTo(2));
            Assert.That(record.GetProperty("missing").Names(), Is.Empty, "what was not asked is not missing");
            Assert.That(record.GetProperty("exchanges").Names(), Is.EqualTo(new[] { "binance", "bitget" }));
            Assert.That(run.Venue("okx").Text("status"), Is.EqualTo("skipped"));
            Assert.That(run.Venue("okx").Text("reason"), Is.EqualTo("switched off"));
        }
    }

    [Test]
    public async Task Every_listed_asset_is_returned_for_a_star()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["*"],"sortBy":"symbol_asc"}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Has.Count.GreaterThan(60).And.Unique);
            Assert.That(run.Symbols, Does.Contain("币安人生").And.Contain("1INCH").And.Contain("0G").And.Contain("4"));
            Assert.That(run.Symbols, Has.None.EqualTo("TSLA").And.None.EqualTo("XAU").And.None.EqualTo("ALPACA").And.None.EqualTo("MEGA"));
            Assert.That(run.Report.GetProperty("symbols").Number("returned"), Is.EqualTo(run.Symbols.Count));
        }
    }

    [Test]
    public async Task Five_hundred_assets_come_too()
    {
        await using var world = await World.StartAsync(new SimulatorOptions { Assets = 520 });
        var run = await world.RunAsync("""{"symbols":["*"],"includeBinance":false}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Has.Count.GreaterThan(500).And.Unique);
            Assert.That(run.Charges.Sum(charge => charge.Number("chargedCount")), Is.EqualTo(run.Symbols.Count));
        }
    }
}
