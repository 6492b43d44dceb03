using OiActor.EndToEnd.Process;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>A run that the platform ends, moves, or lets run out of time.</summary>
internal sealed class StopTests
{
    /// <summary>A stopped run ends within five seconds; the rest is for a machine that is busy with other things.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(12);

    [TestCase("abort")]
    [TestCase("TERM")]
    [TestCase("INT")]
    public async Task Stopped_while_a_venue_hangs_it_ends_at_once_and_charges_nothing(string how)
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Simulator.Break("okx", Fault.Hang);
        var run = world.Begin("""{"symbols":["BTC"]}""");
        await run.Events.ConnectedAsync();
        await world.HeldUpAsync();
        await StopAsync(world, run, how);
        var outcome = await world.EndAsync(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Status, run.ExitCode), Is.EqualTo((how == "abort" ? "ABORTED" : "FAILED", 5)), outcome.Log);
            Assert.That(outcome.Count("POST items"), Is.Zero);
            Assert.That(outcome.Bill.TotalUsd, Is.Zero);
            Assert.That(outcome.Report.Text("status"), Is.EqualTo("stopped_early"));
            Assert.That(run.StatusMessages[^1], Has.Property("Terminal").True.And.Property("Level").EqualTo("ERROR"));
            Assert.That(run.StatusText, Does.StartWith("Stopped from outside: 0 of 1 symbols returned, 0 charged"));
        }
    }

    [TestCase("abort", false)]
    [TestCase("TERM", true)]
    public async Task Stopped_while_a_push_hangs_it_ends_and_its_next_life_settles_it(string how, bool effective)
    {
        await using var world = await PlatformWorld.StartAsync();
        var hang = effective ? PlatformFault.TimeoutAfter : PlatformFault.TimeoutBefore;
        world.Platform.Break(hang with { Method = "POST", PathPrefix = "/v2/datasets/", Times = 1 });
        var run = world.Begin(PlatformWorld.ThreeSymbols);
        await run.Events.ConnectedAsync();
        await world.AskedAsync(run, "POST items");
        var stopped = await StopAsync(world, run, how);
        var first = await world.EndAsync(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5), first.Log);
            Assert.That(run.FinishedAt - stopped, Is.LessThan(LongestStop));
            Assert.That(first.Charged, Is.Zero);
        }

        await world.ResurrectAsync(run);
        var second = await world.EndAsync(run);
        second.AssertPaidOnce("BTC", "ETH", "SOL");
        Assert.That(run.ExitCode, Is.Zero, second.Log);
    }

    [Test]
    public async Task Stopped_while_the_whole_platform_hangs_it_ends_all_the_same()
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(PlatformFault.TimeoutBefore with { Method = "POST", PathPrefix = "/v2/datasets/" });
        world.Platform.Break(Fault.Slow(TimeSpan.Zero) with { Method = "PUT", PathPrefix = "/v2/", Times = 2 });
        world.Platform.Break(PlatformFault.TimeoutBefore with { Method = "PUT", PathPrefix = "/v2/" });
        var run = world.Begin(PlatformWorld.ThreeSymbols);
        await world.AskedAsync(run, "POST items");
        var stopped = await StopAsync(world, run, "TERM");
        var outcome = await world.EndAsync(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5), outcome.Log);
            Assert.That(run.FinishedAt - stopped, Is.LessThan(LongestStop));
        }
    }

    [Test]
    public async Task Moved_while_a_venue_hangs_it_asks_for_it_once_and_its_next_life_completes_the_run()
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Simulator.Break("okx", Fault.Hang);
        var run = world.Begin("""{"symbols":["BTC"]}""");
        await run.Events.ConnectedAsync();
        await world.HeldUpAsync();
        world.Simulator.Heal();
        world.Platform.Migrate(run.Id, TimeSpan.FromSeconds(30));
        var outcome = await world.EndAsync(run);
        outcome.AssertPaidOnce("BTC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Status, run.ExitCode, run.Reboots), Is.EqualTo(("SUCCEEDED", 0, 1)), outcome.Log);
            Assert.That(outcome.Count("POST run/reboot"), Is.EqualTo(1));
            Assert.That(outcome.Records[0].Map("missing"), Is.Empty);
            Assert.That(run.StatusMessages.Count(message => message.Terminal), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Moved_while_a_push_hangs_and_with_its_own_wish_refused_it_waits_to_be_killed()
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(PlatformFault.TimeoutAfter with { Method = "POST", PathPrefix = "/v2/datasets/", Times = 1 });
        world.Platform.Break(PlatformFault.Forbidden with { Method = "POST", PathPrefix = "/v2/actor-runs/simRun00000000001/reboot" });
        var run = world.Begin(PlatformWorld.ThreeSymbols);
        await run.Events.ConnectedAsync();
        await world.AskedAsync(run, "POST items");
        world.Platform.SendEvent(run.Id, "migrating");
        await world.AskedAsync(run, "POST run/reboot");
        Assert.That(run.IsFinished, Is.False);
        world.Platform.Migrate(run.Id, TimeSpan.Zero);
        var outcome = await world.EndAsync(run);
        outcome.AssertPaidOnce("BTC", "ETH", "SOL");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Status, run.ExitCode, run.Reboots), Is.EqualTo(("SUCCEEDED", 0, 0)), outcome.Log);
            Assert.That(outcome.Count("POST run/reboot"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Out_of_time_it_delivers_what_it_has_before_the_platform_ends_it()
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Simulator.Break("okx", Fault.Hang);
        var outcome = await world.RunAsync("""{"symbols":["BTC"],"deadlineSecs":300}""", new RunStart { TimeoutSecs = 15 });
        outcome.AssertPaidOnce("BTC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((outcome.Run.Status, outcome.Run.ExitCode), Is.EqualTo(("SUCCEEDED", 0)), outcome.Log);
            Assert.That(outcome.Records[0].Map("missing"), Is.EquivalentTo(new Dictionary<string, string> { ["okx"] = "timed_out" }));
        }
    }

    /// <summary>Stops a run, and says when.</summary>
    private static async Task<DateTimeOffset> StopAsync(PlatformWorld world, PlatformRun run, string how)
    {
        if (how == "INT" && Process.StopTests.IgnoresInterrupts())
            Assert.Ignore("These tests run in the background of a shell, which has its children ignore SIGINT for good.");
        var now = world.Platform.Time.GetUtcNow();
        if (how == "abort")
            world.Platform.Abort(run.Id, gracefully: true);
        else
            await world.SignalAsync(run, how);
        return now;
    }
}
