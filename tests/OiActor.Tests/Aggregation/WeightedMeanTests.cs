using OiActor.Aggregation;

namespace OiActor.Tests.Aggregation;

internal sealed class WeightedMeanTests
{
    private static WeightedMean Of(params (decimal? Value, decimal? Weight)[] parts)
    {
        WeightedMean mean = default;
        foreach (var (value, weight) in parts)
            mean.Add(value, weight);
        return mean;
    }

    /// <summary>(1 × 3 + 5 × 1) / 4 = 2.</summary>
    [Test]
    public void Each_value_counts_by_its_weight() => Assert.That(Of((1, 3), (5, 1)).Value, Is.EqualTo(2m));

    [Test]
    public void What_lacks_value_or_weight_does_not_count()
    {
        var mean = Of((1, 3), (null, 5), (7, null));

        Assert.That((mean.Value, mean.Weight), Is.EqualTo(((decimal?)1, 3m)));
    }

    [Test]
    public void Of_nothing_and_of_weights_of_zero_there_is_no_mean()
    {
        Assert.That(Of().Value, Is.Null);
        Assert.That(Of((5, 0)).Value, Is.Null);
    }

    [Test]
    public void A_value_beyond_all_measure_does_not_count() =>
        Assert.That(Of((1, 3), (decimal.MaxValue, 2), (decimal.MaxValue, 1)).Value, Is.EqualTo(1m));
}
