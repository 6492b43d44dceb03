using System.Net;
using OiActor.Run;

namespace OiActor.Tests.Run;

internal sealed class AlertingRunTests
{
    private const string Token = "1234567:AAF-secret-of-the-bot";

    private RunWorld world = null!;

    [SetUp]
    public void Open() => world = new RunWorld();

    [TearDown]
    public void Close()
    {
        Assert.That(world.Leavings, Does.Not.Contain(Token));
        world.Dispose();
    }

    private string Status => world.Report.GetProperty("alerts").GetProperty("status").GetString()!;

    private static string Input(string threshold) =>
        $$"""{"symbols":["BTC","ETH"],"alertLsThreshold":{{threshold}},"telegramBotToken":"{{Token}}","telegramChatId":"42"}""";

    [Test]
    public void A_run_that_fires_sends_one_message()
    {
        Assert.That(world.Run(Input("1.01")), Is.EqualTo(ExitCode.Finished));

        Assert.That(Status, Is.EqualTo("sent"));
        Assert.That(world.Market.Seen.Where(r => r.StartsWith("telegram", StringComparison.Ordinal)), Is.EqualTo(new[] { $"telegram /bot{Token}/sendMessage" }));
    }

    [Test]
    public void A_run_that_does_not_fire_asks_Telegram_for_nothing()
    {
        Assert.That(world.Run(Input("1000")), Is.EqualTo(ExitCode.Finished));

        Assert.That(Status, Is.EqualTo("quiet"));
        Assert.That(world.Market.SeenBy("telegram"), Is.Zero);
    }

    [Test]
    public void The_demo_sends_nothing()
    {
        world.IsDemo = true;

        Assert.That(world.Run(Input("1.01")), Is.EqualTo(ExitCode.Finished));

        Assert.That(Status, Is.EqualTo("not_sent"));
        Assert.That(world.Market.SeenBy("telegram"), Is.Zero);
    }

    [Test]
    public void Without_a_chat_it_is_off_and_warned_of()
    {
        Assert.That(world.Run("""{"symbols":["BTC"],"alertLsThreshold":1.01}"""), Is.EqualTo(ExitCode.Finished));

        Assert.That(Status, Is.EqualTo("off"));
        Assert.That(world.Report.GetProperty("warnings").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public void A_refusal_is_a_line_in_the_report_and_never_a_failed_run()
    {
        world.Market.Break("telegram", _ => FaultyMarket.Status(HttpStatusCode.Forbidden));

        Assert.That(world.Run(Input("1.01")), Is.EqualTo(ExitCode.Finished));

        Assert.That(Status, Is.EqualTo("failed"));
        Assert.That(world.Report.GetProperty("alerts").GetProperty("problem").GetString(), Is.EqualTo("Telegram: refused, Forbidden"));
        Assert.That(world.LogLines, Has.Some.EqualTo("WARN  Alert not sent: Telegram: refused, Forbidden"));
    }

    [Test]
    public void A_silent_Telegram_is_given_up_at_the_deadline()
    {
        world.Market.Break("telegram", request => FaultyMarket.Silence(request.Stop));

        Assert.That(world.Run(Input("1.01")), Is.EqualTo(ExitCode.Finished));

        Assert.That(Status, Is.EqualTo("failed"));
        Assert.That(world.Elapsed, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(45)));
        Assert.That(world.Store.Pushed, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_stop_while_it_is_sent_is_no_failed_run()
    {
        world.Market.Break("telegram", request => FaultyMarket.Silence(request.Stop));
        using var stop = new CancellationTokenSource();
        var run = world.Start(Input("1.01"), stop.Token);

        await stop.CancelAsync();

        Assert.That(await run, Is.EqualTo(ExitCode.Finished), "every record was delivered before");
        Assert.That(Status, Is.EqualTo("failed"));
    }
}
