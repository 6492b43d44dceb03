using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OiActor.Output;

namespace OiActor.Tests.Output;

internal sealed class PrintedTests
{
    private static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    [TestCase("1.84940", "1.8494")]
    [TestCase("2.00000", "2")]
    [TestCase("0.66665", "0.6667", TestName = "Half a ten-thousandth goes away from zero")]
    [TestCase("0.00004", "0")]
    public void A_ratio_has_four_decimals_at_most_and_no_trailing_zeros(string given, string printed) =>
        Assert.That(Text(Printed.Ratio(decimal.Parse(given, CultureInfo.InvariantCulture))), Is.EqualTo(printed));

    [Test]
    public void A_percentage_keeps_its_sign() => Assert.That(Text(Printed.Percent(-1.23455m)), Is.EqualTo("-1.2346"));

    [Test]
    public void Coins_end_with_the_satoshi() => Assert.That(Text(Printed.Coins(25_341.170000000001m)), Is.EqualTo("25341.17"));

    [Test]
    public void A_price_is_printed_in_full() => Assert.That(Text(Printed.Full(0.000004873000m)), Is.EqualTo("0.000004873"));

    [Test]
    public void The_largest_number_there_is_can_be_printed()
    {
        Assert.That(Printed.Full(decimal.MaxValue), Is.EqualTo(decimal.MaxValue));
        Assert.That(Printed.Coins(decimal.MaxValue), Is.EqualTo(decimal.MaxValue));
    }

    [Test]
    public void What_is_absent_stays_absent()
    {
        Assert.That(Printed.Ratio(null), Is.Null);
        Assert.That(Printed.Full(null), Is.Null);
        Assert.That(Printed.Time((DateTimeOffset?)null), Is.Null);
    }

    [Test]
    public void A_time_is_told_in_UTC_and_whole_seconds() =>
        Assert.That(
            Printed.Time(new DateTimeOffset(2026, 6, 2, 16, 0, 0, 999, TimeSpan.FromHours(2))),
            Is.EqualTo("2026-06-02T14:00:00+00:00"));

    [Test]
    public void Trimming_never_changes_a_number() =>
        Prop.ForAll(
            (from n in Gen.Choose(int.MinValue, int.MaxValue)
             from parts in Gen.Elements(1m, 3m, 7m, 1000m, 1e10m, 1e20m)
             select n / parts).ToArbitrary(),
            n => Printed.Full(n) == n).QuickCheckThrowOnFailure();
}
