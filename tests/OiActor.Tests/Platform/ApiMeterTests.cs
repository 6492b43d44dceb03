using OiActor.Metering;
using OiActor.Platform;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.Tests.Platform;

internal sealed class ApiMeterTests
{
    private static readonly PlatformEvent Symbol = new("symbol", 0.002m);

    private static ChargeTerms Terms(ApiDesk api) => api.Finish(api.Meter.TermsAsync(default));

    private static ChargeTerms Terms(PlatformPricing? pricing, RunStart? start = null, params (string, string)[] variables)
    {
        using var api = new ApiDesk(new PlatformSettings { Pricing = pricing }, start, variables);
        return Terms(api);
    }

    private static Fault OfCharge(Fault fault, int times) => fault with { Method = "POST", PathPrefix = "/v2/actor-runs/", Times = times };

    [Test]
    public void A_flat_price_is_the_price() =>
        Assert.That(Terms(PlatformPricing.Symbol), Is.EqualTo(new ChargeTerms(0.002m, null, 0)));

    [TestCase("GOLD", 0.002)]
    [TestCase("DIAMOND", 0.001)]
    [TestCase("", 0.004, TestName = "Without a tier the highest price holds")]
    [TestCase("PLUTONIUM", 0.004, TestName = "Of an unknown tier the highest price holds")]
    public void A_tiered_price_is_the_users(string tier, double price) =>
        Assert.That(Terms(PlatformPricing.Tiered, null, ("APIFY_USER_PRICING_TIER", tier)).PriceUsd, Is.EqualTo((decimal)price));

    [Test]
    public void An_event_that_the_pricing_does_not_know_is_said_loudly_and_charges_nothing()
    {
        var terms = Terms(PlatformPricing.PayPerEvent(new PlatformEvent("row", 1)));

        Assert.That((terms.Charges, terms.PriceUsd), Is.EqualTo((false, 0m)));
        Assert.That(terms.Problem, Does.Contain("\"symbol\""));
        Assert.That(Budget.Affordable(50, terms), Is.EqualTo(50));
    }

    [TestCase("FREE")]
    [TestCase("PRICE_PER_DATASET_ITEM")]
    [TestCase("FLAT_PRICE_PER_MONTH")]
    [TestCase(null)]
    public void A_run_that_is_not_paid_for_by_events_charges_nothing_and_has_no_limit(string? model)
    {
        var terms = Terms(model is null ? null : new PlatformPricing(model, []), new RunStart { MaxTotalChargeUsd = 0.001m });

        Assert.That((terms.Charges, terms.Problem), Is.EqualTo((false, (string?)null)));
        Assert.That(Budget.Affordable(50, terms), Is.EqualTo(50));
    }

    [TestCase(null, "", null)]
    [TestCase(0.0, "0", null)]
    [TestCase(0.25, "", 0.25)]
    [TestCase(null, "0.5", 0.5)]
    public void No_limit_and_a_limit_of_nothing_are_none(double? limit, string variable, double? expected) =>
        Assert.That(
            Terms(PlatformPricing.Symbol, new RunStart { MaxTotalChargeUsd = (decimal?)limit }, ("ACTOR_MAX_TOTAL_CHARGE_USD", variable)).LimitUsd,
            Is.EqualTo((decimal?)expected));

    /// <summary>A start costs 0.003 of 0.02 dollars. A record costs 0.002 and 0.001 of the platform's own: 0.017 / 0.003 are five.</summary>
    [Test]
    public void What_the_platform_charges_by_itself_counts_against_the_limit()
    {
        var pricing = PlatformPricing.PayPerEvent(Symbol, new PlatformEvent("apify-actor-start", 0.003m), new PlatformEvent("apify-default-dataset-item", 0.001m));

        var terms = Terms(pricing, new RunStart { MaxTotalChargeUsd = 0.02m });

        Assert.That((terms.SpentUsd, terms.RecordUsd, terms.PriceUsd), Is.EqualTo((0.003m, 0.001m, 0.002m)));
        Assert.That(Budget.Affordable(50, terms), Is.EqualTo(5));
    }

    [Test]
    public void Where_the_platform_does_not_tell_the_environment_does()
    {
        using var api = new ApiDesk(variables: [("APIFY_CHARGED_ACTOR_EVENT_COUNTS", """{"symbol":4}"""), ("ACTOR_MAX_TOTAL_CHARGE_USD", "0.1")]);
        api.Break(PlatformFault.Forbidden with { Method = "GET" });

        Assert.That(Terms(api), Is.EqualTo(new ChargeTerms(0.002m, 0.1m, 0.008m) { Charged = 4, IsChargedOld = true }));
    }

    [TestCase("", "{}")]
    [TestCase("{}", "[")]
    public void Where_neither_tells_nothing_is_delivered(string pricing, string counts)
    {
        using var api = new ApiDesk(variables: [("APIFY_ACTOR_PRICING_INFO", pricing), ("APIFY_CHARGED_ACTOR_EVENT_COUNTS", counts)]);
        api.Break(PlatformFault.Forbidden with { Method = "GET" });

        Assert.That(() => Terms(api), Throws.TypeOf<StoreException>().With.Message.Contains("permission level"));
    }

    private static IEnumerable<Fault> Passing() =>
    [
        PlatformFault.RateLimited(), PlatformFault.ServerError, PlatformFault.ServerErrorAfter, PlatformFault.TimeoutBefore, PlatformFault.TimeoutAfter,
        PlatformFault.ResetBefore, PlatformFault.ResetAfter, PlatformFault.Html, PlatformFault.HalfJson, PlatformFault.Truncated,
    ];

    [TestCaseSource(nameof(Passing))]
    public void A_charge_is_repeated_with_its_key_until_it_is_taken_and_is_taken_once(Fault fault)
    {
        using var api = new ApiDesk();
        api.Break(OfCharge(fault, 3));

        Assert.That(api.Finish(api.Meter.ChargeAsync(7, "run-symbol-0", default)), Is.EqualTo(new ChargeReceipt(7, null)));
        Assert.That(api.Desk.Run.Charges.Select(charge => (charge.Name, charge.Count, charge.Key)), Is.EqualTo(new[] { ("symbol", 7L, "run-symbol-0") }));
        Assert.That(api.Desk.Model.Requests.Select(request => request.Header("idempotency-key")), Is.EqualTo(Enumerable.Repeat("run-symbol-0", 4)));
    }

    [TestCase(403)]
    [TestCase(404)]
    [TestCase(405)]
    public void A_charge_that_is_refused_is_not_repeated(int status)
    {
        using var api = new ApiDesk();
        api.Break(OfCharge(PlatformFault.Error(status, "refused", "no"), int.MaxValue));

        var receipt = api.Finish(api.Meter.ChargeAsync(7, "key", default));

        Assert.That(receipt.Charged, Is.Zero);
        Assert.That(receipt.Problem, Does.StartWith("The platform did not take the charge of 7"));
        Assert.That(api.Asked, Is.EqualTo(new[] { "POST charge" }));
    }

    [Test]
    public void A_charge_whose_time_is_over_says_so()
    {
        using var api = new ApiDesk();
        api.Break(OfCharge(PlatformFault.TimeoutBefore, int.MaxValue));
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(4), api.Time);

        var receipt = api.Finish(api.Meter.ChargeAsync(7, "key", over.Token));

        Assert.That(receipt.Problem, Does.Contain("not confirmed in time"));
    }
}
