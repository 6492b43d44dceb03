using Microsoft.Extensions.Logging.Abstractions;
using OiActor.Domain;
using OiActor.Http;
using OiActor.Run;
using OiActor.Venues;
using OiActor.Venues.Okx;

namespace OiActor.Tests.Run;

internal sealed class VenueRunnerTests
{
    private static readonly VenueRequest Everything = new(AssetScope.All, null, []);

    private readonly ManualTime time = new(Given.Now);

    private Task<VenueOutcome> Run(Func<CancellationToken, Task<VenueReadings>> read, double secondsLeft = 10, CancellationToken stop = default) =>
        new VenueRunner(time, NullLogger.Instance).RunAsync(
            new ScriptedVenue(read), Everything, new HostTraffic(), new VenueProgress(), time.GetUtcNow().AddSeconds(secondsLeft), stop);

    private static VenueReadings Readings(ContractReading[] contracts, params Failure[] failures) => new(new HashSet<Asset>(), contracts, [], failures);

    private static Failure Failure => new() { Kind = FailureKind.TimedOut, Venue = Given.Okx, Stage = FailureStage.Request };

    [Test]
    public async Task What_a_venue_gave_decides_its_status()
    {
        Assert.That(await Status(Readings([Given.Coins(1, 1)])), Is.EqualTo(VenueStatus.Answered));
        Assert.That(await Status(Readings([])), Is.EqualTo(VenueStatus.Answered), "none of the symbols is listed there");
        Assert.That(await Status(Readings([Given.Coins(1, 1), Given.Without(FailureKind.TimedOut)], Failure)), Is.EqualTo(VenueStatus.Partial));
        Assert.That(await Status(Readings([Given.Without(FailureKind.TimedOut)], Failure)), Is.EqualTo(VenueStatus.Failed));
        Assert.That(await Status(VenueReadings.None(Failure)), Is.EqualTo(VenueStatus.Failed));

        async Task<VenueStatus> Status(VenueReadings readings) => (await Run(_ => Task.FromResult(readings))).Status;
    }

    [Test]
    public async Task A_venue_that_throws_is_a_defect_in_its_own_row()
    {
        var at_once = await Run(_ => throw new InvalidOperationException("oops"));
        var later = await Run(_ => Task.FromException<VenueReadings>(new FormatException("oops")));

        Assert.That(at_once.Status, Is.EqualTo(VenueStatus.Failed));
        Assert.That((at_once.Readings.Failures[0].Kind, at_once.Readings.Failures[0].Words), Is.EqualTo((FailureKind.Defect, "InvalidOperationException")));
        Assert.That(later.Readings.Failures[0].Kind, Is.EqualTo(FailureKind.Defect));
    }

    [Test]
    public void A_venue_that_never_comes_back_is_left_behind_at_its_deadline()
    {
        var run = Run(_ => new TaskCompletionSource<VenueReadings>().Task);

        time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(run.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(run.IsCompletedSuccessfully, Is.True);
        Assert.That(run.Result.Readings.Failures[0].Kind, Is.EqualTo(FailureKind.TimedOut));
    }

    [Test]
    public async Task A_deadline_that_has_passed_is_no_defect()
    {
        var outcome = await Run(_ => Task.FromResult(VenueReadings.None(Failure)), secondsLeft: -60);

        Assert.That(outcome.Readings.Failures, Is.EqualTo(new[] { Failure }));
    }

    [Test]
    public void A_stop_ends_a_venue_that_does_not_heed_it()
    {
        using var stop = new CancellationTokenSource();
        var run = Run(_ => new TaskCompletionSource<VenueReadings>().Task, stop: stop.Token);

        stop.Cancel();

        Assert.That(run.IsCompletedSuccessfully, Is.True);
        Assert.That(run.Result.Readings.Failures[0].Kind, Is.EqualTo(FailureKind.Cancelled));
    }

    private sealed class ScriptedVenue(Func<CancellationToken, Task<VenueReadings>> read) : IVenue
    {
        public VenueDescriptor Descriptor => OkxVenue.About;

        public Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop) => read(stop);
    }
}
