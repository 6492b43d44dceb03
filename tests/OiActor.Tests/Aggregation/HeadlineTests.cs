using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Signals;

namespace OiActor.Tests.Aggregation;

internal sealed class HeadlineTests
{
    /// <summary>(1.4455 + 2.1027 + 2.0) / 3 = 5.5482 / 3 = 1.8494: the record that users of such an actor already parse.</summary>
    [Test]
    public void The_average_is_the_plain_mean_of_the_three()
    {
        var headline = Given.Asset("BTC", ratios: [1.4455m, 2.1027m, 2.0m]).Headline;

        Assert.That(headline.Average, Is.EqualTo(1.8494m));
        Assert.That(Skew.Label(headline.Average, SkewThresholds.Default), Is.EqualTo(SkewLabel.LongSkewed));
    }

    /// <summary>(1.5 + 2) / 2 = 1.75, not a third less.</summary>
    [Test]
    public void One_that_did_not_come_does_not_count()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(1, 1)], Given.Ratio("top_trader_positions", 1.5m), Given.Ratio("all_accounts", null)),
            Given.Venue(Given.Okx, [Given.Coins(1, 1)], Given.Ratio("top_trader_accounts", 2)));

        Assert.That(figures.Headline.Average, Is.EqualTo(1.75m));
        Assert.That(figures.Headline.Values.Keys, Is.EqualTo(new[] { "binance_top_trader_ls", "okx_ls" }));
    }

    [Test]
    public void Without_any_there_is_no_average_and_no_label()
    {
        var headline = Given.Asset("BTC").Headline;

        Assert.That(headline.Average, Is.Null);
        Assert.That(Skew.Label(headline.Average, SkewThresholds.Default), Is.Null);
    }

    [Test]
    public void A_ratio_of_another_source_or_venue_never_enters_it()
    {
        var figures = Given.Figures(
            Given.Venue(Given.Binance, [Given.Coins(1, 1)], Given.Ratio("top_trader_accounts", 9)),
            Given.Venue(Given.Okx, [Given.Coins(1, 1)], Given.Ratio("all_accounts", 9)),
            Given.Venue(Given.Bitget, [Given.Coins(1, 1)], Given.Ratio("all_accounts", 9)));

        Assert.That(figures.Headline.Values, Is.Empty);
    }

    [Test]
    public void A_ratio_of_long_ago_is_dropped_and_says_why()
    {
        var old = Given.Ratio("all_accounts", null) with
        {
            Ratio = new LongShortRatio(3, LsPeriod.OneHour, Given.Now - TimeSpan.FromHours(3)),
            Missing = null,
        };

        var figures = Given.Figures(Given.Venue(Given.Binance, [Given.Coins(1, 1)], old));

        Assert.That(figures.Headline.Values, Is.Empty);
        Assert.That(figures.Venues[0].Ratios[0].Missing, Is.EqualTo(FailureKind.Implausible));
    }

    [Test]
    public void Ratios_beyond_all_measure_are_dropped_and_no_error()
    {
        var figures = Given.Figures(Given.Venue(
            Given.Binance,
            [Given.Coins(1, 1)],
            Given.Ratio("all_accounts", decimal.MaxValue),
            Given.Ratio("top_trader_positions", decimal.MaxValue)));

        Assert.That(figures.Headline.Average, Is.Null);
    }
}
