using OiActor.Demo;
using OiActor.EndToEnd.Process;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>The real process is killed while a request is under way; the platform starts it again as the same run.</summary>
internal sealed class KillTests
{
    private static readonly string[] Three = ["BTC", "ETH", "SOL"];

    /// <param name="request">Where it is killed.</param>
    /// <param name="nth">Which of those requests.</param>
    /// <param name="effective">Whether the request had taken effect.</param>
    /// <param name="lagging">Whether the platform tells charged counts ten seconds late.</param>
    [TestCase("GET STATE", 1, false, false)]
    [TestCase("PUT STATE", 1, true, false)]
    [TestCase("POST items", 1, false, true)]
    [TestCase("POST items", 1, true, true)]
    [TestCase("POST run/charge", 1, false, false)]
    [TestCase("POST run/charge", 1, true, false)]
    [TestCase("POST run/charge", 1, true, true)]
    [TestCase("PUT OUTPUT", 1, true, true)]
    [TestCase("PUT run", 2, true, false)]
    public async Task Killed_at_a_request_it_delivers_and_charges_each_symbol_once(string request, int nth, bool effective, bool lagging)
    {
        await using var world = await PlatformWorld.StartAsync(new PlatformSettings
        {
            ChargeCountLag = lagging ? PlatformModel.UsualChargeCountLag : TimeSpan.Zero,
        });
        HoldAt(world, request, nth, effective);
        var run = world.Begin(PlatformWorld.ThreeSymbols, new RunStart { RestartOnError = true });
        await world.AskedAsync(run, request, nth);
        await world.SignalAsync(run, "KILL");
        var outcome = await world.EndAsync(run);
        outcome.AssertPaidOnce(Three);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Status, run.ExitCode, run.Restarts), Is.EqualTo(("SUCCEEDED", 0, 1)), outcome.Log);
            Assert.That(outcome.Report.GetProperty("charge").Number("charged"), Is.EqualTo(3));
            Assert.That(outcome.Report.GetProperty("symbols").Number("returned"), Is.EqualTo(3));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Killed_in_its_second_chunk_within_a_budget_it_stays_within_it(bool effective)
    {
        await using var world = await PlatformWorld.StartAsync(
            new PlatformSettings { ChargeCountLag = PlatformModel.UsualChargeCountLag, AbortsAtLimit = false }, new SimulatorOptions { Assets = 130 });
        HoldAt(world, "POST run/charge", 2, effective);
        var symbols = MarketAssets.AtLeast(130).Take(125).Select(asset => $"\"{asset.Code}\"");
        var run = world.Begin(
            $$"""{"symbols":[{{string.Join(',', symbols)}}],"includeBinance":false,"includeOkx":false}""",
            new RunStart { RestartOnError = true, MaxTotalChargeUsd = 0.24m });
        await world.AskedAsync(run, "POST run/charge", 2);
        await world.SignalAsync(run, "KILL");
        var outcome = await world.EndAsync(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Status, run.Restarts), Is.EqualTo(("SUCCEEDED", 1)), outcome.Log);
            Assert.That(outcome.Records, Has.Count.EqualTo(120));
            Assert.That(outcome.Bill.DuplicateSymbols, Is.Empty);
            Assert.That(outcome.Charged, Is.EqualTo(120));
        }
    }

    [Test]
    public async Task Resurrected_it_completes_what_an_abort_left()
    {
        await using var world = await PlatformWorld.StartAsync();
        HoldAt(world, "POST run/charge", 1, effective: false);
        var run = world.Begin(PlatformWorld.ThreeSymbols);
        await world.AskedAsync(run, "POST run/charge");
        world.Platform.Abort(run.Id, gracefully: false);
        await run.Ended;
        Assert.That((run.Status, world.Platform.Bill(run.Id).TotalUsd), Is.EqualTo(("ABORTED", 0m)));
        await world.ResurrectAsync(run);
        var outcome = await world.EndAsync(run);
        outcome.AssertPaidOnce(Three);
        Assert.That((run.Status, run.Resurrections), Is.EqualTo(("SUCCEEDED", 1)), outcome.Log);
    }

    /// <summary>Leaves the nth request of a kind without an answer, and only that one.</summary>
    private static void HoldAt(PlatformWorld world, string request, int nth, bool effective)
    {
        var (method, prefix) = request switch
        {
            "GET STATE" => ("GET", "/v2/key-value-stores/simStr00000000001/records/STATE"),
            "PUT STATE" => ("PUT", "/v2/key-value-stores/simStr00000000001/records/STATE"),
            "PUT OUTPUT" => ("PUT", "/v2/key-value-stores/simStr00000000001/records/OUTPUT"),
            "POST items" => ("POST", "/v2/datasets/"),
            "POST run/charge" => ("POST", "/v2/actor-runs/"),
            "PUT run" => ("PUT", "/v2/actor-runs/"),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
        if (nth > 1)
            world.Platform.Break(Fault.Slow(TimeSpan.Zero) with { Method = method, PathPrefix = prefix, Times = nth - 1 });
        var held = effective ? PlatformFault.TimeoutAfter : PlatformFault.TimeoutBefore;
        world.Platform.Break(held with { Method = method, PathPrefix = prefix, Times = 1 });
    }
}
