using OiActor.Aggregation;

namespace OiActor.Tests.Aggregation;

internal sealed class SumsTests
{
    [Test]
    public void Absent_parts_add_nothing_and_a_sum_of_them_is_absent()
    {
        Assert.That(Sums.OfPresent([1, null, 2]), Is.EqualTo(3m));
        Assert.That(Sums.OfPresent([null, 0]), Is.Zero);
        Assert.That(Sums.OfPresent([null, null]), Is.Null);
        Assert.That(Sums.OfPresent([]), Is.Null);
        Assert.That(Sums.OfPresent([decimal.MaxValue, decimal.MaxValue, 1]), Is.Null);
    }

    [Test]
    public void The_median_is_the_middle_or_the_mean_of_the_two_in_the_middle()
    {
        Assert.That(Sums.Median([9, 1, 5]), Is.EqualTo(5m));
        Assert.That(Sums.Median([9, 1, 5, 6]), Is.EqualTo(5.5m));
        Assert.That(Sums.Median([7]), Is.EqualTo(7m));
        Assert.That(Sums.Median([]), Is.Null);
        Assert.That(Sums.Median([decimal.MaxValue, decimal.MaxValue]), Is.EqualTo(decimal.MaxValue));
    }
}
