using FsCheck;
using FsCheck.Fluent;
using OiActor.Http;

namespace OiActor.Tests.Http;

internal sealed class ResilienceTests
{
    [Test]
    public void A_pause_doubles_and_stays_within_half_of_itself()
    {
        var cases =
            from first in Gen.Choose(1, 10_000)
            from repeat in Gen.Choose(0, 10)
            from random in Gen.Choose(0, 999_999)
            select (first: TimeSpan.FromMilliseconds(first), repeat, random: random / 1e6);

        Check.QuickThrowOnFailure(Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var middle = c.first * Math.Pow(2, c.repeat);
            var pause = Resilience.Backoff(c.first, c.repeat, c.random);
            return pause >= middle / 2 && pause < middle * 1.5;
        }));
    }

    [Test]
    public void Repeats_of_a_venue_fit_the_time_that_venues_get_by_default()
    {
        // 45 s for the run less 10 s of reserve; three attempts, and between them the longest pauses.
        var profile = ResilienceProfile.Venue;
        var longest = profile.AttemptTimeout * (profile.Repeats + 1)
            + Enumerable.Range(0, profile.Repeats).Aggregate(TimeSpan.Zero, (sum, n) => sum + Resilience.Backoff(profile.FirstPause, n, 1));

        Assert.That(longest, Is.LessThan(TimeSpan.FromSeconds(35)));
    }

    [TestCase("GET", true)]
    [TestCase("HEAD", true)]
    [TestCase("PUT", true)]
    [TestCase("DELETE", true)]
    [TestCase("POST", false)]
    [TestCase("PATCH", false)]
    public void Only_what_may_be_done_twice_is_repeated_blindly(string method, bool repeated) =>
        Assert.That(Resilience.IsIdempotent(new HttpRequestMessage(new HttpMethod(method), "https://venue.test")), Is.EqualTo(repeated));
}
