using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

internal sealed class ValuationTests
{
    private static readonly ContractReading Priced = Given.Coins(10, 5) with { Index = new Price(6), Last = new Price(7) };

    private static ContractFigures Value(ContractReading reading, OiBasis basis = OiBasis.OneSided, decimal? others = null) =>
        Valuation.Value(reading, basis, Given.PriceOf(others), Given.Now);

    /// <summary>10 coins at 5, 6, 7 and 8 dollars.</summary>
    [Test]
    public void Mark_comes_before_index_before_last_before_the_median_of_the_others()
    {
        var noMark = Priced with { Mark = null };
        var noIndex = noMark with { Index = null };
        var noPrice = noIndex with { Last = null };

        Assert.That(Used(Value(Priced, others: 8)), Is.EqualTo((50m, PriceSource.Mark)));
        Assert.That(Used(Value(noMark, others: 8)), Is.EqualTo((60m, PriceSource.Index)));
        Assert.That(Used(Value(noIndex, others: 8)), Is.EqualTo((70m, PriceSource.Last)));
        Assert.That(Used(Value(noPrice, others: 8)), Is.EqualTo((80m, PriceSource.Median)));

        static (decimal?, PriceSource?) Used(ContractFigures figures) => (figures.OiUsd, figures.PriceSource);
    }

    [Test]
    public void Without_any_price_there_are_coins_and_no_dollars()
    {
        var figures = Value(Given.Coins(10, null));

        Assert.That(figures.OiCoins, Is.EqualTo(10m));
        Assert.That(figures.OiUsd, Is.Null);
        Assert.That(figures.OiUsdReported, Is.Null);
        Assert.That(figures.Missing, Is.EqualTo("no_price"));
    }

    /// <summary>11 coins at 5 dollars are 55; one side is 5.5 coins and 27.50 dollars, printed as 28.</summary>
    [Test]
    public void Open_interest_counted_on_both_sides_is_halved()
    {
        var figures = Value(Given.Coins(11, 5, Sides.Two));

        Assert.That(figures.OiUsd, Is.EqualTo(28m));
        Assert.That(figures.OiUsdReported, Is.EqualTo(55m));
        Assert.That(figures.OiCoins, Is.EqualTo(5.5m));
    }

    [Test]
    public void In_the_reported_basis_nothing_is_halved()
    {
        var figures = Value(Given.Coins(11, 5, Sides.Two), OiBasis.Reported);

        Assert.That(figures.OiUsd, Is.EqualTo(55m));
        Assert.That(figures.OiCoins, Is.EqualTo(11m));
    }

    [TestCase(Sides.One)]
    [TestCase(Sides.Split)]
    [TestCase(Sides.Unknown)]
    public void What_does_not_surely_count_both_sides_is_never_halved(Sides sides) =>
        Assert.That(Value(Given.Coins(11, 5, sides)).OiUsd, Is.EqualTo(55m));

    /// <summary>800,000 dollars of face value are 16 coins at 50,000.</summary>
    [Test]
    public void An_inverse_contract_is_worth_its_face_value_without_a_price()
    {
        var priced = Value(Given.Dollars(800_000, 50_000, of: Given.Inverse()));
        var unpriced = Value(Given.Dollars(800_000, null, of: Given.Inverse()));

        Assert.That((priced.OiUsd, priced.OiCoins), Is.EqualTo(((decimal?)800_000, (decimal?)16)));
        Assert.That((unpriced.OiUsd, unpriced.OiCoins), Is.EqualTo(((decimal?)800_000, (decimal?)null)));
        Assert.That((ContractFigures[])[priced, unpriced], Has.All.Matches<ContractFigures>(f => f is { PriceSource: null, Missing: null }));
    }

    [Test]
    public void Zero_open_interest_is_a_reading()
    {
        var figures = Value(Given.Coins(0, 5));

        Assert.That(figures.OiUsd, Is.Zero);
        Assert.That(figures.Missing, Is.Null);
    }

    [Test]
    public void Open_interest_that_did_not_come_keeps_its_reason()
    {
        var figures = Value(Given.Without(FailureKind.RateLimited, 5));

        Assert.That((figures.OiUsd, figures.OiCoins, figures.Missing), Is.EqualTo(((decimal?)null, (decimal?)null, "rate_limited")));
    }

    [Test]
    public void A_snapshot_of_long_ago_is_left_out_of_the_basis_and_still_reported()
    {
        var figures = Value(Priced with { VenueTime = Given.Now - TimeSpan.FromMinutes(11) });

        Assert.That((figures.OiUsd, figures.OiUsdReported, figures.Missing), Is.EqualTo(((decimal?)null, (decimal?)50, "stale")));
    }

    [Test]
    public void Dollars_beyond_all_measure_are_implausible_and_no_error()
    {
        Assert.That(Value(Given.Coins(decimal.MaxValue, 5)).Missing, Is.EqualTo("implausible"));
        Assert.That(Value(Given.Dollars(decimal.MaxValue, 5)).Missing, Is.EqualTo("implausible"));
        Assert.That(Value(Given.Dollars(Valuation.MostDollars, 5)).OiUsd, Is.EqualTo(Valuation.MostDollars));
        Assert.That(Value(Given.Dollars(Valuation.MostDollars + 1, 5)).OiUsd, Is.Null);
    }

    /// <summary>Ours is 1,000,000 dollars: the venue may be 10,000 off, and a dollar for its rounding.</summary>
    [TestCase(1_000_000, false)]
    [TestCase(1_010_001, false)]
    [TestCase(989_999, false)]
    [TestCase(1_010_002, true)]
    [TestCase(989_998, true)]
    public void A_venues_own_value_that_is_more_than_one_percent_off_contradicts_ours(int theirs, bool contradicts)
    {
        var figures = Value(Given.Coins(1_000, 1_000) with { VenueValue = new UsdAmount(theirs) });

        Assert.That(Valuation.ContradictsVenue(figures), Is.EqualTo(contradicts));
    }

    [Test]
    public void Without_a_value_of_the_venue_nothing_is_contradicted() => Assert.That(Valuation.ContradictsVenue(Value(Priced)), Is.False);
}
