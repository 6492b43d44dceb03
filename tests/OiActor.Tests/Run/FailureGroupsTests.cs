using OiActor.Domain;
using OiActor.Run;

namespace OiActor.Tests.Run;

internal sealed class FailureGroupsTests
{
    private static Failure Failure(string request, FailureKind kind = FailureKind.TimedOut, int attempts = 1, int ms = 10, int? status = null) => new()
    {
        Kind = kind,
        Venue = Given.Binance,
        Stage = FailureStage.Request,
        Request = request,
        HttpStatus = status,
        Words = $"words of {request}",
        Attempts = attempts,
        Elapsed = TimeSpan.FromMilliseconds(ms),
    };

    [Test]
    public void Failures_that_are_alike_are_one_with_an_example_and_the_longest_time()
    {
        var groups = FailureGroups.Of([Failure("/a ETHUSDT", attempts: 3, ms: 5), Failure("/a BTCUSDT", ms: 99), Failure("/a XRPUSDT")]);

        Assert.That(groups, Has.Count.EqualTo(1));
        Assert.That((groups[0].Count, groups[0].Request, groups[0].Attempts, groups[0].ElapsedMs), Is.EqualTo((3, "/a BTCUSDT", 3, 99)));
        Assert.That((groups[0].Kind, groups[0].Stage, groups[0].Words), Is.EqualTo(("timed_out", "request", "words of /a BTCUSDT")));
    }

    [Test]
    public void The_most_frequent_come_first_then_by_path()
    {
        var groups = FailureGroups.Of(
            [Failure("/b", FailureKind.Unreachable), Failure("/a", FailureKind.Refused), Failure("/c"), Failure("/d Y"), Failure("/d X")]);

        Assert.That(groups.Select(g => (g.Request, g.Kind)), Is.EqualTo(new[] { ("/c", "timed_out"), ("/a", "refused"), ("/b", "unreachable") }));
    }

    [Test]
    public void A_status_or_code_of_its_own_is_a_group_of_its_own() =>
        Assert.That(FailureGroups.Of([Failure("/a", status: 500), Failure("/a", status: 503), Failure("/a") with { VenueCode = "1" }]), Has.Count.EqualTo(3));

    [Test]
    public void No_failures_are_no_groups() => Assert.That(FailureGroups.Of([]), Is.Empty);
}
