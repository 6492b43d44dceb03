namespace OiActor.Platform;

/// <summary>The time that a run has left once it is told to stop: enough to finish what is in hand, not more.</summary>
internal sealed class LastMoments : IDisposable
{
    /// <summary>Of the five seconds in which a stopped run ends, one is kept for its report.</summary>
    public static readonly TimeSpan ForTheChunkInHand = TimeSpan.FromSeconds(4);

    /// <summary>By then the report is written, or is not.</summary>
    public static readonly TimeSpan ForTheReport = TimeSpan.FromSeconds(4.5);

    /// <summary>By then the last message is taken, or is not.</summary>
    public static readonly TimeSpan ForTheLastWord = TimeSpan.FromSeconds(4.9);

    private readonly CancellationTokenSource over;
    private readonly CancellationTokenRegistration registration;

    /// <param name="time">The clock.</param>
    /// <param name="span">How long it is.</param>
    /// <param name="stop">Starts the time.</param>
    public LastMoments(TimeProvider time, TimeSpan span, CancellationToken stop)
    {
        over = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        registration = stop.Register(() => over.CancelAfter(span));
    }

    /// <summary>Cancelled when the time is over.</summary>
    public CancellationToken Over => over.Token;

    public void Dispose()
    {
        registration.Dispose();
        over.Dispose();
    }
}
