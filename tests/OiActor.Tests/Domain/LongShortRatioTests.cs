using OiActor.Domain;

namespace OiActor.Tests.Domain;

internal sealed class LongShortRatioTests
{
    [Test]
    public void Shares_give_longs_over_shorts()
    {
        Assert.That(LongShortRatio.OfShares(0.75m, 0.25m), Is.EqualTo(3m));
        Assert.That(LongShortRatio.OfShares(0.2m, 0.8m), Is.EqualTo(0.25m));
    }

    [TestCase(0.745, 0.245, TestName = "0.99 together is within the rounding of venues")]
    [TestCase(0.755, 0.255, TestName = "1.01 together is within the rounding of venues")]
    public void Shares_may_be_rounded(double longs, double shorts) =>
        Assert.That(LongShortRatio.OfShares((decimal)longs, (decimal)shorts), Is.Not.Null);

    [TestCase(0.7449, 0.245)]
    [TestCase(0.7551, 0.255)]
    [TestCase(75, 25)]
    [TestCase(0, 1)]
    [TestCase(1, 0)]
    [TestCase(-0.5, 1.5)]
    [TestCase(1.5, -0.5)]
    public void Shares_that_are_none_give_no_ratio(double longs, double shorts) =>
        Assert.That(LongShortRatio.OfShares((decimal)longs, (decimal)shorts), Is.Null);

    [Test]
    public void Shares_beyond_all_measure_give_no_ratio_and_no_error() =>
        Assert.That(LongShortRatio.OfShares(decimal.MaxValue, decimal.MaxValue), Is.Null);
}
