using OiActor.Domain;
using OiActor.Input;
using OiActor.Run;
using OiActor.Venues;

namespace OiActor.Tests.Run;

internal sealed class PlannerTests
{
    private static RunPlan Plan(ActorInput input, DateTimeOffset? platformEnd = null) =>
        Planner.Plan(input, ["BTC", "ETH"], Given.Now, platformEnd);

    private static (int Run, decimal Venues) Seconds(RunPlan plan) =>
        ((int)(plan.Deadline - plan.Started).TotalSeconds, (decimal)(plan.VenueDeadline - plan.Started).TotalSeconds);

    /// <summary>A quarter of 20 is 5; of 45 it would be 11.25, and of 300 it would be 75.</summary>
    [TestCase(5, 3.75)]
    [TestCase(20, 15)]
    [TestCase(40, 30)]
    [TestCase(45, 35)]
    [TestCase(300, 290)]
    public void A_quarter_of_the_time_and_ten_seconds_at_most_are_kept_for_writing_and_alerts(int deadline, double venues) =>
        Assert.That(Seconds(Plan(new ActorInput { DeadlineSecs = deadline })), Is.EqualTo((deadline, (decimal)venues)));

    [TestCase(8, 8, 4)]
    [TestCase(30, 30, 20)]
    [TestCase(45, 45, 35)]
    [TestCase(3600, 45, 35)]
    [TestCase(0, 0, 0)]
    [TestCase(-60, 0, 0, TestName = "A platform whose time has passed leaves none")]
    public void The_platforms_end_comes_before_the_own_deadline(int platformEnd, int run, double venues) =>
        Assert.That(Seconds(Plan(new ActorInput(), Given.Now.AddSeconds(platformEnd))), Is.EqualTo((run, (decimal)venues)));

    [Test]
    public void No_symbols_are_the_majors_and_a_star_is_everything()
    {
        Assert.That(Plan(new ActorInput()).Symbols!.Select(s => s.Asset.Code), Is.EqualTo(new[] { "BTC", "ETH" }));
        Assert.That(Plan(new ActorInput { Symbols = ["*"] }).Symbols, Is.Null);
        Assert.That(Plan(new ActorInput { Symbols = ["*"] }).Venues[0].Request.Assets, Is.EqualTo(AssetScope.All));
        Assert.That(Plan(new ActorInput { Symbols = ["xbt", "BTCUSDT"] }).Symbols, Is.EqualTo(new[] { new AskedSymbol(Given.Btc, "xbt") }));
    }

    [Test]
    public void Only_venues_that_are_on_are_asked_and_counted_on()
    {
        var plan = Plan(new ActorInput { IncludeBinance = false });

        Assert.That(plan.Venues.Select(v => v.Venue.Descriptor.Id), Is.EqualTo(new[] { Given.Okx, Given.Bitget }));
        Assert.That(plan.Metrics.Select(m => m.Field), Is.EqualTo(new[] { "okx_ls" }));
    }

    [TestCase(OkxLsSource.TopTraderAccounts, "top_trader_accounts")]
    [TestCase(OkxLsSource.AllAccountsContract, "all_accounts_contract")]
    [TestCase(OkxLsSource.AllAccounts, "all_accounts")]
    public void A_venue_is_asked_for_the_ratios_of_the_headline_and_no_others(OkxLsSource choice, string source)
    {
        var plan = Plan(new ActorInput { OkxLsSource = choice, LsPeriod = LsPeriod.FourHours });
        var asks = plan.Venues.ToDictionary(v => v.Venue.Descriptor.Id.Name, v => v.Request.Ratios.Select(r => r.Source.Name).ToArray());

        Assert.That(asks["binance"], Is.EqualTo(new[] { "top_trader_positions", "all_accounts" }));
        Assert.That(asks["okx"], Is.EqualTo(new[] { source }));
        Assert.That(asks["bitget"], Is.Empty);
        Assert.That(plan.Venues.SelectMany(v => v.Request.Ratios.Select(r => r.Period)), Has.All.EqualTo(LsPeriod.FourHours));
        Assert.That(plan.Metrics[^1].Source, Is.EqualTo(source));
    }

    [Test]
    public void Quotes_are_handed_on()
    {
        Assert.That(Plan(new ActorInput()).Venues[0].Request.Quotes, Is.Null);
        Assert.That(Plan(new ActorInput { QuoteAssets = ["usdt"] }).Venues[0].Request.Quotes, Is.EqualTo(new[] { "USDT" }));
    }

    [Test]
    public void A_further_kind_is_asked_of_every_venue_that_has_it_once_and_the_average_keeps_its_own()
    {
        var plan = Plan(new ActorInput { Venues = ["binance", "okx", "bitget"], LsKinds = ["all_accounts", "ALL_ACCOUNTS"] });
        var asks = plan.Venues.ToDictionary(v => v.Venue.Descriptor.Id.Name, v => v.Request.Ratios.Select(r => r.Source).ToArray());

        Assert.That(asks["binance"].Select(s => s.Name), Is.EqualTo(new[] { "top_trader_positions", "all_accounts" }));
        Assert.That(asks["okx"].Select(s => s.Kind), Is.EqualTo(new[] { RatioKind.TopAccounts, RatioKind.AllAccounts }));
        Assert.That(asks["okx"][1].Name, Is.EqualTo(plan.Venues[1].Venue.Descriptor.Ratios.First(s => s.Kind == RatioKind.AllAccounts).Name));
        Assert.That(asks["bitget"].Select(s => s.Name), Is.EqualTo(new[] { "all_accounts" }));
    }

    [Test]
    public void Without_a_budget_no_ratio_is_asked() =>
        Assert.That(
            Plan(new ActorInput { LsBudgetSecs = 0, LsKinds = ["top_positions"] }).Venues.SelectMany(v => v.Request.Ratios),
            Is.Empty);

    [TestCase(null, false, false)]
    [TestCase(null, true, true)]
    [TestCase(true, false, true)]
    [TestCase(false, true, false)]
    public void Contracts_settled_in_coins_count_where_asked_or_where_venues_are_named(bool? asked, bool named, bool counted)
    {
        var plan = Plan(new ActorInput { IncludeInverse = asked, Venues = named ? ["binance"] : [] });

        Assert.That(plan.Venues[0].Request.IncludeInverse, Is.EqualTo(counted));
    }

    [Test]
    public void A_venue_that_has_hardly_any_others_always_counts_them()
    {
        var plan = Plan(new ActorInput { IncludeInverse = false, Venues = ["all"] });

        foreach (var venue in plan.Venues)
            Assert.That(venue.Request.IncludeInverse, Is.EqualTo(venue.Venue.Descriptor.AlwaysInverse));
    }
}
