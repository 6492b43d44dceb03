using OiActor.Aggregation;

namespace OiActor.Tests.Aggregation;

internal sealed class SumTests
{
    private static decimal? Of(params decimal?[] parts)
    {
        Sum sum = default;
        foreach (var part in parts)
            sum.Add(part);
        return sum.Value;
    }

    [Test]
    public void Absent_parts_add_nothing_and_a_sum_of_them_is_absent()
    {
        Assert.That(Of(1, null, 2), Is.EqualTo(3m));
        Assert.That(Of(null, 0), Is.Zero);
        Assert.That(Of(null, null), Is.Null);
        Assert.That(Of(), Is.Null);
    }

    [Test]
    public void A_sum_that_fits_no_decimal_stays_absent() => Assert.That(Of(decimal.MaxValue, decimal.MaxValue, 1), Is.Null);
}
