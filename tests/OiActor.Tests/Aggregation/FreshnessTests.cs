using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

internal sealed class FreshnessTests
{
    [TestCase(0, null, null)]
    [TestCase(120, null, null)]
    [TestCase(121, "stale", null)]
    [TestCase(600, "stale", null)]
    [TestCase(601, "stale", "stale")]
    [TestCase(-120, null, null)]
    [TestCase(-121, "clock_skew", null)]
    [TestCase(-600, "clock_skew", null)]
    [TestCase(-601, "clock_skew", "implausible")]
    public void A_snapshot_is_doubted_after_two_minutes_and_left_out_after_ten(int secondsOld, string? flag, string? missing)
    {
        var reading = Given.Coins(1, 1) with { VenueTime = Given.Now - TimeSpan.FromSeconds(secondsOld) };

        Assert.That(Freshness.Judge(reading, Given.Now), Is.EqualTo((flag, missing)));
    }

    [Test]
    public void Where_the_venue_sends_no_time_nothing_is_doubted() =>
        Assert.That(Freshness.Judge(Given.Coins(1, 1) with { VenueTime = null }, Given.Now), Is.EqualTo(((string?)null, (string?)null)));

    /// <summary>The time of receipt is less by the age that a cache admits to: an answer that waited there for a quarter of an hour is no snapshot of now.</summary>
    [TestCase(3, true, "stale", null)]
    [TestCase(15, true, "stale", "stale")]
    [TestCase(3, false, "stale", null)]
    [TestCase(15, false, "stale", "stale")]
    public void What_waited_in_a_cache_is_as_old_as_it_was_taken(int minutes, bool stamped, string? flag, string? missing)
    {
        var left = Given.Now - TimeSpan.FromMinutes(minutes);
        var reading = Given.Coins(1, 1) with { VenueTime = stamped ? left : null, ReceivedTime = left };

        Assert.That(Freshness.Judge(reading, Given.Now), Is.EqualTo((flag, missing)));
    }

    /// <summary>Two periods of 5m are ten minutes, which is less than the fifteen that are always allowed; two of 1h are 120.</summary>
    [TestCase(LsPeriod.FiveMinutes, 15, true)]
    [TestCase(LsPeriod.FiveMinutes, 16, false)]
    [TestCase(LsPeriod.FifteenMinutes, 30, true)]
    [TestCase(LsPeriod.OneHour, 120, true)]
    [TestCase(LsPeriod.OneHour, 121, false)]
    [TestCase(LsPeriod.OneDay, 2880, true)]
    [TestCase(LsPeriod.OneDay, 2881, false)]
    public void A_ratio_is_current_for_two_periods_and_fifteen_minutes_at_least(LsPeriod period, int minutesOld, bool current) =>
        Assert.That(Freshness.IsCurrent(new LongShortRatio(1, period, Given.Now - TimeSpan.FromMinutes(minutesOld)), Given.Now), Is.EqualTo(current));

    [TestCase(60, true)]
    [TestCase(121, false)]
    public void A_ratio_from_the_future_is_not_current_for_ever(int minutesAhead, bool current) =>
        Assert.That(
            Freshness.IsCurrent(new LongShortRatio(1, LsPeriod.OneHour, Given.Now + TimeSpan.FromMinutes(minutesAhead)), Given.Now),
            Is.EqualTo(current));
}
