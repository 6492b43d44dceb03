using OiActor.EndToEnd.Process;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>However the Actor is sold, the records come; what they cost is what the pricing says, and never more than the user allows.</summary>
internal sealed class PricingTests
{
    [Test]
    public async Task An_event_that_the_pricing_does_not_know_is_one_loud_error_and_costs_nothing()
    {
        await using var world = await PlatformWorld.StartAsync(new PlatformSettings { Pricing = PlatformPricing.PayPerEvent(new PlatformEvent("result", 0.01m)) });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Run.Status, run.Run.ExitCode), Is.EqualTo(("SUCCEEDED", 0)), run.Log);
            Assert.That(run.Symbols, Has.Count.EqualTo(3));
            Assert.That(run.Count("POST run/charge"), Is.Zero);
            Assert.That(run.Bill.TotalUsd, Is.Zero);
            Assert.That(run.Run.Log.Count(line => line.StartsWith("ERROR", StringComparison.Ordinal) && line.Contains("no event \"symbol\"")), Is.EqualTo(1), run.Log);
            Assert.That(run.Report.GetProperty("charge").Text("problem"), Does.Contain("no event \"symbol\""));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_free_actor_delivers_whatever_the_limit_and_charges_nobody(bool said)
    {
        await using var world = await PlatformWorld.StartAsync(new PlatformSettings { Pricing = said ? PlatformPricing.Free : null });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols, new RunStart { MaxTotalChargeUsd = 0.001m });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Run.Status, run.Run.ExitCode), Is.EqualTo(("SUCCEEDED", 0)), run.Log);
            Assert.That(run.Symbols, Has.Count.EqualTo(3));
            Assert.That(run.Count("POST run/charge"), Is.Zero);
            Assert.That(run.Report.GetProperty("charge").Text("problem"), Is.Null);
        }
    }

    [TestCase("FREE", 2)]
    [TestCase("DIAMOND", 3)]
    public async Task A_price_by_tier_is_reckoned_at_the_users_tier(string tier, int symbols)
    {
        await using var world = await PlatformWorld.StartAsync(new PlatformSettings { Pricing = PlatformPricing.Tiered, PricingTier = tier, AbortsAtLimit = false });
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols, new RunStart { MaxTotalChargeUsd = 0.008m });
        run.AssertPaidOnce([.. new[] { "BTC", "ETH", "SOL" }.Take(symbols)]);
        Assert.That(run.Report.GetProperty("charge").Number("total_usd"), Is.EqualTo(run.Bill.TotalUsd));
    }

    [TestCase("0.005", "SUCCEEDED")]
    [TestCase("0.004", "ABORTED")]
    public async Task A_budget_that_ends_delivers_the_most_important_records_and_says_so(string limit, string status)
    {
        await using var world = await PlatformWorld.StartAsync();
        var run = await world.RunAsync(
            """{"symbols":["SOL","LINK","ETH","BTC"]}""", new RunStart { MaxTotalChargeUsd = decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture) });
        run.AssertPaidOnce("BTC", "ETH");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Run.Status, run.Run.ExitCode), Is.EqualTo((status, 0)), run.Log);
            Assert.That(run.Bill.PaidUsd, Is.EqualTo(run.Bill.TotalUsd));
            Assert.That(run.Report.GetProperty("symbols").Map("not_returned").Keys, Is.EquivalentTo(new[] { "SOL", "LINK" }));
            Assert.That(run.Run.StatusMessages[^1].Terminal);
            Assert.That(run.Run.StatusMessages[^1].Text, Does.StartWith("Finished: 2 of 4 symbols returned, 2 charged ($0.004)"));
        }
    }

    [Test]
    public async Task A_budget_below_one_record_delivers_none()
    {
        await using var world = await PlatformWorld.StartAsync();
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols, new RunStart { MaxTotalChargeUsd = 0.001m });
        run.AssertPaidOnce();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Run.Status, run.Run.ExitCode), Is.EqualTo(("SUCCEEDED", 0)), run.Log);
            Assert.That(run.Run.StatusText, Does.Contain("the limit of $0.001 is reached"));
        }
    }
}
