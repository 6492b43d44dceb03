using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>An endpoint that fails costs its own figures; what is repeated, and what is not, is counted at the venue.</summary>
internal sealed class PartialFaultTests
{
    private const string TopTraders = "/futures/data/topLongShortPositionRatio";

    [Test]
    public async Task A_ratio_that_fails_leaves_the_average_to_the_others()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("binance", Fault.HtmlPage with { PathPrefix = TopTraders });
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        var record = run.Record("BTC");
        decimal? mean = (record.Number("binance_global_account_ls") + record.Number("okx_ls")) / 2;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(record.Number("binance_top_trader_ls"), Is.Null);
            Assert.That(record.Texts("ls_metrics"), Is.EqualTo(new[] { "binance_global_account_ls", "okx_ls" }));
            Assert.That(record.Number("ls_metrics_count"), Is.EqualTo(2));
            Assert.That(record.Number("avg_ls_ratio"), Is.EqualTo(mean).Within(0.0001m));
            Assert.That(record.Number("venues_with_oi"), Is.EqualTo(3));
            Assert.That(record.GetProperty("missing").Names(), Is.Empty);
            var ratio = record.GetProperty("exchanges").GetProperty("binance").GetProperty("ls").GetProperty("top_positions");
            Assert.That(ratio.Number("ratio"), Is.Null);
            Assert.That(ratio.Text("missing"), Is.EqualTo("malformed"));
            Assert.That(run.Venue("binance").Text("status"), Is.EqualTo("partial"));
        }
    }

    [Test]
    public async Task Open_interest_of_one_symbol_that_fails_is_absent_and_not_zero()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("binance", Fault.Truncated with { PathPrefix = "/fapi/v1/openInterest?symbol=SOLUSDT" });
        var run = await world.RunAsync("""{"symbols":["ADA","SOL"]}""");
        var sol = run.Record("SOL");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Record("ADA").Number("venues_with_oi"), Is.EqualTo(3));
            Assert.That(sol.Texts("flags"), Does.Contain("incomplete"), "the USDC twin came, the larger contract did not");
            var contracts = sol.GetProperty("exchanges").GetProperty("binance").GetProperty("contracts");
            var contract = contracts.EnumerateArray().Single(contract => contract.Text("symbol") == "SOLUSDT");
            Assert.That(contract.Number("oi_usd"), Is.Null);
            Assert.That(contract.Text("missing"), Is.EqualTo("malformed"));
            Assert.That(sol.Number("total_oi_usd"), Is.EqualTo(World.Venues.Sum(venue => sol.Number($"{venue}_oi_usd"))));
        }
    }

    [Test]
    public async Task A_product_type_that_fails_makes_the_venue_incomplete()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("bitget", Fault.Forbidden with { PathPrefix = "/api/v2/mix/market/contracts?productType=USDC-FUTURES" });
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        var record = run.Record("BTC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(record.Number("bitget_oi_usd"), Is.Positive);
            Assert.That(record.Texts("flags"), Does.Contain("incomplete"));
            Assert.That(run.Venue("bitget").Text("status"), Is.EqualTo("partial"));
        }
    }

    [Test]
    public async Task Trouble_that_passes_is_asked_again_and_costs_no_figure()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("binance", Fault.ServerError(502) with { Times = 1, PathPrefix = "/fapi/v1/exchangeInfo" });
        world.Simulator.Break("okx", Fault.Reset with { Times = 1, PathPrefix = "/api/v5/public/instruments" });
        world.Simulator.Break("bitget", Fault.Truncated with { Times = 1, PathPrefix = "/api/v2/mix/market/tickers?productType=USDT" });
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Record("BTC").Number("venues_with_oi"), Is.EqualTo(3));
            foreach (string venue in World.Venues)
            {
                Assert.That(run.Venue(venue).Text("status"), Is.EqualTo("answered"), venue);
                Assert.That(run.Venue(venue).Number("requests_made"), Is.EqualTo(run.Venue(venue).Number("requests_planned") + 1), venue);
                Assert.That(world.Asked(venue), Has.Count.EqualTo((int)run.Venue(venue).Number("requests_made")!), venue);
            }
        }
    }

    [TestCase(418, "banned until 1")]
    [TestCase(451, "a restricted location")]
    [TestCase(403, "a firewall")]
    public async Task What_no_repeat_can_mend_is_asked_once(int status, string words)
    {
        await using var world = await World.StartAsync();
        foreach (string venue in World.Venues)
            world.Simulator.Break(venue, Fault.Answer(status, $$"""{"code":0,"msg":"{{words}}"}""") with { Headers = [("Retry-After", "1")] });
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
            foreach (string venue in World.Venues)
            {
                Assert.That(world.Asked(venue), Is.Unique.And.Not.Empty, venue);
                Assert.That(run.Error, Does.Match($"(?m)^WARN  {venue} .* {status} .*{words}"), venue);
            }
        }
    }

    [Test]
    public async Task A_host_that_asks_for_a_pause_is_left_alone_for_it()
    {
        await using var world = await World.StartAsync();
        var pause = TimeSpan.FromSeconds(2);
        const string Path = "/api/v5/public/instruments";
        world.Simulator.Break("okx", Fault.RateLimited(2) with { Times = 1, PathPrefix = Path });
        var run = await world.RunAsync("""{"symbols":["BTC","ETH","SOL"]}""");

        var seen = world.Simulator.Requests.Where(request => request.Site == "okx").ToArray();
        var limited = seen.First(request => request.Target.StartsWith(Path, StringComparison.Ordinal));
        var later = seen.Skip(5).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Venue("okx").Text("status"), Is.EqualTo("answered"));
            Assert.That(later, Has.Length.EqualTo(1 + 3), "the repeat and three ratios");
            Assert.That(later.Select(request => request.At - limited.At), Is.All.GreaterThanOrEqualTo(pause));
        }
    }
}
