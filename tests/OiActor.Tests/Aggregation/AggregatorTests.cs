using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

internal sealed class AggregatorTests
{
    private static readonly Instrument UsdcTwin = Given.Usdt() with { VenueSymbol = "BTCUSDC", Quote = "USDC", Margin = "USDC" };

    private static IEnumerable<(string, string)> Missing(AssetFigures figures) => figures.Missing.Select(m => (m.Venue.Name, m.Reason));

    /// <summary>
    /// 7,557,329,774 + 2,617,294,488 + 2,403,000,000 = 12,577,624,262. The published sample of an actor of this kind prints 12,450,000,000 beside
    /// these parts, which is 127,624,262 less than they are: whoever adds up must find the total, so the sum is what is right.
    /// </summary>
    [Test]
    public void The_total_is_the_sum_of_the_parts_printed_beside_it()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Dollars(7_557_329_774m, 68_763)]),
            Given.Venue(Given.Okx, [Given.Dollars(2_617_294_488m, 68_763)]),
            Given.Venue(Given.Bitget, [Given.Dollars(2_403_000_000m, 68_763)]));

        Assert.That(figures.TotalOiUsd, Is.EqualTo(12_577_624_262m));
        Assert.That(figures.TotalOiUsd, Is.Not.EqualTo(12_450_000_000m));
        Assert.That(figures.VenuesWithOi, Is.EqualTo(3));
    }

    /// <summary>0.5 + 0.5 dollars are 1 + 1 = 2 in print, not 1: parts are rounded before they are added.</summary>
    [Test]
    public void Parts_are_rounded_before_they_are_added()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(0.5m, 1), Given.Coins(0.5m, 1, of: UsdcTwin)]),
            Given.Venue(Given.Okx, [Given.Coins(0.5m, 1)]));

        Assert.That(figures.Venues[0].OiUsd, Is.EqualTo(2m));
        Assert.That(figures.TotalOiUsd, Is.EqualTo(3m));
    }

    [Test]
    public void Contracts_of_a_venue_add_up_and_the_largest_speaks_for_it()
    {
        var venue = Given.Figures(Given.Venue(Given.Binance, [Given.Coins(2, 101, of: UsdcTwin), Given.Coins(10, 100)])).Venues[0];

        Assert.That(venue.OiUsd, Is.EqualTo(1_202m));
        Assert.That(venue.OiCoins, Is.EqualTo(12m));
        Assert.That(venue.Primary.Reading.Instrument.VenueSymbol, Is.EqualTo("BTCUSDT"));
        Assert.That(venue.Contracts.Select(c => c.Reading.Instrument.VenueSymbol), Is.EqualTo(new[] { "BTCUSDT", "BTCUSDC" }));
    }

    [Test]
    public void An_asset_that_a_venue_does_not_list_is_not_listed_there()
    {
        var figures = Given.Figures(Given.Venue(Given.Binance, [Given.Coins(1, 1)]), Given.Venue(Given.Okx, [Given.Coins(1, 1, of: Given.Usdt("ETH"))]));

        Assert.That(Missing(figures), Is.EqualTo(new[] { ("okx", "not_listed") }));
        Assert.That(figures.Venues.Select(v => v.Venue), Is.EqualTo(new[] { Given.Binance }));
    }

    [Test]
    public void Of_a_venue_whose_list_did_not_come_only_its_failure_is_known()
    {
        var half = Given.Venue(Given.Bitget, []);
        half = half with { Readings = half.Readings with { ListIncomplete = true }, Failure = FailureKind.ServerError };

        var figures = Given.Figures(Given.Failed(Given.Okx, FailureKind.Refused), half);

        Assert.That(Missing(figures), Is.EqualTo(new[] { ("okx", "refused"), ("bitget", "server_error") }));
    }

    [Test]
    public void A_contract_without_open_interest_says_why_for_its_venue()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Without(FailureKind.RateLimited, 5)]),
            Given.Venue(Given.Okx, [Given.Coins(1, 5) with { VenueTime = Given.Now - TimeSpan.FromHours(1) }]));

        Assert.That(Missing(figures), Is.EqualTo(new[] { ("binance", "rate_limited"), ("okx", "stale") }));
        Assert.That(figures.TotalOiUsd, Is.Null);
        Assert.That(figures.VenuesWithOi, Is.Zero);
        Assert.That(figures.Venues, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_price_that_only_the_others_have_values_the_contract()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(10, null)]), Given.Venue(Given.Okx, [Given.Coins(1, 100)]), Given.Venue(Given.Bitget, [Given.Coins(1, 102)]));

        Assert.That(figures.Venues[0].OiUsd, Is.EqualTo(1_010m));
        Assert.That(figures.Venues[0].Primary.PriceSource, Is.EqualTo(PriceSource.Median));
    }

    /// <summary>The middle of 1 and 1000 is the price of neither coin.</summary>
    [Test]
    public void Where_the_others_disagree_their_median_values_nothing()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(10, null)]), Given.Venue(Given.Okx, [Given.Coins(1, 1)]), Given.Venue(Given.Bitget, [Given.Coins(1, 1_000)]));

        Assert.That(Missing(figures), Is.EqualTo(new[] { ("binance", "no_price") }));
        Assert.That(figures.TotalOiUsd, Is.EqualTo(1_001m));
        Assert.That(figures.Flags, Is.EqualTo(new[] { "price_divergence" }));
    }

    [Test]
    public void A_venue_whose_price_is_another_coins_is_set_aside_with_its_ratios()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(10, 1)]),
            Given.Venue(Given.Okx, [Given.Coins(10, 1_000)], Given.Ratio("top_trader_accounts", 4)),
            Given.Venue(Given.Bitget, [Given.Coins(10, 1)]));

        Assert.That(figures.TotalOiUsd, Is.EqualTo(20m));
        Assert.That(Missing(figures), Is.EqualTo(new[] { ("okx", "mapping_rejected") }));
        Assert.That(figures.Flags, Is.EqualTo(new[] { "mapping_rejected" }));
        Assert.That(figures.Headline.Values, Is.Empty);
    }

    /// <summary>The largest contract decides neither way: what is another coin's is set aside, and the venue keeps the rest.</summary>
    [TestCase(1)]
    [TestCase(100)]
    public void A_contract_whose_price_is_another_coins_is_set_aside_alone(decimal coins)
    {
        var foreign = Given.Coins(coins, 1_000, of: UsdcTwin) with { Volume24h = new UsdAmount(77), Funding = new Funding(0.5m, 8, null) };
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(10, 1) with { Volume24h = new UsdAmount(5) }, foreign]),
            Given.Venue(Given.Okx, [Given.Coins(10, 1)]),
            Given.Venue(Given.Bitget, [Given.Coins(10, 1)]));
        var venue = figures.Venues[0];

        Assert.That(venue.Venue, Is.EqualTo(Given.Binance));
        Assert.That((venue.OiUsd, venue.OiCoins, venue.Volume24hUsd), Is.EqualTo((10m, 10m, 5m)));
        Assert.That(venue.Primary.Reading.Instrument.VenueSymbol, Is.EqualTo("BTCUSDT"));
        Assert.That(venue.Contracts[1].Missing, Is.EqualTo("mapping_rejected"));
        Assert.That(venue.Flags, Is.EqualTo(new[] { "mapping_rejected" }));
        Assert.That(figures.Flags, Is.EqualTo(new[] { "mapping_rejected" }));
        Assert.That(figures.TotalOiUsd, Is.EqualTo(30m));
        Assert.That(figures.FundingPerEightHours, Is.Null);
        Assert.That(figures.Missing, Is.Empty);
        Assert.That(figures.Rejected, Is.EqualTo(new[] { Given.Binance }));
    }

    [Test]
    public void Where_nobody_agrees_no_contract_is_set_aside()
    {
        var figures = Given.Figures(Given.Venue(Given.Binance, [Given.Coins(10, 1), Given.Coins(1, 1_000, of: UsdcTwin)]));

        Assert.That(figures.TotalOiUsd, Is.EqualTo(1_010m));
        Assert.That(figures.Rejected, Is.Empty);
    }

    /// <summary>The ratios asked are of the largest USDT contract.</summary>
    [Test]
    public void Ratios_of_a_contract_that_is_set_aside_go_with_it()
    {
        var foreign = Given.Coins(100, 1_000, of: Given.Usdt() with { VenueSymbol = "1000BTCUSDT" });
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(10, 1), foreign], Given.Ratio("all_accounts", 4)),
            Given.Venue(Given.Okx, [Given.Coins(10, 1)]),
            Given.Venue(Given.Bitget, [Given.Coins(10, 1)]));

        Assert.That(figures.Ls, Is.Empty);
        Assert.That(figures.Headline.Values, Is.Empty);
        Assert.That(figures.Price, Is.EqualTo(new HeadlinePrice(new Price(1), "binance")));
    }

    [Test]
    public void Open_interest_that_nobody_prices_is_of_an_unchecked_coin() =>
        Assert.That(Given.Figures(Given.Venue(Given.Okx, [Given.Dollars(10, null)])).Flags, Is.EqualTo(new[] { "mapping_unchecked" }));

    [Test]
    public void A_figure_that_lacks_a_contract_is_flagged_incomplete()
    {
        var whole = Given.Venue(Given.Okx, [Given.Coins(1, 1)]);
        var venue = Given.Figures(Given.Venue(Given.Binance, [Given.Coins(10, 1), Given.Without(FailureKind.TimedOut, 1, UsdcTwin)]), whole);
        var half = Given.Venue(Given.Bitget, [Given.Coins(1, 1)]);
        var list = Given.Figures(half with { Readings = half.Readings with { ListIncomplete = true } }, whole);

        Assert.That(venue.Venues[0].Flags, Is.EqualTo(new[] { "incomplete" }));
        Assert.That(venue.Flags, Is.EqualTo(new[] { "incomplete" }));
        Assert.That(list.Venues[0].Flags, Is.EqualTo(new[] { "incomplete" }));
        Assert.That(Given.Figures(whole).Venues[0].Flags, Is.Empty);
    }

    [Test]
    public void Every_doubt_is_flagged_once_in_the_order_of_the_alphabet()
    {
        var doubtful = Given.Coins(10, 1, Sides.Unknown) with
        {
            VenueTime = Given.Now - TimeSpan.FromMinutes(3),
            VenueValue = new UsdAmount(50),
            Doubts = [Flags.SourceDisagrees],
        };

        var figures = Given.Figures(Given.Venue(Given.Binance, [doubtful, doubtful with { Instrument = UsdcTwin }]));

        Assert.That(figures.Venues[0].Flags, Is.EqualTo(new[] { "sides_unverified", "source_disagrees", "stale", "usd_value_mismatch" }));
        Assert.That(figures.Flags, Is.EqualTo(new[] { "mapping_unchecked", "sides_unverified", "source_disagrees", "stale", "usd_value_mismatch" }));
        Assert.That(figures.Venues[0].OiUsd, Is.EqualTo(20m), "an unknown count is printed as received");
    }

    [TestCase(0.9949, true)]
    [TestCase(0.995, false)]
    [TestCase(1.005, false)]
    [TestCase(1.0051, true)]
    public void A_stablecoin_off_the_dollar_is_flagged_wherever_it_counts_as_one(double dollars, bool flagged)
    {
        var teller = Given.Venue(Given.Bitget, [Given.Coins(1, 1, of: UsdcTwin)]);
        teller = teller with { Readings = teller.Readings with { StablecoinRates = new Dictionary<string, decimal> { ["USDT"] = (decimal)dollars } } };
        var other = Given.Usdt() with { VenueSymbol = "BTCUSD", Quote = "USD" };

        var figures = Given.Figures(Given.Venue(Given.Binance, [Given.Coins(1, 1)]), Given.Venue(Given.Okx, [Given.Coins(1, 1, of: other)]), teller);

        Assert.That(figures.Flags.Contains("stablecoin_depeg"), Is.EqualTo(flagged));
        Assert.That(figures.Venues.Select(v => v.Flags.Contains("stablecoin_depeg")), Is.EqualTo(new[] { flagged, flagged, false }));
    }

    [Test]
    public void The_sides_of_a_venue_are_those_of_its_largest_contract()
    {
        var venue = Given.Figures(Given.Venue(Given.Binance, [Given.Dollars(10, 1, Sides.One, Given.Inverse()), Given.Coins(50, 1, Sides.Two)])).Venues[0];

        Assert.That(venue.Sides, Is.EqualTo(Sides.Two));
    }

    [Test]
    public void A_figure_is_as_old_as_the_oldest_contract_in_it()
    {
        var older = Given.Now - TimeSpan.FromSeconds(90);
        var venue = Given.Figures(Given.Venue(
            Given.Binance,
            [Given.Coins(10, 1), Given.Coins(1, 1, of: UsdcTwin) with { VenueTime = null, ReceivedTime = older }])).Venues[0];

        Assert.That(venue.Oldest.UpdatedAt, Is.EqualTo(older));
        Assert.That(venue.Oldest.TimeSource, Is.EqualTo(TimeSource.Received));
    }

    [Test]
    public void Asked_for_everything_each_listed_asset_comes_once_in_order()
    {
        var venues = new[]
        {
            Given.Venue(Given.Binance, [Given.Coins(1, 1, of: Given.Usdt("ETH")), Given.Coins(1, 1)]),
            Given.Venue(Given.Okx, [Given.Coins(1, 1, of: Given.Usdt("AAVE")), Given.Coins(1, 1)]),
            Given.Failed(Given.Bitget, FailureKind.Unreachable),
        };

        Assert.That(Aggregator.Aggregate(null, venues, Given.Rules()).Select(f => f.Asset.Code), Is.EqualTo(new[] { "AAVE", "BTC", "ETH" }));
    }

    [Test]
    public void Two_of_the_largest_figures_there_can_be_are_no_error()
    {
        var huge = Given.Coins(decimal.MaxValue, 0.0000000000000000000000000001m) with { Volume24h = new UsdAmount(decimal.MaxValue) };

        var figures = Given.Figures(Given.Venue(Given.Binance, [huge, huge with { Instrument = UsdcTwin }]), Given.Venue(Given.Okx, [Given.Dollars(5, 1)]));

        Assert.That(figures.Venues[0].OiCoins, Is.Null);
        Assert.That(figures.Volume24hUsd, Is.Null);
        Assert.That(figures.TotalOiUsd, Is.EqualTo(5 + figures.Venues[0].OiUsd));
    }
}
