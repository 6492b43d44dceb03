using OiActor.Aggregation;

namespace OiActor.Tests.Aggregation;

internal sealed class MedianTests
{
    [Test]
    public void The_median_is_the_middle_or_the_mean_of_the_two_in_the_middle()
    {
        Assert.That(Median.Of([9, 1, 5]), Is.EqualTo(5m));
        Assert.That(Median.Of([9, 1, 5, 6]), Is.EqualTo(5.5m));
        Assert.That(Median.Of([7]), Is.EqualTo(7m));
        Assert.That(Median.Of([]), Is.Null);
        Assert.That(Median.Of([decimal.MaxValue, decimal.MaxValue]), Is.EqualTo(decimal.MaxValue));
    }
}
