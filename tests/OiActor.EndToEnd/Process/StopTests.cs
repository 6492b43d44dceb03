using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>A run that is stopped from outside, or by the platform's clock.</summary>
internal sealed class StopTests
{
    [TestCase("TERM")]
    [TestCase("INT")]
    public async Task Stopped_while_a_venue_hangs_it_charges_nothing(string signal)
    {
        if (signal == "INT" && IgnoresInterrupts())
            Assert.Ignore("These tests run in the background of a shell, which has its children ignore SIGINT for good.");
        await using var world = await World.StartAsync();
        world.Simulator.Break("okx", Fault.Hang);
        using var process = await world.StartAsync(new Launch { Input = """{"symbols":["BTC"]}""", Arguments = ["--format", "ndjson"] });
        await process.UntilAsync(() => world.Asked("okx").Count >= 5 && world.Asked("bitget").Count >= 4);
        await process.SignalAsync(signal);
        var run = await world.FinishAsync(process);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5), run.Error);
            Assert.That(run.Records, Is.Empty);
            Assert.That(run.Charges, Is.Empty);
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Report.Text("status"), Is.EqualTo("stopped_early"));
            Assert.That(run.Report.GetProperty("symbols").Map("not_returned").Keys, Is.EqualTo(new[] { "BTC" }));
            Assert.That(run.LastLine, Does.StartWith("ERROR Stopped from outside: 0 of 1 symbols returned, 0 charged"));
        }
    }

    [Test]
    public async Task Stopped_after_delivery_it_has_finished()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break(SimulatorHost.Telegram, Fault.Hang);
        string input = $$"""
            {"symbols":["FARTCOIN"],"alertLsThreshold":3,"telegramBotToken":"{{world.Simulator.TelegramToken}}","telegramChatId":"{{World.Chat}}"}
            """;
        using var process = await world.StartAsync(new Launch { Input = input });
        await process.UntilAsync(() => world.Asked(SimulatorHost.Telegram).Count > 0);
        await process.SignalAsync("TERM");
        var run = await world.FinishAsync(process);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Is.EqualTo(new[] { "FARTCOIN" }));
            Assert.That(run.Charges.Single().Number("chargedCount"), Is.EqualTo(1));
            Assert.That(run.Report.GetProperty("alerts").Text("problem"), Is.EqualTo("the run was stopped"));
        }
    }

    [Test]
    public async Task The_platforms_end_comes_before_the_deadline()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("okx", Fault.Hang);
        string soon = TimeProvider.System.GetUtcNow().AddSeconds(8).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
        var run = await world.RunAsync("""{"symbols":["BTC"],"deadlineSecs":300}""", ("ACTOR_TIMEOUT_AT", soon));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Record("BTC").Map("missing"), Is.EquivalentTo(new Dictionary<string, string> { ["okx"] = "timed_out" }));
        }
    }

    [Test]
    public async Task When_the_platforms_end_has_passed_no_venue_is_asked()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC"]}""", ("ACTOR_TIMEOUT_AT", "2020-01-01T00:00:00Z"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
            Assert.That(world.Simulator.Requests, Is.Empty);
            Assert.That(run.Error, Does.Contain("at most 0 s").And.Not.Contain("mistake"));
            foreach (string venue in World.Venues)
                Assert.That(run.Venue(venue).GetProperty("failures")[0].Text("kind"), Is.EqualTo("timed_out"), venue);
        }
    }

    /// <summary>Whether this process, and so each one it starts, was started with SIGINT ignored: bit 2 of the mask that the kernel shows.</summary>
    internal static bool IgnoresInterrupts()
    {
        const string Mask = "SigIgn:";
        string? line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith(Mask, StringComparison.Ordinal)) : null;
        return line is not null && (Convert.ToUInt64(line[Mask.Length..].Trim(), 16) & 0b10) != 0;
    }
}
