using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>Figures that are old, early or late.</summary>
internal sealed class ClockTests
{
    private static Task<World> StartAsync(TimeSpan offset) =>
        World.StartAsync(new SimulatorOptions { Time = new OffsetClock(offset) });

    [Test]
    public async Task Figures_some_minutes_old_are_flagged()
    {
        await using var world = await StartAsync(TimeSpan.FromMinutes(-4));
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Record("BTC").Number("venues_with_oi"), Is.EqualTo(3), run.Error);
            Assert.That(run.Record("BTC").Texts("flags"), Does.Contain("stale"));
        }
    }

    [Test]
    public async Task Figures_older_than_ten_minutes_are_left_out()
    {
        await using var world = await StartAsync(TimeSpan.FromMinutes(-15));
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Records, Is.Empty, run.Error);
            Assert.That(run.Charges, Is.Empty);
            Assert.That(run.Report.GetProperty("symbols").Map("not_returned")["BTC"], Does.Contain("binance: stale").And.Contain("bitget: stale"));
        }
    }

    [Test]
    public async Task Ratios_older_than_two_periods_are_left_out()
    {
        await using var world = await StartAsync(TimeSpan.FromMinutes(-9));
        world.Simulator.Break("binance", Old("/futures/data/topLongShortPositionRatio"));
        var run = await world.RunAsync("""{"symbols":["BTC"],"lsPeriod":"1h"}""");
        var record = run.Record("BTC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Number("binance_top_trader_ls"), Is.Null, run.Error);
            Assert.That(record.Texts("ls_metrics"), Is.EqualTo(new[] { "binance_global_account_ls", "okx_ls" }));
        }

        static Fault Old(string path)
        {
            long stamp = TimeProvider.System.GetUtcNow().AddHours(-4).ToUnixTimeMilliseconds();
            string row = $$"""[{"symbol":"BTCUSDT","longAccount":"0.6","longShortRatio":"1.5","shortAccount":"0.4","timestamp":{{stamp}}}]""";
            return Fault.Answer(200, row) with { PathPrefix = path };
        }
    }

    [Test]
    public async Task A_venue_whose_clock_runs_ahead_is_flagged()
    {
        await using var world = await StartAsync(TimeSpan.FromMinutes(5));
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        Assert.That(run.Record("BTC").Texts("flags"), Does.Contain("clock_skew"), run.Error);
    }

    [Test]
    public async Task One_slow_answer_costs_its_own_figure()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("binance", Fault.Hang with { PathPrefix = "/fapi/v1/openInterest?symbol=ADAUSDT" });
        world.Simulator.Break("okx", Fault.Hang with { PathPrefix = "/api/v5/market/tickers" });
        var run = await world.RunAsync("""{"symbols":["ADA","XLM"],"deadlineSecs":5}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Record("ADA").Map("missing")["binance"], Is.EqualTo("timed_out"));
            Assert.That(run.Record("XLM").Number("binance_oi_usd"), Is.Positive);
            Assert.That(run.Record("XLM").Number("binance_global_account_ls"), Is.Positive);
            Assert.That(run.Record("ADA").Number("okx_oi_usd"), Is.Positive, "the mark came, and with it the dollars");
            Assert.That(run.Venue("binance").Text("status"), Is.EqualTo("partial"));
        }
    }

    /// <summary>The system's clock, some time off.</summary>
    private sealed class OffsetClock(TimeSpan offset) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
    }
}
