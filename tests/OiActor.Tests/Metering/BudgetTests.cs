using FsCheck;
using FsCheck.Fluent;
using OiActor.Metering;

namespace OiActor.Tests.Metering;

internal sealed class BudgetTests
{
    /// <summary>50 records cost 0.10 dollars: 0.05 pays for 25, 0.0519 for 25, 0.002 for one.</summary>
    [TestCase(null, 0, 50)]
    [TestCase(1.0, 0, 50)]
    [TestCase(0.1, 0, 50)]
    [TestCase(0.05, 0, 25)]
    [TestCase(0.0519, 0, 25)]
    [TestCase(0.05, 0.048, 1)]
    [TestCase(0.05, 0.049, 0)]
    [TestCase(0.05, 0.05, 0)]
    [TestCase(0.05, 7, 0)]
    [TestCase(0.002, 0, 1)]
    [TestCase(0.0019, 0, 0)]
    public void A_limit_pays_for_whole_records(double? limit, double spent, int affordable) =>
        Assert.That(Budget.Affordable(50, new ChargeTerms(0.002m, (decimal?)limit, (decimal)spent)), Is.EqualTo(affordable));

    [Test]
    public void What_is_free_has_no_limit() => Assert.That(Budget.Affordable(50, new ChargeTerms(0, 0.01m, 5)), Is.EqualTo(50));

    [Test]
    public void Prices_beyond_all_measure_are_reckoned_with()
    {
        Assert.That(Budget.Affordable(50, new ChargeTerms(1e-28m, decimal.MaxValue, 0)), Is.EqualTo(50));
        Assert.That(Budget.Affordable(50, new ChargeTerms(decimal.MaxValue, 1, 0)), Is.Zero);
        Assert.That(Budget.Affordable(int.MaxValue, new ChargeTerms(decimal.MaxValue / 3, decimal.MaxValue, 0)), Is.EqualTo(3));
    }

    [Test]
    public void The_limit_is_never_exceeded_and_no_record_that_fits_is_refused() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            int n = Budget.Affordable(c.Wanted, c.Terms);
            decimal room = c.Terms.LimitUsd!.Value - c.Terms.SpentUsd;
            bool within = n == 0 || n * c.Terms.PriceUsd <= room;
            bool whole = n == c.Wanted || (n + 1) * c.Terms.PriceUsd > room;
            return n >= 0 && n <= c.Wanted && within && whole;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void More_money_a_lower_price_or_less_spent_never_buys_less() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            int n = Budget.Affordable(c.Wanted, c.Terms);
            return Budget.Affordable(c.Wanted, c.Terms with { LimitUsd = c.Terms.LimitUsd + 0.001m }) >= n
                && Budget.Affordable(c.Wanted, c.Terms with { LimitUsd = null }) >= n
                && Budget.Affordable(c.Wanted, c.Terms with { PriceUsd = c.Terms.PriceUsd / 3 }) >= n
                && Budget.Affordable(c.Wanted, c.Terms with { SpentUsd = c.Terms.SpentUsd / 2 }) >= n
                && Budget.Affordable(c.Wanted + 1, c.Terms) >= n;
        }).QuickCheckThrowOnFailure();

    /// <summary>Prices, limits and sums already spent in odd fractions of a cent, so that quotients do not come out even.</summary>
    private static Gen<(int Wanted, ChargeTerms Terms)> Cases =>
        from wanted in Gen.Choose(0, 2000)
        from price in Gen.Choose(1, 9999)
        from parts in Gen.Elements(3m, 7m, 1000m, 100_000m)
        from limit in Gen.Choose(0, 9999)
        from spent in Gen.Choose(0, 9999)
        select (wanted, new ChargeTerms(price / parts / 100, limit / 7m, spent / 11m));
}
