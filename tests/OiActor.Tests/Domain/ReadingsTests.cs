using OiActor.Domain;

namespace OiActor.Tests.Domain;

internal sealed class ReadingsTests
{
    /// <summary>0.0001 an hour is 0.0008 in eight; 0.0001 in four is 0.0002.</summary>
    [TestCase(8, 0.0001)]
    [TestCase(1, 0.0008)]
    [TestCase(4, 0.0002)]
    public void Funding_is_scaled_to_eight_hours_without_compounding(int hours, double scaled) =>
        Assert.That(new Funding(0.0001m, hours, null).PerEightHours, Is.EqualTo((decimal)scaled));

    [Test]
    public void Funding_of_an_interval_that_is_not_known_or_none_is_not_scaled()
    {
        Assert.That(new Funding(0.0001m, null, null).PerEightHours, Is.Null);
        Assert.That(new Funding(0.0001m, 0, null).PerEightHours, Is.Null);
        Assert.That(new Funding(decimal.MaxValue, 8, null).PerEightHours, Is.Null);
    }

    /// <summary>99 over 100 is one percent below.</summary>
    [Test]
    public void The_basis_is_the_mark_over_the_index_in_percent()
    {
        var reading = Given.Coins(1, 99) with { Index = new Price(100) };

        Assert.That(reading.BasisPercent, Is.EqualTo(-1m));
        Assert.That((reading with { Mark = null }).BasisPercent, Is.Null);
        Assert.That((reading with { Index = null }).BasisPercent, Is.Null);
    }
}
