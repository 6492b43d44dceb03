using OiActor.EndToEnd.Process;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>The platform's answers go wrong: no record is lost that could be delivered, none is charged that was not.</summary>
internal sealed class BadAnswerTests
{
    private const string Push = "/v2/datasets/";

    private const string Store = "/v2/key-value-stores/";

    private const string Run = "/v2/actor-runs/";

    private static readonly Dictionary<string, Fault> Faults = new()
    {
        ["page"] = PlatformFault.Html,
        ["half"] = PlatformFault.HalfJson,
        ["cut off"] = PlatformFault.Truncated,
        ["reset after"] = PlatformFault.ResetAfter,
        ["500"] = PlatformFault.ServerError,
        ["500 after"] = PlatformFault.ServerErrorAfter,
        ["429"] = PlatformFault.RateLimited(1),
        ["401"] = PlatformFault.Unauthorized,
        ["403"] = PlatformFault.Forbidden,
        ["404"] = PlatformFault.Error(404, "record-not-found", "Store was not found."),
        ["413"] = PlatformFault.TooLarge,
    };

    [Test]
    public async Task A_push_or_charge_answered_wrongly_is_made_once(
        [Values("/v2/datasets/", "/v2/actor-runs/")] string path,
        [Values("page", "half", "cut off", "reset after", "500", "500 after", "429")] string fault)
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(Faults[fault] with { Method = "POST", PathPrefix = path, Times = 1 });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        run.AssertPaidOnce("BTC", "ETH", "SOL");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Run.ExitCode, Is.Zero, run.Log);
            Assert.That(run.Report.GetProperty("charge").Text("problem"), Is.Null);
            Assert.That(run.Report.GetProperty("charge").Number("charged"), Is.EqualTo(3));
            Assert.That(run.Bill.TotalUsd, Is.EqualTo(0.006m));
        }
    }

    [TestCase("401", "The run's token (APIFY_TOKEN) is missing or no longer valid.")]
    [TestCase("403", "The run's token may not do this")]
    [TestCase("404", "The run or storage does not exist")]
    [TestCase("413", "The platform takes no request that large.")]
    public async Task A_refused_push_delivers_and_charges_nothing_and_says_why(string fault, string advice)
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(Faults[fault] with { Method = "POST", PathPrefix = Push });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Run.Status, run.Run.ExitCode), Is.EqualTo(("FAILED", 4)), run.Log);
            Assert.That(run.Count("POST run/charge"), Is.Zero);
            Assert.That(run.Log, Does.Contain("ERROR The dataset takes no records").And.Contain(advice));
            Assert.That(run.Report.GetProperty("symbols").Map("not_returned").Keys, Is.EquivalentTo(new[] { "BTC", "ETH", "SOL" }));
        }
    }

    [TestCase("401", "The run's token (APIFY_TOKEN) is missing or no longer valid.")]
    [TestCase("403", "The run's token may not do this")]
    public async Task A_refused_charge_leaves_the_records_and_says_why(string fault, string advice)
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(Faults[fault] with { Method = "POST", PathPrefix = Run });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Run.Status, run.Run.ExitCode), Is.EqualTo(("SUCCEEDED", 0)), run.Log);
            Assert.That(run.Symbols, Has.Count.EqualTo(3));
            Assert.That(run.Charged, Is.Zero);
            Assert.That(run.Log, Does.Contain("ERROR").And.Contain(advice));
            Assert.That(run.Report.GetProperty("charge").Text("problem"), Does.Contain(advice));
        }
    }

    [TestCase("page", 1)]
    [TestCase("half", 1)]
    [TestCase("403", null)]
    public async Task An_unreadable_run_is_read_again_or_replaced_by_what_the_environment_says(string fault, int? times)
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(Faults[fault] with { Method = "GET", PathPrefix = Run, Times = times });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols, new RunStart { MaxTotalChargeUsd = 0.005m });
        run.AssertPaidOnce("BTC", "ETH");
        Assert.That(run.Run.ExitCode, Is.Zero, run.Log);
    }

    [Test]
    public async Task What_the_platform_takes_to_answer_is_not_taken_from_the_venues()
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(Fault.Slow(TimeSpan.FromSeconds(6)) with { Method = "GET", PathPrefix = Run });
        var run = await world.RunAsync("""{"symbols":["BTC"],"deadlineSecs":5}""");
        run.AssertPaidOnce("BTC");
    }

    [TestCase("page")]
    [TestCase("403")]
    public async Task A_status_message_that_is_not_taken_changes_nothing(string fault)
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(Faults[fault] with { Method = "PUT", PathPrefix = Run });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        run.AssertPaidOnce("BTC", "ETH", "SOL");
        Assert.That(run.Run.ExitCode, Is.Zero, run.Log);
    }

    [TestCase("403", "The run's token may not do this")]
    [TestCase("404", "does not exist")]
    public async Task Without_a_place_for_its_intent_it_delivers_nothing(string fault, string advice)
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(Faults[fault] with { PathPrefix = Store });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Run.ExitCode, Is.AnyOf(2, 4), run.Log);
            Assert.That(run.Log, Does.Contain(advice));
            Assert.That(run.Records, Is.Empty);
            Assert.That(run.Charged, Is.Zero);
        }
    }

    [Test]
    public async Task A_record_that_the_schema_refuses_is_left_out_and_not_charged()
    {
        await using var world = await PlatformWorld.StartAsync(new PlatformSettings
        {
            ItemRule = item => item.Text("symbol") == "ETH" ? new SchemaError("/mark_price", "type", "must be string") : null,
        });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        run.AssertPaidOnce("BTC", "SOL");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Run.ExitCode, Is.Zero, run.Log);
            Assert.That(run.Report.GetProperty("symbols").Map("not_returned"), Is.EquivalentTo(new Dictionary<string, string>
            {
                ["ETH"] = "refused by the dataset's schema: /mark_price must be string",
            }));
            Assert.That(run.Run.StatusText, Does.Contain("2 of 3 symbols returned, 2 charged").And.Contain("not returned: ETH"));
        }
    }
}
