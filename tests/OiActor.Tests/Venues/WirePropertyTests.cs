using OiActor.Venues;

namespace OiActor.Tests.Venues;

/// <summary>No property of an answer is overlooked: each is read by a wire type or listed in the venue's <c>ignored.txt</c>.</summary>
internal sealed class WirePropertyTests
{
    private static IEnumerable<string> Venues => VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name);

    [Test]
    public void Every_property_of_every_case_is_read_or_ignored_on_purpose([ValueSource(nameof(Venues))] string venue)
    {
        var shape = new WireShape(VenueStage.Entry(venue));
        var unknown = VenueCase.All
            .Where(one => one.Venue == venue)
            .SelectMany(one => one.Pairs)
            .Where(pair => pair.Answer.Status == 200 && IsWhole(pair.Answer.Body))
            .SelectMany(pair => shape.Unknown(pair.Path, pair.Answer.Body));

        Assert.That(unknown.Distinct(), Is.Empty);
    }

    [Test]
    public void Every_endpoint_of_the_interface_is_in_a_case([ValueSource(nameof(Venues))] string venue)
    {
        var asked = VenueCase.All.Where(one => one.Venue == venue).SelectMany(one => one.Pairs).Select(pair => pair.Path);

        Assert.That(new WireShape(VenueStage.Entry(venue)).Paths, Is.SubsetOf(asked));
    }

    [Test]
    public void Nothing_that_is_ignored_is_read([ValueSource(nameof(Venues))] string venue)
    {
        var shape = new WireShape(VenueStage.Entry(venue));

        Assert.That(shape.Ignored.Where(shape.IsRead), Is.Empty);
    }

    /// <summary>One case has a truncated answer.</summary>
    private static bool IsWhole(string body) => body.TrimEnd() is [.., '}' or ']'];
}
