namespace OiActor.EndToEnd.Process;

/// <summary>What a run charges, and how a user's limit ends it.</summary>
internal sealed class ChargeTests
{
    private const string FiveSymbols = """{"symbols":["SOL","ETH","BTC","XRP","ADA"]}""";

    [Test]
    public async Task A_charge_is_noted_as_the_JavaScript_SDK_notes_it()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(FiveSymbols);
        var charge = run.Charges.Single();
        var report = run.Report.GetProperty("charge");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(charge.Names(), Is.EqualTo(new[] { "eventName", "eventTitle", "eventPriceUsd", "chargedCount", "timestamp" }));
            Assert.That(charge.Text("eventName"), Is.EqualTo("symbol"));
            Assert.That(charge.Number("eventPriceUsd"), Is.EqualTo(0.002m));
            Assert.That(charge.Number("chargedCount"), Is.EqualTo(5));
            Assert.That(charge.Text("timestamp"), Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"));
            Assert.That(report.Number("charged"), Is.EqualTo(5));
            Assert.That(report.Number("total_usd"), Is.EqualTo(5 * 0.002m));
            Assert.That(report.Number("limit_usd"), Is.Null);
        }
    }

    [TestCase("0.005", 2)]
    [TestCase("0.006", 3)]
    [TestCase("0.0019", 0)]
    public async Task A_limit_ends_delivery_after_the_most_important_records(string limit, int affordable)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(
            new Launch { Input = FiveSymbols, Arguments = ["--format", "ndjson"], Environment = [("ACTOR_MAX_TOTAL_CHARGE_USD", limit)] });
        string[] bySize = ["BTC", "ETH", "SOL", "XRP", "ADA"];
        var symbols = run.Report.GetProperty("symbols");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Is.EqualTo(bySize.Take(affordable)));
            Assert.That(run.Output.Count(c => c == '\n'), Is.EqualTo(affordable), "only what was delivered is printed");
            Assert.That(run.Charges.Sum(charge => charge.Number("chargedCount")), Is.EqualTo(affordable));
            Assert.That(symbols.Number("returned"), Is.EqualTo(affordable));
            Assert.That(symbols.Map("not_returned").Keys, Is.EquivalentTo(bySize.Skip(affordable)));
            Assert.That(symbols.Map("not_returned").Values, Is.All.EqualTo("the user's limit is reached"));
            Assert.That(run.Report.GetProperty("charge").Number("limit_usd"), Is.EqualTo(decimal.Parse(limit)));
            Assert.That(run.LastLine, Does.EndWith($"the limit of ${limit} is reached."));
        }
    }

    [TestCase("0")]
    [TestCase("")]
    [TestCase("0.01")]
    [TestCase("1e3")]
    public async Task A_limit_with_room_for_all_changes_nothing(string limit)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(FiveSymbols, ("ACTOR_MAX_TOTAL_CHARGE_USD", limit));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Records, Has.Count.EqualTo(5), run.Error);
            Assert.That(run.LastLine, Does.Not.Contain("limit"));
        }
    }
}
