using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

internal sealed class AssetFiguresTests
{
    private static readonly VenueId Pool = new("a_pool");

    private static readonly Instrument Quanto = Given.Inverse() with { VenueSymbol = "BTCQ", Margin = "XRP", Kind = MarginKind.Quanto };

    private static ContractReading Funded(decimal coins, decimal rate, decimal? hours, Sides sides = Sides.One) =>
        Given.Coins(coins, 100, sides) with { Funding = new Funding(rate, hours, null) };

    private static AssetFigures Reported(params IReadOnlyList<VenueContribution> venues) =>
        Aggregator.Aggregate([Given.Btc], venues, Given.Rules(OiBasis.Reported))[0];

    /// <summary>10 × 100 + 4 × 100 linear, 600 inverse, 50 quanto: 2,050, of which 400 on a chain.</summary>
    [Test]
    public void The_total_is_split_by_margin_and_by_kind_of_venue()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(10, 100), Given.Dollars(600, 100, of: Given.Inverse()), Given.Dollars(50, 100, of: Quanto)]),
            Given.Venue(Pool, [Given.Split(3, 1, Opposite.Pool, 100)]) with { Kind = VenueKind.Dex });

        Assert.That(figures.TotalOiUsd, Is.EqualTo(2_050m));
        Assert.That(new[] { MarginKind.Linear, MarginKind.Inverse, MarginKind.Quanto }.Select(figures.OiUsdOf), Is.EqualTo(new[] { 1_400m, 600m, 50m }));
        Assert.That(new[] { VenueKind.Cex, VenueKind.Dex }.Select(figures.OiUsdOf), Is.EqualTo(new[] { 1_650m, 400m }));
    }

    /// <summary>A pool's 3 long and 1 short at 100 dollars are 400 open; a book's 5 long and 2 short are 500, each contract once.</summary>
    [Test]
    public void Sides_given_apart_are_added_up_side_by_side_and_the_pools_part_is_told()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(10, 100)]),
            Given.Venue(Given.Okx, [Given.Split(5, 2, Opposite.Trader, 100)]),
            Given.Venue(Pool, [Given.Split(3, 1, Opposite.Pool, 100)]));

        Assert.That(figures.TotalOiUsd, Is.EqualTo(1_000m + 500 + 400));
        Assert.That((figures.OiLongUsd, figures.OiShortUsd, figures.OiPoolUsd), Is.EqualTo(((decimal?)800, (decimal?)300, (decimal?)400)));
        Assert.That(figures.Venues.Select(venue => venue.OiPoolUsd), Is.EqualTo(new decimal?[] { null, null, 400 }));
    }

    [Test]
    public void Where_no_side_is_given_apart_there_is_none_and_no_zero()
    {
        var figures = Given.Figures(Given.Venue(Given.Binance, [Given.Coins(10, 100)]));

        Assert.That((figures.OiLongUsd, figures.OiShortUsd, figures.OiPoolUsd), Is.EqualTo(((decimal?)null, (decimal?)null, (decimal?)null)));
    }

    [Test]
    public void Sides_of_a_snapshot_that_is_left_out_are_left_out_too()
    {
        var old = Given.Split(3, 1, Opposite.Pool, 100) with { VenueTime = Given.Now - TimeSpan.FromMinutes(11) };

        var figures = Given.Figures(Given.Venue(Pool, [old]));

        Assert.That((figures.OiLongUsd, figures.OiPoolUsd), Is.EqualTo(((decimal?)null, (decimal?)null)));
        Assert.That(figures.Venues[0].RatioOf(RatioKind.PoolNotional), Is.Null);
    }

    /// <summary>(1,000 + 500) / 3,000 = 0.5: the third venue gives no volume, so that its 9,000 count on neither side.</summary>
    [Test]
    public void Open_interest_is_divided_by_the_volume_of_the_same_venues()
    {
        var volume = new UsdAmount(1_500);

        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(10, 100) with { Volume24h = volume }]),
            Given.Venue(Given.Okx, [Given.Coins(5, 100) with { Volume24h = volume }]),
            Given.Venue(Given.Bitget, [Given.Coins(90, 100)]),
            Given.Venue(Pool, [Given.Without(FailureKind.TimedOut, 100) with { Volume24h = volume }]));

        Assert.That(figures.OiToVolume, Is.EqualTo(0.5m));
        Assert.That(figures.Volume24hUsd, Is.EqualTo(4_500m));
    }

    [Test]
    public void Without_volume_there_is_no_quotient()
    {
        Assert.That(Given.Figures(Given.Venue(Given.Binance, [Given.Coins(10, 100)])).OiToVolume, Is.Null);
        Assert.That(Given.Figures(Given.Venue(Given.Binance, [Given.Coins(10, 100) with { Volume24h = new UsdAmount(0) }])).OiToVolume, Is.Null);
    }

    /// <summary>Marks of 101 and 99 over an index of 100 are +1 % and −1 %; by 303 and 99 dollars (303 − 99) / 402 = 0.507463 %. An index alone says nothing.</summary>
    [Test]
    public void The_basis_is_the_mean_over_contracts_of_both_margins_by_open_interest()
    {
        var index = new Price(100);

        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(3, 101) with { Index = index }, Given.Dollars(99, 99, of: Given.Inverse()) with { Index = index }]),
            Given.Venue(Given.Okx, [Given.Coins(50, null) with { Index = index }]),
            Given.Venue(Given.Bitget, [Given.Coins(50, 100)]));

        Assert.That(figures.BasisPercent, Is.EqualTo(0.507463m).Within(0.000001m));
        Assert.That(figures.Venues[0].Primary.Reading.BasisPercent, Is.EqualTo(1m));
    }

    /// <summary>
    /// 0.0001 for eight hours on 3,000 dollars, 0.00005 for one hour, which is 0.0004 for eight, on 1,000: (0.3 + 0.4) / 4,000 = 0.000175; in a year
    /// 0.000175 × 3 × 365 = 19.1625 %. The 1,000 whose interval is not known are behind neither: 4,000 of 5,000.
    /// </summary>
    [Test]
    public void Funding_is_scaled_to_eight_hours_and_weighted_by_open_interest()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Funded(30, 0.0001m, 8)]),
            Given.Venue(Given.Okx, [Funded(10, 0.00005m, 1)]),
            Given.Venue(Given.Bitget, [Funded(10, 0.9m, null)]));

        Assert.That(figures.FundingPerEightHours, Is.EqualTo(0.000175m));
        Assert.That(figures.FundingPercentPerYear, Is.EqualTo(19.1625m));
        Assert.That(figures.FundingOiShare, Is.EqualTo(0.8m));
    }

    /// <summary>Counted once both contracts are 1,000 dollars: (0.0001 + 0.0003) / 2 = 0.0002, though one venue reports 2,000.</summary>
    [Test]
    public void Funding_is_weighted_by_open_interest_counted_once_whatever_the_basis()
    {
        VenueContribution[] venues = [Given.Venue(Given.Binance, [Funded(10, 0.0001m, 8)]), Given.Venue(Given.Okx, [Funded(20, 0.0003m, 8, Sides.Two)])];

        Assert.That(Reported(venues).TotalOiUsd, Is.EqualTo(3_000m));
        Assert.That(Reported(venues).FundingPerEightHours, Is.EqualTo(0.0002m));
        Assert.That(Reported(venues).FundingOiShare, Is.EqualTo(1m));
        Assert.That(Given.Figures(venues).FundingPerEightHours, Is.EqualTo(0.0002m));
    }

    [Test]
    public void Without_funding_there_is_neither_rate_nor_share()
    {
        var figures = Given.Figures(Given.Venue(Given.Binance, [Given.Coins(10, 100), Funded(1, 0.1m, 0)]));

        Assert.That((figures.FundingPerEightHours, figures.FundingPercentPerYear, figures.FundingOiShare), Is.EqualTo(((decimal?)null, (decimal?)null, (decimal?)null)));
    }

    /// <summary>Open interest came from one and was too old from another; one does not list the coin, one prices it as another coin. Three said nothing.</summary>
    [Test]
    public void Coverage_counts_the_venues_that_had_something_to_say()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(10, 100)]),
            Given.Venue(Given.Okx, [Given.Coins(10, 100) with { VenueTime = Given.Now - TimeSpan.FromHours(1) }]),
            Given.Venue(Given.Bitget, []),
            Given.Venue(new VenueId("another_coins"), [Given.Coins(10, 5)]),
            Given.Venue(new VenueId("timed_out"), [Given.Without(FailureKind.TimedOut, 100)]),
            Given.Failed(new VenueId("refused"), FailureKind.Refused),
            Given.Venue(new VenueId("half_a_list"), []) with { Readings = VenueReadings.None() with { ListIncomplete = true } });

        Assert.That(figures.Coverage, Is.EqualTo(new Coverage(7, 4)));
        Assert.That(figures.Missing, Has.Count.EqualTo(6));
    }

    [Test]
    public void Rates_and_prices_beyond_all_measure_are_no_error()
    {
        var venue = Given.Venue(
            Given.Binance,
            [
                Funded(10, decimal.MaxValue, 8) with { Index = new Price(0.0000000000000000000000000001m) },
                Funded(10, 0.0001m, 8) with { Instrument = Given.Usdt() with { VenueSymbol = "BTCUSDC" } },
            ]);

        Assert.That(Given.Figures(venue).FundingPerEightHours, Is.EqualTo(0.0001m));
        Assert.That(Given.Figures(venue).BasisPercent, Is.Null);
    }

    /// <summary>4e20 coins at 1e8 dollars on either side: the sum of the sides fits no decimal.</summary>
    [Test]
    public void Sides_beyond_all_measure_are_implausible_and_no_error()
    {
        var figures = Given.Figures(Given.Venue(Pool, [Given.Split(400_000_000_000_000_000_000m, 400_000_000_000_000_000_000m, Opposite.Pool, 100_000_000)]));

        Assert.That(figures.Missing[0].Reason, Is.EqualTo("implausible"));
    }
}
