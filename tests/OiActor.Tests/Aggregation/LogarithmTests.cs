using FsCheck;
using FsCheck.Fluent;
using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

internal sealed class LogarithmTests
{
    private static Gen<decimal> Ratios =>
        from digits in Gen.Choose(1, int.MaxValue)
        from scale in Gen.Elements(1e9m, 1e5m, 1e15m, 3m)
        select digits / scale;

    /// <summary>ln 2 = 0.693147180560, ln 1 = 0, ln 10 = 2.302585092994.</summary>
    [Test]
    public void Known_logarithms_are_right_to_the_last_digit()
    {
        Assert.That(Logarithm.Of(2), Is.EqualTo(0.693147180560m));
        Assert.That(Logarithm.Of(1), Is.Zero);
        Assert.That(Logarithm.Of(10), Is.EqualTo(2.302585092994m));
    }

    [Test]
    public void They_are_what_the_library_gives() =>
        Prop.ForAll(Ratios.ToArbitrary(), ratio => Math.Abs((double)Logarithm.Of(ratio) - Math.Log((double)ratio)) < 2e-12).QuickCheckThrowOnFailure();

    [Test]
    public void A_reciprocal_has_the_logarithm_with_the_other_sign() =>
        Prop.ForAll(Ratios.ToArbitrary(), ratio => Math.Abs(Logarithm.Of(ratio) + Logarithm.Of(1 / ratio)) <= 0.000000000002m).QuickCheckThrowOnFailure();

    [Test]
    public void The_inverse_gives_the_ratio_back() =>
        Prop.ForAll(Ratios.ToArbitrary(), ratio => Math.Abs(Logarithm.Inverse(Logarithm.Of(ratio)) / ratio - 1) < 0.000000000002m).QuickCheckThrowOnFailure();

    [Test]
    public void The_largest_and_the_smallest_ratio_are_no_error()
    {
        foreach (decimal ratio in (decimal[])[LongShortRatio.Most, 1 / LongShortRatio.Most, 0.0000000000000000000000000001m])
            Assert.That(Logarithm.Inverse(Logarithm.Of(ratio)), Is.EqualTo(ratio).Within(1).Percent);
    }
}
