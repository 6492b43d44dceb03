using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Wire;

internal sealed class FailureListTests
{
    [Test]
    public void The_order_does_not_depend_on_which_call_ended_first()
    {
        var one = Failed("/b", FailureKind.Refused);
        var two = Failed("/a", FailureKind.TimedOut);

        Assert.That(new FailureList(one, null, two).All, Is.EqualTo(new[] { two, one }));
        Assert.That(new FailureList(two, one).All, Is.EqualTo(new[] { two, one }));
    }

    [Test]
    public void That_a_symbol_is_not_found_is_no_failure_of_the_venue()
    {
        var failures = new FailureList();

        failures.Note(new Reply<string>(null, Failed("/a", FailureKind.NotFound), default));
        failures.Note(new Reply<string>("fine", null, default));

        Assert.That(failures.All, Is.Empty);
    }

    [Test]
    public void That_a_bulk_answer_is_not_found_is_one()
    {
        var failures = new FailureList();

        failures.NoteBulk(new Reply<string>(null, Failed("/a", FailureKind.NotFound), default));

        Assert.That(failures.All.Single().Kind, Is.EqualTo(FailureKind.NotFound));
    }

    private static Failure Failed(string request, FailureKind kind) =>
        new() { Kind = kind, Venue = new VenueId("some"), Stage = FailureStage.Request, Request = request };
}
