using System.Runtime.InteropServices;
using OiActor.Platform;

namespace OiActor.Tests.Platform;

internal sealed class ShutdownTests
{
    [TestCase(PosixSignal.SIGTERM)]
    [TestCase(PosixSignal.SIGINT)]
    public void The_first_signal_cancels_and_the_process_goes_on(PosixSignal signal)
    {
        using var shutdown = Shutdown.Listen();
        Assert.That(shutdown.Token.IsCancellationRequested, Is.False);

        Assert.That(shutdown.Survives(signal), Is.True);
        Assert.That(shutdown.Token.IsCancellationRequested, Is.True);
    }

    [Test]
    public void After_that_an_interrupt_kills_and_a_termination_does_not()
    {
        using var shutdown = Shutdown.Listen();
        shutdown.Survives(PosixSignal.SIGTERM);

        Assert.That(shutdown.Survives(PosixSignal.SIGTERM), Is.True);
        Assert.That(shutdown.Survives(PosixSignal.SIGINT), Is.False);
    }
}
