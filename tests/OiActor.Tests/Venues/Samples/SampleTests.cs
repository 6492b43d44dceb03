using System.Reflection;
using OiActor.Domain;
using OiActor.Venues;

namespace OiActor.Tests.Venues.Samples;

/// <summary>Real answers through the real adapters: each gives what its documentation or its arithmetic implies.</summary>
internal sealed class SampleTests
{
    /// <summary>The samples of every venue: the classes beside this one that are named for them.</summary>
    private static readonly VenueSamples[] Venues =
    [
        .. typeof(SampleTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(SampleTests).Namespace && type.Name.EndsWith("Samples", StringComparison.Ordinal))
            .Select(type => type.GetField("All", BindingFlags.Static | BindingFlags.Public)?.GetValue(null))
            .OfType<VenueSamples>()
            .OrderBy(samples => samples.Venue, StringComparer.Ordinal),
    ];

    private static IEnumerable<TestCaseData<VenueSamples, Sample>> Samples =>
        from venue in Venues
        from sample in venue.Read
        select new TestCaseData<VenueSamples, Sample>(venue, sample).SetArgDisplayNames(venue.Venue, sample.ToString(), sample.Path);

    [TestCaseSource(nameof(Samples))]
    public async Task A_real_answer_comes_to_what_it_says(VenueSamples venue, Sample sample)
    {
        var answer = new Answer(sample.Wrap(SampleFolder.Read(venue.Venue, sample.File)), sample.Status);
        var host = new ScriptedHost(request =>
        {
            string path = ScriptedHost.PathOf(request);
            return path == sample.Path ? answer : new Answer(venue.World[path]);
        });
        var ask = VenueStage.Ask(null, venue.Quotes, [.. venue.Ratios.Select(source => (source, LsPeriod.FiveMinutes))]) with
        {
            IncludeInverse = true,
        };

        var readings = await VenueStage.ReadAsync(VenueStage.Entry(venue.Venue), host, ask);

        Assert.That(Plausible.Problems(readings), Is.Empty);
        Assert.Multiple(() => sample.Check(readings));
    }

    [Test]
    public void Every_venue_has_its_real_answers_looked_at() =>
        Assert.That(Venues.Select(samples => samples.Venue), Is.EquivalentTo(VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name)));

    [TestCaseSource(nameof(Venues))]
    public void Every_real_answer_is_read_or_left_out_for_a_reason(VenueSamples venue) =>
        Assert.That(
            venue.Read.Select(sample => sample.File).Concat(venue.NotRead.Keys).Distinct(),
            Is.EquivalentTo(SampleFolder.Files(venue.Venue)));

    [TestCaseSource(nameof(Venues))]
    public void Every_property_of_a_real_answer_is_read_or_ignored_on_purpose(VenueSamples venue)
    {
        var shape = new WireShape(VenueStage.Entry(venue.Venue));
        var unknown = venue.Read
            .Where(sample => sample.Status == 200)
            .SelectMany(sample => shape.Unknown(sample.Path, sample.Wrap(SampleFolder.Read(venue.Venue, sample.File))));

        Assert.That(unknown.Distinct(), Is.Empty);
    }
}
