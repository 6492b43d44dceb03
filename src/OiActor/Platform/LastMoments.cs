namespace OiActor.Platform;

/// <summary>The time that a run has left once it is told to stop: enough to finish what is in hand, not more.</summary>
internal sealed class LastMoments : IDisposable
{
    /// <summary>A stopped run ends within five seconds.</summary>
    public static readonly TimeSpan ForTheChunkInHand = TimeSpan.FromSeconds(3);

    /// <summary>The rest of the five seconds, in which report and last message are sent at once.</summary>
    public static readonly TimeSpan ForTheReport = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource over;
    private readonly CancellationTokenRegistration registration;

    /// <param name="time">The clock.</param>
    /// <param name="stop">Starts the time.</param>
    /// <param name="length">How long it is; null: <see cref="ForTheChunkInHand"/>.</param>
    public LastMoments(TimeProvider time, CancellationToken stop, TimeSpan? length = null)
    {
        over = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        registration = stop.Register(() => over.CancelAfter(length ?? ForTheChunkInHand));
    }

    /// <summary>Cancelled when the time is over.</summary>
    public CancellationToken Over => over.Token;

    public void Dispose()
    {
        registration.Dispose();
        over.Dispose();
    }
}
