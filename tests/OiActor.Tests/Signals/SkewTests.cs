using FsCheck;
using FsCheck.Fluent;
using OiActor.Input;
using OiActor.Signals;

namespace OiActor.Tests.Signals;

internal sealed class SkewTests
{
    private static SkewLabel? Label(decimal? average, SkewThresholds? thresholds = null) => Skew.Label(average, thresholds ?? SkewThresholds.Default);

    [TestCase("2.5", SkewLabel.ExtremeLong)]
    [TestCase("2.4999999999", SkewLabel.LongSkewed)]
    [TestCase("1.5", SkewLabel.LongSkewed)]
    [TestCase("1.4999999999", SkewLabel.Neutral)]
    [TestCase("1", SkewLabel.Neutral)]
    [TestCase("0.666666666666666666667", SkewLabel.Neutral, TestName = "Just above two thirds it is neutral")]
    [TestCase("0.6666666666666666666666666667", SkewLabel.ShortSkewed, TestName = "Two thirds, as near as a decimal comes, are short")]
    [TestCase("0.4000000001", SkewLabel.ShortSkewed)]
    [TestCase("0.4", SkewLabel.ExtremeShort)]
    [TestCase("0.0001", SkewLabel.ExtremeShort)]
    public void A_threshold_belongs_to_the_label_beyond_it(string average, SkewLabel label) =>
        Assert.That(Label(decimal.Parse(average, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(label));

    /// <summary>0.8 × 1.25 is exactly 1, so 0.8 is short; 1/1.25 has an exact decimal, unlike 1/1.5.</summary>
    [Test]
    public void The_reciprocal_itself_is_short()
    {
        var thresholds = new SkewThresholds(2, 1.25m, null, 0.5m);

        Assert.That(Label(0.8m, thresholds), Is.EqualTo(SkewLabel.ShortSkewed));
        Assert.That(Label(0.8000000001m, thresholds), Is.EqualTo(SkewLabel.Neutral));
    }

    [Test]
    public void A_given_short_threshold_is_taken_as_it_is()
    {
        var thresholds = SkewThresholds.Default with { Short = 0.9m };

        Assert.That(Label(0.9m, thresholds), Is.EqualTo(SkewLabel.ShortSkewed));
        Assert.That(Label(0.91m, thresholds), Is.EqualTo(SkewLabel.Neutral));
    }

    [Test]
    public void Without_an_average_there_is_no_label() => Assert.That(Label(null), Is.Null);

    [Test]
    public void Thresholds_beyond_all_measure_are_no_error() =>
        Assert.That(Label(8, new SkewThresholds(70_000_000_000_000_000_000_000_000_000m, 10_000_000_000_000_000_000_000_000_000m, null, 0.1m)), Is.EqualTo(SkewLabel.Neutral));

    [Test]
    public void Every_label_has_its_name() =>
        Assert.That(
            Enum.GetValues<SkewLabel>().Select(label => label.Name()),
            Is.EqualTo(new[] { "EXTREME_LONG", "LONG_SKEWED", "NEUTRAL", "SHORT_SKEWED", "EXTREME_SHORT" }));

    /// <summary>Longs and shorts are whole numbers and their quotients eighths or tenths, so that the reciprocal is a decimal too.</summary>
    [Test]
    public void Swapping_longs_and_shorts_swaps_the_label() =>
        Prop.ForAll(Gen.Elements(0.1m, 0.125m, 0.2m, 0.25m, 0.32m, 0.4m, 0.5m, 0.625m, 0.64m, 0.8m, 1m, 1.25m, 2m, 2.5m, 4m).ToArbitrary(), r =>
            Label(1 / r) == Swapped(Label(r)!.Value)).QuickCheckThrowOnFailure();

    [Test]
    public void Swapping_swaps_the_label_wherever_no_threshold_is_near() =>
        Prop.ForAll(Gen.Choose(1, 100_000).Select(n => n / 1000m).Where(r => new[] { 2.5m, 1.5m, 0.4m }.All(t => Math.Abs(r - t) > 0.0001m)).ToArbitrary(), r =>
            Label(1 / r) == Swapped(Label(r)!.Value)).QuickCheckThrowOnFailure();

    private static SkewLabel Swapped(SkewLabel label) => (SkewLabel)((int)SkewLabel.ExtremeShort - (int)label);
}
