using FsCheck;
using FsCheck.Fluent;
using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

internal sealed class MappingGuardTests
{
    private static readonly VenueId[] Venues = [Given.Binance, Given.Okx, Given.Bitget, new("fourth"), new("fifth")];

    private static MappingVerdict Judge(params decimal[] prices) =>
        MappingGuard.Judge([.. prices.Select((price, i) => new VenuePrice(Venues[i], new Price(price)))]);

    [Test]
    public void One_of_three_that_is_a_thousand_times_off_is_rejected()
    {
        var verdict = Judge(0.0049m, 4.9m, 0.0049m);

        Assert.That(verdict.Rejected, Is.EqualTo(new[] { Given.Okx }));
        Assert.That(verdict.Flags, Is.EqualTo(new[] { "mapping_rejected" }));
    }

    [Test]
    public void Two_that_disagree_are_both_kept_and_flagged()
    {
        var verdict = Judge(1, 1000);

        Assert.That(verdict.Rejected, Is.Empty);
        Assert.That(verdict.Flags, Is.EqualTo(new[] { "price_divergence" }));
    }

    [Test]
    public void Three_that_all_disagree_are_all_kept_and_flagged()
    {
        var verdict = Judge(1, 1000, 1_000_000);

        Assert.That(verdict.Rejected, Is.Empty);
        Assert.That(verdict.Flags, Is.EqualTo(new[] { "price_divergence" }));
    }

    /// <summary>Two of five agree on 1: the other three are of two opinions, and nobody is known to be wrong.</summary>
    [Test]
    public void Two_of_five_are_no_majority() => Assert.That(Judge(1, 1, 1000, 1000, 0.001m).Rejected, Is.Empty);

    [Test]
    public void One_alone_is_unchecked_and_none_is_nothing()
    {
        Assert.That(Judge(5).Flags, Is.EqualTo(new[] { "mapping_unchecked" }));
        Assert.That(Judge(5).Rejected, Is.Empty);
        Assert.That(Judge().Flags, Is.Empty);
    }

    /// <summary>In a crash one venue is at 75 while the others are still at 100: 25 % off the median of 100.</summary>
    [Test]
    public void A_crash_of_a_quarter_removes_nobody()
    {
        var verdict = Judge(100, 75, 100);

        Assert.That(verdict.Rejected, Is.Empty);
        Assert.That(verdict.Flags, Is.EqualTo(new[] { "price_divergence" }));
    }

    [TestCase(70, 0)]
    [TestCase(69, 1)]
    [TestCase(130, 0)]
    [TestCase(131, 1)]
    public void Beyond_thirty_percent_of_the_median_a_price_is_another_coins(int price, int rejected) =>
        Assert.That(Judge(100, 100, price).Rejected, Has.Count.EqualTo(rejected));

    /// <summary>From the lowest to the highest: 3 dollars of 100 are 3 %.</summary>
    [TestCase(103, false)]
    [TestCase(103.01, true)]
    public void Beyond_three_percent_the_prices_are_worth_a_doubt(double price, bool doubted) =>
        Assert.That(Judge(100, (decimal)price, 101).Flags.Contains("price_divergence"), Is.EqualTo(doubted));

    /// <summary>With 1000 set aside, 110 is still a tenth above the others that are kept; and without it, nobody is far from them.</summary>
    [TestCase(110, true)]
    [TestCase(101, false)]
    public void That_one_is_rejected_does_not_hide_that_the_others_diverge(int price, bool doubted)
    {
        var verdict = Judge(100, 100, price, 1000);

        Assert.That(verdict.Rejected, Is.EqualTo(new[] { new VenueId("fourth") }));
        Assert.That(verdict.Flags.Contains("price_divergence"), Is.EqualTo(doubted));
        Assert.That(verdict.Flags, Does.Contain("mapping_rejected"));
    }

    [Test]
    public void Prices_beyond_all_measure_are_judged_without_an_error()
    {
        var verdict = Judge(0.0000000000000000000000000001m, decimal.MaxValue, 0.0000000000000000000000000001m);

        Assert.That(verdict.Rejected, Is.EqualTo(new[] { Given.Okx }));
    }

    [Test]
    public void A_majority_is_never_rejected_and_nobody_without_one() =>
        Prop.ForAll(Prices.ToArbitrary(), prices =>
        {
            var verdict = Judge(prices);
            int kept = prices.Length - verdict.Rejected.Count;
            return verdict.Rejected.Count == 0 || kept > verdict.Rejected.Count;
        }).QuickCheckThrowOnFailure();

    /// <summary>All within a tenth of each other: whichever way prices move together, the same coin stays the same coin.</summary>
    [Test]
    public void Venues_that_agree_are_all_kept() =>
        Prop.ForAll(Gen.Choose(1_000, 1_100).Select(price => price / 7m).ArrayOf().Where(p => p.Length is > 0 and <= 5).ToArbitrary(), prices =>
            Judge(prices).Rejected.Count == 0).QuickCheckThrowOnFailure();

    private static Gen<decimal[]> Prices =>
        (from price in Gen.Choose(60, 140)
         from multiple in Gen.Elements(1m, 1m, 1m, 1000m, 0.001m)
         select price * multiple).ArrayOf().Where(p => p.Length <= 5);
}
