namespace OiActor.Http;

/// <summary>What was asked of a host and what came back. Safe to read and write from several threads.</summary>
/// <param name="changed">Called when a request was sent and when one ended, on whichever thread it happened; must be quick and must not throw.</param>
internal sealed class HostTraffic(Action? changed = null)
{
    private int attempts;
    private int answered;
    private int finished;
    private long wireBytes;
    private long bodyBytes;
    private Version? version;

    /// <summary>Requests sent, repeats counted.</summary>
    public int Attempts => Volatile.Read(ref attempts);

    /// <summary>Attempts that ended with a whole answer, of whatever status.</summary>
    public int Answered => Volatile.Read(ref answered);

    /// <summary>Requests that ended, with an answer or without, each counted once however often it was sent.</summary>
    public int Finished => Volatile.Read(ref finished);

    /// <summary>Bytes of bodies as sent, compressed; without headers and framing.</summary>
    public long WireBytes => Volatile.Read(ref wireBytes);

    /// <summary>Bytes of bodies after decompression.</summary>
    public long BodyBytes => Volatile.Read(ref bodyBytes);

    /// <summary>The HTTP version of the latest answer; null before the first.</summary>
    public Version? Version => Volatile.Read(ref version);

    public void Sent()
    {
        Interlocked.Increment(ref attempts);
        changed?.Invoke();
    }

    public void Received(RequestTrace trace)
    {
        Interlocked.Increment(ref answered);
        Interlocked.Add(ref wireBytes, trace.WireBytes);
        Interlocked.Add(ref bodyBytes, trace.BodyBytes);
        Volatile.Write(ref version, trace.Version);
    }

    public void Ended()
    {
        Interlocked.Increment(ref finished);
        changed?.Invoke();
    }
}
