using OiActor.Domain;

namespace OiActor.Tests.Domain;

internal sealed class LsPeriodsTests
{
    [Test]
    public void Every_period_has_its_own_name_and_its_place()
    {
        Assert.That(LsPeriods.All.Select(p => p.Period), Is.EqualTo(Enum.GetValues<LsPeriod>()));
        Assert.That(LsPeriods.All.Select(p => p.Name), Is.EqualTo(new[] { "5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d" }));
        Assert.That(LsPeriods.All.Select(p => p.Length), Is.Ordered);
    }

    [Test]
    public void A_name_is_read_back_and_another_is_none()
    {
        Assert.That(LsPeriods.All.Select(p => LsPeriods.Parse(p.Name)), Is.EqualTo(LsPeriods.All.Select(p => (LsPeriod?)p.Period)));
        Assert.That(LsPeriods.Parse("1H"), Is.Null);
        Assert.That(LsPeriod.FourHours.Length(), Is.EqualTo(TimeSpan.FromHours(4)));
    }

    /// <summary>OKX's coin-wide ratio is offered for 5m, 1H and 1D only.</summary>
    [TestCase(LsPeriod.FiveMinutes, LsPeriod.FiveMinutes)]
    [TestCase(LsPeriod.ThirtyMinutes, LsPeriod.FiveMinutes)]
    [TestCase(LsPeriod.OneHour, LsPeriod.OneHour)]
    [TestCase(LsPeriod.TwelveHours, LsPeriod.OneHour)]
    [TestCase(LsPeriod.OneDay, LsPeriod.OneDay)]
    public void A_period_that_is_not_offered_becomes_the_next_shorter_one(LsPeriod asked, LsPeriod given)
    {
        Assert.That(asked.NearestShorter(LsPeriod.FiveMinutes, LsPeriod.OneHour, LsPeriod.OneDay), Is.EqualTo(given));
        Assert.That(asked.NearestShorter(LsPeriod.OneDay, LsPeriod.OneHour, LsPeriod.FiveMinutes), Is.EqualTo(given));
    }

    [Test]
    public void Where_all_are_longer_the_shortest_is_given() =>
        Assert.That(LsPeriod.FiveMinutes.NearestShorter(LsPeriod.OneDay, LsPeriod.OneHour), Is.EqualTo(LsPeriod.OneHour));
}
