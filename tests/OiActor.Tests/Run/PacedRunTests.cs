using System.Net;
using System.Text.Json;
using OiActor.Demo;
using OiActor.Run;

namespace OiActor.Tests.Run;

/// <summary>Runs that a venue's limit holds up. What waited for its turn goes on elsewhere, so the clock moves only once that has arrived.</summary>
internal sealed class PacedRunTests
{
    /// <summary>Real time after which a test is given up; nothing waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private RunWorld world = null!;

    [SetUp]
    public void Open() => world = new RunWorld();

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public async Task A_pause_that_a_venue_asks_for_is_kept_and_nothing_is_lost()
    {
        world.Market.Break(
            "okx",
            request => request is { Attempt: 1, Path: "/api/v5/public/mark-price" } ? FaultyMarket.Status(HttpStatusCode.TooManyRequests, 3) : null);
        var run = world.Start("""{"symbols":["BTC"]}""");
        int before = world.Market.SeenBy("okx");

        world.Time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.That(world.Market.SeenBy("okx"), Is.EqualTo(before));
        world.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.That(await run.WaitAsync(Patience), Is.EqualTo(ExitCode.Finished));
        Assert.That(world.Records[0].GetProperty("missing").ToString(), Is.EqualTo("{}"));
        Assert.That(world.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public void A_pause_beyond_the_deadline_costs_the_venue_and_not_the_time()
    {
        world.Market.Break("okx", _ => FaultyMarket.Status(HttpStatusCode.TooManyRequests, 60));

        Assert.That(world.Run("""{"symbols":["BTC"]}"""), Is.EqualTo(ExitCode.Finished));

        Assert.That(world.Records[0].GetProperty("missing").ToString(), Is.EqualTo("""{"okx":"rate_limited"}"""));
        Assert.That(world.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    /// <summary>
    /// Five a window, and a window of 2 s is kept 2.1 s long: in 35 s there are 17 of them (at 0, 2.1 … 33.6), so 85 of 200. The others are not
    /// asked, and those that are, are the largest.
    /// </summary>
    [Test]
    public async Task Beyond_a_venues_limit_the_largest_are_asked_and_the_rest_say_pacing()
    {
        world.Market.Assets = MarketAssets.AtLeast(260);
        string symbols = string.Join("\",\"", world.Market.Assets.Where(a => a.On.HasFlag(Listed.Okx)).Select(a => a.Code).Take(200));
        var run = world.Start($$"""{"symbols":["{{symbols}}"],"includeBinance":false,"includeBitget":false,"okxLsSource":"all_accounts","lsBudgetSecs":60}""");

        for (int windows = 1; windows <= 17; windows++)
        {
            int asked = 5 + 5 * windows;
            Assert.That(SpinWait.SpinUntil(() => world.Market.SeenBy("okx") == asked, Patience), $"{world.Market.SeenBy("okx")} instead of {asked}");
            if (windows < 17)
                world.Time.AdvanceToNextTimer();
        }

        Assert.That(await run.WaitAsync(Patience), Is.EqualTo(ExitCode.Finished));
        Assert.That(world.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(33.6)));
        var exchanges = world.Records.Select(r => r.GetProperty("exchanges").GetProperty("okx")).ToArray();
        Assert.That(exchanges, Has.Length.EqualTo(200));
        Assert.That(exchanges.Take(85).Select(e => e.GetProperty("ls_skipped").ValueKind), Has.All.EqualTo(JsonValueKind.Null));
        Assert.That(exchanges.Skip(85).Select(e => e.GetProperty("ls_skipped").GetString()), Has.All.EqualTo("pacing"));
        Assert.That(world.Records.Skip(85).Select(r => r.GetProperty("okx_ls").ValueKind), Has.All.EqualTo(JsonValueKind.Null));
    }
}
