using OiActor.Platform;

namespace OiActor.Tests.Platform;

internal sealed class LastMomentsTests
{
    [Test]
    public void They_begin_with_the_stop()
    {
        var time = new ManualTime();
        using var stop = new CancellationTokenSource();
        using var last = new LastMoments(time, TimeSpan.FromSeconds(4), stop.Token);

        time.Advance(TimeSpan.FromHours(1));
        Assert.That(last.Over.IsCancellationRequested, Is.False);
        stop.Cancel();
        time.Advance(TimeSpan.FromSeconds(3.9));
        Assert.That(last.Over.IsCancellationRequested, Is.False);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.That(last.Over.IsCancellationRequested);
    }

    [Test]
    public void Once_disposed_of_they_leave_no_timer()
    {
        var time = new ManualTime();
        using (new LastMoments(time, TimeSpan.FromSeconds(4), new CancellationToken(true)))
            Assert.That(time.Waiting, Is.EqualTo(1));
        Assert.That(time.Waiting, Is.Zero);
    }
}
