using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Wire;

internal sealed class MeasuredTests
{
    private static readonly WireTime Stamp = WireTime.FromMilliseconds(1773500400000);

    [Test]
    public void Contracts_of_coins_are_coins()
    {
        // 40 contracts of 1000 coins.
        var (reading, missing) = Measured.OpenInterest(ContractSpec.Multiplied(1000), Number(40), Sides.Two);

        Assert.That(reading, Is.EqualTo(new OpenInterest(new BaseQuantity(40_000), null, Sides.Two)));
        Assert.That(missing, Is.Null);
    }

    [Test]
    public void Contracts_of_dollars_are_face_value()
    {
        // 40 contracts of 100 dollars.
        var (reading, _) = Measured.OpenInterest(new ContractSpec(100, ContractUnit.UsDollars, 1), Number(40), Sides.One);

        Assert.That(reading, Is.EqualTo(new OpenInterest(null, new UsdAmount(4000), Sides.One)));
    }

    [Test]
    public void No_open_contract_is_a_reading() =>
        Assert.That(Measured.OpenInterest(ContractSpec.OneCoin, Number(0), Sides.One).Reading, Is.EqualTo(new OpenInterest(new BaseQuantity(0), null, Sides.One)));

    [Test]
    public void An_absent_count_is_malformed() =>
        Assert.That(Measured.OpenInterest(ContractSpec.OneCoin, default, Sides.One), Is.EqualTo(((OpenInterest?)null, (FailureKind?)FailureKind.Malformed)));

    [Test]
    public void A_negative_or_boundless_count_is_implausible([Values] bool negative)
    {
        var count = negative ? Number(-1) : Number(decimal.MaxValue);

        Assert.That(Measured.OpenInterest(ContractSpec.Multiplied(1000), count, Sides.One).Missing, Is.EqualTo(FailureKind.Implausible));
    }

    [Test]
    public void A_funding_rate_of_zero_is_a_rate() => Assert.That(Measured.Funding(Number(0), 8, null), Is.EqualTo(new Funding(0, 8, null)));

    [Test]
    public void An_interval_that_is_none_is_left_out([Values(0, -8)] int hours) =>
        Assert.That(Measured.Funding(Number(0.0001m), hours, null), Is.EqualTo(new Funding(0.0001m, null, null)));

    [Test]
    public void Without_a_rate_there_is_no_funding() => Assert.That(Measured.Funding(WireNumber.Malformed, 8, null), Is.Null);

    [Test]
    public void Negative_dollars_are_none() => Assert.That(Measured.Usd(-0.01m), Is.Null);

    [Test]
    public void Two_sides_win_over_a_quotient()
    {
        // 0.8 / 0.2 = 4, whatever the quotient says.
        var (ratio, missing) = Measured.Ratio(Number(0.8m), Number(0.2m), Number(0.04m), LsPeriod.OneHour, Stamp);

        Assert.That(ratio, Is.EqualTo(new LongShortRatio(4, LsPeriod.OneHour, Stamp.Value!.Value)));
        Assert.That(missing, Is.Null);
    }

    [Test]
    public void Sides_that_are_no_shares_are_implausible_even_beside_a_quotient() =>
        Assert.That(Measured.Ratio(Number(0.9m), Number(0.4m), Number(2.25m), LsPeriod.OneHour, Stamp).Missing, Is.EqualTo(FailureKind.Implausible));

    [Test]
    public void Shares_beyond_any_size_are_implausible() =>
        Assert.That(
            Measured.Ratio(Number(decimal.MaxValue), Number(decimal.MaxValue), default, LsPeriod.OneHour, Stamp).Missing,
            Is.EqualTo(FailureKind.Implausible));

    [Test]
    public void One_side_alone_is_malformed() =>
        Assert.That(Measured.Ratio(Number(0.6m), default, default, LsPeriod.OneHour, Stamp).Missing, Is.EqualTo(FailureKind.Malformed));

    [Test]
    public void A_quotient_alone_is_a_ratio() =>
        Assert.That(Measured.Ratio(default, default, Number(1.5m), LsPeriod.OneHour, Stamp).Ratio?.Value, Is.EqualTo(1.5m));

    [Test]
    public void A_quotient_not_above_zero_is_implausible([Values(0, -1)] int quotient) =>
        Assert.That(Measured.Ratio(default, default, Number(quotient), LsPeriod.OneHour, Stamp).Missing, Is.EqualTo(FailureKind.Implausible));

    [Test]
    public void A_ratio_without_a_time_is_malformed() =>
        Assert.That(Measured.Ratio(Number(0.6m), Number(0.4m), default, LsPeriod.OneHour, default).Missing, Is.EqualTo(FailureKind.Malformed));

    [Test]
    public void Amounts_need_not_add_up_to_one() =>
        Assert.That(
            Measured.RatioOfAmounts(Number(900), Number(360), LsPeriod.OneHour, Stamp).Ratio,
            Is.EqualTo(new LongShortRatio(2.5m, LsPeriod.OneHour, Stamp.Value!.Value)));

    [TestCase(0, 5, FailureKind.NotFound)]
    [TestCase(5, 0, FailureKind.NotFound)]
    [TestCase(-5, 5, FailureKind.Implausible)]
    [TestCase(-5, -5, FailureKind.Implausible)]
    public void Amounts_that_give_no_ratio_say_why(int longs, int shorts, FailureKind missing) =>
        Assert.That(
            Measured.RatioOfAmounts(Number(longs), Number(shorts), LsPeriod.OneHour, Stamp), Is.EqualTo(((LongShortRatio?)null, (FailureKind?)missing)));

    [Test]
    public void An_amount_or_a_time_that_is_absent_is_malformed()
    {
        Assert.That(Measured.RatioOfAmounts(default, Number(1), LsPeriod.OneHour, Stamp).Missing, Is.EqualTo(FailureKind.Malformed));
        Assert.That(Measured.RatioOfAmounts(Number(1), Number(1), LsPeriod.OneHour, default).Missing, Is.EqualTo(FailureKind.Malformed));
    }

    private static WireNumber Number(decimal value) => new(value, false);
}
