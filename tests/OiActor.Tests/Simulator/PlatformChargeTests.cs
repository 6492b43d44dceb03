using OiActor.Simulator.Platform;

namespace OiActor.Tests.Simulator;

/// <summary>Charging as the platform does it: remembered for three minutes, never held back by the budget.</summary>
internal sealed class PlatformChargeTests
{
    [Test]
    public void A_charge_is_answered_with_a_bare_object_and_counted()
    {
        var desk = new PlatformDesk();
        var answer = desk.Charge("k", "3");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(201));
            Assert.That(answer.Text, Is.EqualTo("{}"));
            Assert.That(desk.ToldCount(), Is.EqualTo(3));
        }
    }

    [Test]
    public void A_repeated_key_is_charged_once_for_three_minutes_from_its_first_use()
    {
        var desk = new PlatformDesk();
        desk.Charge("k");
        desk.Time.Advance(TimeSpan.FromSeconds(100));
        desk.Charge("k");
        desk.Time.Advance(TimeSpan.FromSeconds(79.9));
        var within = desk.Charge("k");
        int once = desk.ToldCount();
        desk.Time.Advance(TimeSpan.FromSeconds(0.1));
        desk.Charge("k");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(within.Status, Is.EqualTo(201));
            Assert.That(once, Is.EqualTo(1));
            Assert.That(desk.ToldCount(), Is.EqualTo(2));
        }
    }

    [Test]
    public void A_key_is_of_one_run_and_another_key_is_another_charge()
    {
        var desk = new PlatformDesk();
        desk.Charge("k");
        desk.Charge("l");
        var other = desk.Model.StartRun();
        var request = PlatformDesk.Request(
            "POST", $"/v2/actor-runs/{other.Id}/charge", other.Token, """{"eventName":"symbol"}"""u8.ToArray(), ("idempotency-key", "k"));
        desk.Ask(request);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(desk.Model.Bill(desk.Run.Id).Count("symbol"), Is.EqualTo(2));
            Assert.That(desk.Model.Bill(other.Id).Count("symbol"), Is.EqualTo(1), "a count that is left out is one");
        }
    }

    [TestCase("1", "201")]
    [TestCase("10000000", "201")]
    [TestCase("10000001", "400 invalid-request")]
    [TestCase("0", "400 invalid-request")]
    [TestCase("-1", "400 invalid-request")]
    [TestCase("1.5", "400 invalid-request")]
    [TestCase("\"1\"", "400 invalid-request")]
    public void A_count_is_a_whole_number_up_to_ten_million(string count, string expected) =>
        Assert.That(PlatformDesk.Verdict(new PlatformDesk().Charge("k", count)), Is.EqualTo(expected));

    [TestCase("none-such", "404 record-not-found")]
    [TestCase("apify-actor-start", "405 cannot-charge-apify-event")]
    public void An_event_that_cannot_be_charged_is_refused(string eventName, string expected) =>
        Assert.That(PlatformDesk.Verdict(new PlatformDesk().Charge("k", eventName: eventName)), Is.EqualTo(expected));

    [Test]
    public void A_run_that_is_not_pay_per_event_takes_no_charge()
    {
        var desk = new PlatformDesk(start: new RunStart { Pricing = PlatformPricing.Free });
        Assert.That(PlatformDesk.Verdict(desk.Charge("k")), Is.EqualTo("405 cannot-charge-non-pay-per-event-actor"));
    }

    [Test]
    public void A_charge_without_a_key_is_refused_and_not_counted()
    {
        var desk = new PlatformDesk();
        var answer = desk.Ask("POST", desk.RunPath + "/charge", """{"eventName":"symbol","count":1}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PlatformDesk.Verdict(answer), Is.EqualTo("400 invalid-request"));
            Assert.That(desk.ToldCount(), Is.Zero);
        }
    }

    [Test]
    public void Counts_lag_while_the_bill_does_not()
    {
        var desk = new PlatformDesk(new PlatformSettings { ChargeCountLag = TimeSpan.FromSeconds(10) });
        desk.Charge("k", "4");
        desk.Time.Advance(TimeSpan.FromSeconds(9.9));
        int before = desk.ToldCount();
        long billed = desk.Model.Bill(desk.Run.Id).Count("symbol");
        desk.Time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.That((before, billed, desk.ToldCount()), Is.EqualTo((0, 4L, 4)));
    }

    [Test]
    public void The_limit_holds_nothing_back_but_makes_the_platform_end_the_run()
    {
        var desk = new PlatformDesk(start: new RunStart { MaxTotalChargeUsd = 0.005m });
        desk.Charge("a", "2");
        string below = desk.Run.Status;
        desk.Charge("b", "2");
        string reached = desk.Run.Status;
        var beyond = desk.Charge("c", "5");
        var bill = desk.Model.Bill(desk.Run.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((below, reached), Is.EqualTo(("RUNNING", "ABORTING")));
            Assert.That(beyond.Status, Is.EqualTo(201));
            Assert.That(bill.TotalUsd, Is.EqualTo(0.018m), "nine events of 0.002");
            Assert.That(bill.PaidUsd, Is.EqualTo(0.005m), "never more than the limit");
        }
    }

    [Test]
    public void A_finished_run_can_still_be_charged()
    {
        var desk = new PlatformDesk();
        desk.Model.Finish(desk.Run.Id, 0);
        Assert.That((desk.Charge("k").Status, desk.ToldCount()), Is.EqualTo((201, 1)));
    }

    [Test]
    public void The_platform_charges_its_own_events_where_the_pricing_has_them()
    {
        var pricing = PlatformPricing.PayPerEvent(
            new PlatformEvent("symbol", 0.002m), new PlatformEvent("apify-actor-start", 0.00005m), new PlatformEvent("apify-default-dataset-item", 0.001m));
        var desk = new PlatformDesk(start: new RunStart { Pricing = pricing, MemoryMbytes = 2048 });
        desk.Push("BTC", "ETH", "SOL");
        var bill = desk.Model.Bill(desk.Run.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bill.Count("apify-actor-start"), Is.EqualTo(2), "one for each gigabyte");
            Assert.That(bill.Count("apify-default-dataset-item"), Is.EqualTo(3));
            Assert.That(bill.TotalUsd, Is.EqualTo(0.0031m));
        }
    }

    [TestCase("FREE", 0.012)]
    [TestCase("GOLD", 0.006)]
    public void A_tiered_price_is_that_of_the_users_tier(string tier, decimal expected)
    {
        var desk = new PlatformDesk(new PlatformSettings { Pricing = PlatformPricing.Tiered, PricingTier = tier });
        desk.Charge("k", "3");
        var known = PlatformDesk.Data(desk.Ask("GET", desk.RunPath)).GetProperty("pricingInfo").GetProperty("pricingPerEvent")
            .GetProperty("actorChargeEvents").GetProperty("symbol");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(desk.Model.Bill(desk.Run.Id).TotalUsd, Is.EqualTo(expected));
            Assert.That(known.TryGetProperty("eventPriceUsd", out _), Is.False);
            Assert.That(known.GetProperty("eventTieredPricingUsd").GetProperty("GOLD").GetProperty("tieredEventPriceUsd").GetDecimal(), Is.EqualTo(0.002m));
        }
    }

    [Test]
    public void A_bill_names_what_was_delivered_twice()
    {
        var desk = new PlatformDesk();
        desk.Push("BTC", "ETH");
        desk.Push("SOL", "BTC");
        desk.Charge("k", "2");
        var bill = desk.Model.Bill(desk.Run.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bill.Symbols, Is.EqualTo(new[] { "BTC", "ETH", "SOL", "BTC" }));
            Assert.That(bill.DuplicateSymbols, Is.EqualTo(new[] { "BTC" }));
            Assert.That(bill.Events["symbol"], Is.EqualTo(new BilledEvent(2, 0.002m)));
        }
    }
}
