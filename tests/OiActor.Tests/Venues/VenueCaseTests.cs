using OiActor.Run;
using OiActor.Venues;

namespace OiActor.Tests.Venues;

/// <summary>The contract of every venue: what it sends, and what it makes of the answers. The cases are the folders under tests/Cases.</summary>
internal sealed class VenueCaseTests
{
    private static IEnumerable<TestCaseData<VenueCase>> Cases => VenueCase.All.Select(one => new TestCaseData<VenueCase>(one).SetArgDisplayNames(one.ToString()));

    private static IEnumerable<string> Venues => VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name);

    [TestCaseSource(nameof(Cases))]
    public async Task A_venue_sends_the_requests_of_its_case_and_reads_the_answers(VenueCase one)
    {
        var host = new ScriptedHost(one.Find);
        var progress = new VenueProgress();

        var readings = await VenueStage.ReadAsync(one.Entry, host, one.Ask, progress);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(host.Asked.Order(StringComparer.Ordinal), Is.EqualTo(one.Pairs.Select(pair => pair.Request).Order(StringComparer.Ordinal)));
            Assert.That(progress.Planned, Is.EqualTo(one.Pairs.Count), "every request is planned");
            Assert.That(ReadingsText.Of(readings), Is.EqualTo(one.Expected));
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void A_case_says_where_its_shape_comes_from(VenueCase one) =>
        Assert.That(File.ReadAllText(Path.Combine(one.Folder, "source.md")), Does.Contain("https://"));

    [TestCaseSource(nameof(Venues))]
    public void A_venue_has_the_standard_cases(string venue)
    {
        var about = VenueStage.Entry(venue).Descriptor;
        string[] needed =
        [
            "normal", "missing-fields", "types", "list-failed", "not-listed", "implausible",
            .. about.Endpoints.Count > 1 ? ["partial"] : Array.Empty<string>(),
            .. about.Ratios.Count > 0 ? ["ratios", "unknown-symbol"] : Array.Empty<string>(),
        ];

        Assert.That(VenueCase.All.Where(one => one.Venue == venue).Select(one => one.Name), Is.SupersetOf(needed));
    }
}
