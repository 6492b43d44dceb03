using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>Alerts on Telegram: one message, the most extreme first; expendable whenever it cannot be sent.</summary>
internal sealed class AlertTests
{
    private const string Symbols = """["BTC","ETH","FARTCOIN","TRUMP","SEI","CAKE"]""";

    private static string Input(World world, string threshold, string more = "", string? token = null) => $$"""
        {"symbols":{{Symbols}},"alertLsThreshold":{{threshold}},"telegramBotToken":"{{token ?? world.Simulator.TelegramToken}}",
         "telegramChatId":"{{World.Chat}}"{{more}}}
        """;

    [TestCase("1.5", new[] { "FARTCOIN", "ETH", "BTC" })]
    [TestCase("0.7", new[] { "TRUMP", "SEI" })]
    public async Task One_message_tells_of_the_most_extreme_first(string threshold, string[] firing)
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("bitget", Fault.Forbidden);
        var run = await world.RunAsync(Input(world, threshold));
        var message = world.Simulator.Messages.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(message.ChatId, Is.EqualTo(World.Chat));
            Assert.That(message.ParseMode, Is.EqualTo("HTML"));
            Assert.That(world.Asked(SimulatorHost.Telegram), Has.Count.EqualTo(1));
            Assert.That(run.Report.GetProperty("alerts").Text("status"), Is.EqualTo("sent"));
            Assert.That(run.Report.GetProperty("alerts").Number("messages"), Is.EqualTo(1));
            Assert.That(run.Report.GetProperty("alerts").Texts("symbols"), Is.EqualTo(firing));
            Golden.Match($"alert-{threshold}.html", Golden.MaskText(message.Text) + "\n");
        }
    }

    [TestCase("0", "off")]
    [TestCase("9", "quiet")]
    [TestCase("0.01", "quiet")]
    public async Task Nothing_is_sent_when_nothing_fires(string threshold, string status)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(Input(world, threshold));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(world.Asked(SimulatorHost.Telegram), Is.Empty);
            Assert.That(run.Report.GetProperty("alerts").Text("status"), Is.EqualTo(status));
        }
    }

    [Test]
    public async Task A_threshold_with_nobody_to_tell_is_a_warning()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC"],"alertLsThreshold":1.1}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Error, Does.Contain("WARN  alertLsThreshold: is set, but nobody is told"));
            Assert.That(run.Report.GetProperty("alerts").Text("status"), Is.EqualTo("off"));
            Assert.That(run.Report.GetProperty("alerts").Texts("symbols"), Is.EqualTo(new[] { "BTC" }));
            Assert.That(world.Asked(SimulatorHost.Telegram), Is.Empty);
        }
    }

    [Test]
    public async Task Too_few_metrics_do_not_alert()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("okx", Fault.Forbidden);
        var run = await world.RunAsync(Input(world, "1.5", ",\"alertMinMetrics\":3"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Record("FARTCOIN").Text("skew_label"), Is.EqualTo("EXTREME_LONG"));
            Assert.That(run.Report.GetProperty("alerts").Text("status"), Is.EqualTo("quiet"));
            Assert.That(world.Asked(SimulatorHost.Telegram), Is.Empty);
        }
    }

    [Test]
    public async Task Many_symbols_are_split_into_messages_that_Telegram_takes()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(Input(world, "1.0001").Replace(Symbols, """["*"]""", StringComparison.Ordinal));
        var alerts = run.Report.GetProperty("alerts");
        string all = string.Concat(world.Simulator.Messages.Select(message => message.Text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(world.Simulator.Messages, Has.Count.GreaterThan(1));
            Assert.That(alerts.Number("messages"), Is.EqualTo(world.Simulator.Messages.Count));
            Assert.That(world.Simulator.Messages.Select(message => message.Text.Length), Is.All.LessThanOrEqualTo(4096));
            Assert.That(alerts.Texts("symbols").Select(symbol => all.IndexOf($"<b>{symbol}</b> ", StringComparison.Ordinal)), Is.Ordered.And.All.Positive);
        }
    }

    [Test]
    public async Task A_flood_wait_is_waited_out()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break(SimulatorHost.Telegram, Fault.TelegramFlood(2) with { Times = 1 });
        var run = await world.RunAsync(Input(world, "3"));
        var seen = world.Simulator.Requests.Where(request => request.Site == SimulatorHost.Telegram).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(world.Simulator.Messages, Has.Count.EqualTo(1));
            Assert.That(seen, Has.Length.EqualTo(2));
            Assert.That(seen[1].At - seen[0].At, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(run.Report.GetProperty("alerts").Text("status"), Is.EqualTo("sent"));
        }
    }

    private static IEnumerable<TestCaseData> Failures()
    {
        yield return Failure("a flood wait beyond the deadline", Fault.TelegramFlood(600), "rate_limited");
        yield return Failure("500", Fault.ServerError(), "server_error");
        yield return Failure("no chat", Refusal(400, "Bad Request: chat not found"), "chat not found");
        yield return Failure("blocked", Refusal(403, "Forbidden: bot was blocked by the user"), "refused");
        yield return Failure("a web page", Fault.HtmlPage, "malformed");
        yield return Failure("reset", Fault.Reset, "unreachable");
        yield return Failure("hanging", Fault.Hang, "timed_out");

        static Fault Refusal(int status, string words) =>
            Fault.Answer(status, $$"""{"ok":false,"error_code":{{status}},"description":"{{words}}"}""");

        static TestCaseData Failure(string name, Fault fault, string words) => new TestCaseData(fault, words).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Failures))]
    public async Task A_message_that_cannot_be_sent_is_a_warning_and_asked_once(Fault fault, string words)
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break(SimulatorHost.Telegram, fault);
        var run = await world.RunAsync(Input(world, "3", ",\"deadlineSecs\":5"));
        AssertNotSent(run, words);
        Assert.That(world.Asked(SimulatorHost.Telegram), Has.Count.EqualTo(1), "a message that may have been taken is not sent again");
    }

    [Test]
    public async Task A_token_that_Telegram_does_not_know_is_a_warning_that_does_not_tell_it()
    {
        await using var world = await World.StartAsync();
        world.Secrets.Add("planted-other-token");
        AssertNotSent(await world.RunAsync(Input(world, "3", token: "1:planted-other-token")), "Unauthorized");
    }

    [Test]
    public async Task A_token_repeated_by_the_host_is_taken_out()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break(
            SimulatorHost.Telegram,
            Fault.Answer(404, $$"""{"ok":false,"error_code":404,"description":"No such path: /bot{{world.Simulator.TelegramToken}}/sendMessage"}"""));
        AssertNotSent(await world.RunAsync(Input(world, "3")), "No such path: /bot***/sendMessage");
    }

    private static void AssertNotSent(FinishedRun run, string words)
    {
        var alerts = run.Report.GetProperty("alerts");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Charges.Single().Number("chargedCount"), Is.EqualTo(6));
            Assert.That(alerts.Text("status"), Is.EqualTo("failed"));
            Assert.That(alerts.Number("messages"), Is.Zero);
            Assert.That(alerts.Text("problem"), Does.Contain(words));
            Assert.That(run.Error, Does.Match("(?m)^WARN  Alert not sent: Telegram: "));
            Assert.That(run.LastLine, Does.StartWith("INFO  Finished: 6 of 6"));
        }
    }
}
