using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

internal sealed class KindRatiosTests
{
    private static VenueContribution Venue(VenueId venue, params IReadOnlyList<RatioReading> ratios) => Given.Venue(venue, [Given.Coins(1, 100)], ratios);

    private static IReadOnlyList<KindRatios> Of(params IReadOnlyList<VenueContribution> venues) => Given.Figures(venues).Ls;

    /// <summary>√(4 × 0.25) = 1: the plain mean of the same two would be 2.125, though nobody outweighs the other.</summary>
    [Test]
    public void The_mean_is_geometric_so_that_four_to_one_and_one_to_four_are_even()
    {
        var ratios = Of(Venue(Given.Binance, Given.Ratio("all_accounts", 4)), Venue(Given.Okx, Given.Ratio("all_accounts", 0.25m)))[0];

        Assert.That(ratios.Mean, Is.EqualTo(1m));
        Assert.That(ratios.Dispersion, Is.EqualTo(16m));
        Assert.That(ratios.Venues, Is.EqualTo(new[] { "binance", "okx" }));
    }

    /// <summary>∛(1.4455 × 2.1027 × 2) = 1.8251.</summary>
    [Test]
    public void Each_venue_counts_once()
    {
        var ratios = Of(
            Venue(Given.Binance, Given.Ratio("all_accounts", 1.4455m)),
            Venue(Given.Okx, Given.Ratio("all_accounts", 2.1027m)),
            Venue(Given.Bitget, Given.Ratio("all_accounts", 2)))[0];

        Assert.That(decimal.Round(ratios.Mean, 4), Is.EqualTo(1.8251m));
    }

    [Test]
    public void A_ratio_that_is_alone_is_itself_to_the_last_digit() =>
        Assert.That(Of(Venue(Given.Binance, Given.Ratio("all_accounts", 1.23456789012345m)))[0].Mean, Is.EqualTo(1.23456789012345m));

    [Test]
    public void Kinds_are_never_mixed_and_come_in_their_order()
    {
        var ratios = Of(
            Venue(Given.Binance, Given.Ratio("taker_volume", 5), Given.Ratio("top_trader_positions", 4), Given.Ratio("all_accounts", 1)),
            Venue(Given.Okx, Given.Ratio("top_trader_accounts", 3)));

        Assert.That(
            ratios.Select(of => (of.Kind, of.Mean)),
            Is.EqualTo(new[] { (RatioKind.AllAccounts, 1m), (RatioKind.TopAccounts, 3m), (RatioKind.TopPositions, 4m), (RatioKind.TakerVolume, 5m) }));
    }

    [Test]
    public void Of_several_of_a_kind_at_one_venue_the_first_that_came_counts()
    {
        var first = Venue(Given.Okx, Given.Ratio("all_accounts_contract", 2), Given.Ratio("all_accounts", 3));
        var second = Venue(Given.Okx, Given.Ratio("all_accounts_contract", null), Given.Ratio("all_accounts", 3));

        Assert.That(Of(first)[0].Mean, Is.EqualTo(2m));
        Assert.That(Of(second)[0].Mean, Is.EqualTo(3m));
        Assert.That(Given.Figures(first).Venues[0].RatiosByKind.Select(reading => reading.Source), Is.EqualTo(new[] { "all_accounts_contract" }));
    }

    [Test]
    public void A_ratio_that_did_not_come_or_is_of_long_ago_or_is_none_does_not_count()
    {
        var old = Given.Ratio("all_accounts", 2);
        old = old with { Ratio = old.Ratio! with { Time = Given.Now - TimeSpan.FromHours(3) } };

        Assert.That(Of(Venue(Given.Binance, old), Venue(Given.Okx, Given.Ratio("all_accounts", null)), Venue(Given.Bitget, Given.Ratio("all_accounts", 0))), Is.Empty);
    }

    /// <summary>3 long to 1 short at the pool, 2 to 4 at the book: √(3 × 0.5) = 1.2247. A book that gives one figure says nothing.</summary>
    [Test]
    public void Open_interest_given_apart_is_a_ratio_of_its_own_kind()
    {
        var ratios = Of(
            Given.Venue(Given.Binance, [Given.Coins(5, 100)]),
            Given.Venue(Given.Okx, [Given.Split(3, 1, Opposite.Pool, 100)]),
            Given.Venue(Given.Bitget, [Given.Split(2, 4, Opposite.Trader, 100)]));

        Assert.That(ratios, Has.Count.EqualTo(1));
        Assert.That((ratios[0].Kind, decimal.Round(ratios[0].Mean, 4)), Is.EqualTo((RatioKind.PoolNotional, 1.2247m)));
        Assert.That(ratios[0].Venues, Is.EqualTo(new[] { "okx", "bitget" }));
    }

    [TestCase(0, 5)]
    [TestCase(5, 0)]
    [TestCase(0, 0)]
    public void Where_one_side_is_empty_there_is_no_ratio(int longs, int shorts) =>
        Assert.That(Of(Given.Venue(Given.Okx, [Given.Split(longs, shorts, Opposite.Pool, 100)])), Is.Empty);

    [Test]
    public void The_order_of_venues_changes_no_digit()
    {
        VenueContribution[] venues =
        [
            Venue(Given.Binance, Given.Ratio("all_accounts", 1.1m)), Venue(Given.Okx, Given.Ratio("all_accounts", 0.0003m)),
            Venue(Given.Bitget, Given.Ratio("all_accounts", 70_001)),
        ];

        Assert.That(Of([.. venues.Reverse()])[0].Mean, Is.EqualTo(Of(venues)[0].Mean));
    }
}
