using OiActor.Domain;
using OiActor.Venues;

namespace OiActor.Tests.Venues;

/// <summary>
/// How each venue spells each period of each of its ratios: <c>tests/Cases/&lt;venue&gt;/periods.txt</c> has a line of source, period and
/// the path and query that must be sent in the world of the venue's case <c>ratios</c>, which further cases of that name's beginning add to.
/// </summary>
internal sealed class VenuePeriodTests
{
    private static IEnumerable<TestCaseData<string, RatioSource, LsPeriod>> Asks =>
        from entry in VenueRegistry.All
        from source in entry.Descriptor.Ratios
        from period in LsPeriods.All
        select new TestCaseData<string, RatioSource, LsPeriod>(entry.Descriptor.Id.Name, source, period.Period)
            .SetArgDisplayNames(entry.Descriptor.Id.Name, source.Name, period.Name);

    [TestCaseSource(nameof(Asks))]
    public async Task A_ratio_is_asked_for_in_the_venues_spelling_of_the_period(string venue, RatioSource source, LsPeriod period)
    {
        var world = VenueCase.Named(venue, "ratios");
        string expected = File.ReadLines(Path.Combine(VenueCase.Root, venue, "periods.txt"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Single(line => line is [var name, var spelling, _] && name == source.Name && spelling == period.Name())[2];
        var answers = VenueCase.All.Where(one => one.Venue == venue && one.Name.StartsWith("ratios", StringComparison.Ordinal)).SelectMany(one => one.Pairs);
        var host = new ScriptedHost(request => world.Find(request) ?? answers.First(pair => IsFor(request, pair.Path)).Answer);

        var readings = await VenueStage.ReadAsync(
            world.Entry, host, world.Ask with { Ratios = [new RatioAsk(source, period)] });

        string path = expected.Split('?')[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                host.Asked.Where(request => IsFor(request, path)),
                Is.EqualTo([$"GET {world.Entry.Descriptor.Origin.GetLeftPart(UriPartial.Authority)}{expected}"]));
            Assert.That(readings.Ratios.Single().Ratio?.Value, Is.GreaterThan(0));
        }
    }

    private static bool IsFor(string request, string path) => ScriptedHost.PathOf(request) == path;
}
