using System.Runtime.InteropServices;

namespace OiActor.Platform;

/// <summary>Turns SIGTERM and SIGINT (Ctrl-C) into a cancellation, so that the run ends in order.</summary>
/// <remarks>
/// Without a registration .NET ends at SIGTERM at once, finishing nothing. A second Ctrl-C kills, for people whose patience has ended; a second
/// SIGTERM changes nothing, since a platform that sends it kills by itself when its time has come.
/// </remarks>
internal sealed class Shutdown : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    private Shutdown()
    {
    }

    /// <summary>Listens from now until disposed.</summary>
    public static Shutdown Listen()
    {
        var shutdown = new Shutdown();
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT])
            shutdown.registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = shutdown.Survives(context.Signal)));
        return shutdown;
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => stopping.Token;

    /// <summary>Takes a signal in; whether the process goes on.</summary>
    internal bool Survives(PosixSignal signal)
    {
        bool first = !stopping.IsCancellationRequested;
        if (first)
            stopping.Cancel();
        return first || signal != PosixSignal.SIGINT;
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        stopping.Dispose();
    }
}
