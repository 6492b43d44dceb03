using OiActor.Domain;

namespace OiActor.Tests.Domain;

internal sealed class QuantitiesTests
{
    [TestCase(0.49, 0)]
    [TestCase(0.5, 1)]
    [TestCase(1.5, 2)]
    [TestCase(2.5, 3, TestName = "A half goes up also where the even number is below")]
    public void Dollars_are_printed_whole_halves_away_from_zero(double dollars, int whole) =>
        Assert.That(new UsdAmount((decimal)dollars).Whole, Is.EqualTo((decimal)whole));

    [TestCase(Sides.One, 1)]
    [TestCase(Sides.Two, 0.5)]
    [TestCase(Sides.Unknown, 1)]
    public void Only_what_surely_counts_both_sides_is_halved(Sides sides, double share)
    {
        var interest = new OpenInterest(new BaseQuantity(1), null, sides);

        Assert.That(interest.CoinsIn(OiBasis.OneSided), Is.EqualTo((decimal)share));
        Assert.That(interest.CoinsIn(OiBasis.Reported), Is.EqualTo(1m));
        Assert.That(interest.FaceUsdIn(OiBasis.OneSided), Is.Null);
    }

    /// <summary>A pool stands opposite every position: 5 long and 3 short are 8 contracts. Between traders the larger side counts each once.</summary>
    [TestCase(Opposite.Pool, 8)]
    [TestCase(Opposite.Trader, 5)]
    public void Sides_that_are_given_apart_count_each_contract_once(Opposite opposite, int once)
    {
        var coins = OpenInterest.OfCoins(new OpenSides(5, 3, opposite));
        var dollars = OpenInterest.OfUsd(new OpenSides(3, 5, opposite));

        Assert.That(coins.CoinsIn(OiBasis.OneSided), Is.EqualTo(once));
        Assert.That(coins.CoinsIn(OiBasis.Reported), Is.EqualTo(8));
        Assert.That(dollars.FaceUsdIn(OiBasis.OneSided), Is.EqualTo(once));
        Assert.That(dollars.FaceUsdIn(OiBasis.Reported), Is.EqualTo(8));
        Assert.That(dollars.CoinsIn(OiBasis.Reported), Is.Null);
    }

    [Test]
    public void Arithmetic_that_fits_no_decimal_is_absent()
    {
        Assert.That(Exact.Times(decimal.MaxValue, 2), Is.Null);
        Assert.That(Exact.Over(1, 0), Is.Null);
        Assert.That(Exact.Over(decimal.MaxValue, 0.5m), Is.Null);
        Assert.That(Exact.Plus(decimal.MaxValue, 1), Is.Null);
        Assert.That(Exact.Plus(null, 1), Is.Null);
    }

    [Test]
    public void Percentages_are_of_a_fraction_or_of_another_figure()
    {
        Assert.That(Exact.Percent(-0.0125m), Is.EqualTo(-1.25m));
        Assert.That(Exact.Percent(null), Is.Null);
        Assert.That(Exact.Percent(decimal.MaxValue), Is.Null);
        Assert.That(Exact.PercentAbove(103, 100), Is.EqualTo(3m));
        Assert.That(Exact.PercentAbove(99, 100), Is.EqualTo(-1m));
        Assert.That(Exact.PercentAbove(1, 0), Is.Null);
        Assert.That(Exact.PercentAbove(null, 1), Is.Null);
        Assert.That(Exact.PercentAbove(1, null), Is.Null);
    }

    [Test]
    public void Arithmetic_that_fits_is_plain()
    {
        Assert.That(Exact.Times(3, 0.5m), Is.EqualTo(1.5m));
        Assert.That(Exact.Over(3, 4), Is.EqualTo(0.75m));
        Assert.That(Exact.Plus(3, 4), Is.EqualTo(7m));
    }

    /// <summary>The contract's own prices in their order of preference; a dollar amount needs none.</summary>
    [Test]
    public void The_size_for_the_order_is_in_dollars_of_the_best_price()
    {
        var reading = Given.Coins(3, null) with { Mark = new Price(10), Index = new Price(20), Last = new Price(30) };

        Assert.That(reading.SizeForOrder, Is.EqualTo(30m));
        Assert.That((reading with { Mark = null }).SizeForOrder, Is.EqualTo(60m));
        Assert.That((reading with { Mark = null, Index = null }).SizeForOrder, Is.EqualTo(90m));
        Assert.That((reading with { Mark = null, Index = null, Last = null }).SizeForOrder, Is.Zero);
        Assert.That(Given.Dollars(500, null).SizeForOrder, Is.EqualTo(500m));
        Assert.That(Given.Without(FailureKind.TimedOut, 10).SizeForOrder, Is.Zero);
    }
}
