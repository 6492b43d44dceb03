namespace OiActor.Platform;

/// <summary>What the world around a run tells it, and is told by it.</summary>
internal interface ILife
{
    /// <summary>Cancelled when the container is about to be moved: the chunk in hand is finished, and another life goes on.</summary>
    CancellationToken Migrating { get; }

    /// <summary>Says what the run is doing. Never fails.</summary>
    /// <param name="message">One sentence.</param>
    /// <param name="terminal">Whether it is the last word, which is awaited a little.</param>
    /// <param name="isError">Whether it tells of a failure.</param>
    /// <param name="over">Ends waiting.</param>
    Task SayAsync(string message, bool terminal = false, bool isError = false, CancellationToken over = default);

    /// <summary>Asks to be moved now and waits for it. Comes back only when stopped: a run that ended by itself would be taken for finished.</summary>
    Task MoveAsync(CancellationToken stop);
}

/// <summary>A process on a machine of one's own: nobody moves it, and its log says what it does.</summary>
internal sealed class OwnLife : ILife
{
    public CancellationToken Migrating => CancellationToken.None;

    public Task SayAsync(string message, bool terminal = false, bool isError = false, CancellationToken over = default) => Task.CompletedTask;

    public Task MoveAsync(CancellationToken stop) => Task.CompletedTask;
}

/// <summary>A run on the platform.</summary>
/// <param name="api">Its client.</param>
/// <param name="runId">The run.</param>
/// <param name="time">The clock of waiting.</param>
/// <param name="migrating">The platform's announcement.</param>
internal sealed class PlatformLife(IPlatformApi api, string runId, TimeProvider time, CancellationToken migrating) : ILife
{
    /// <summary>A message is a courtesy: a platform that does not take it holds no run up.</summary>
    private static readonly TimeSpan LongestMessage = TimeSpan.FromSeconds(2);

    public CancellationToken Migrating => migrating;

    public async Task SayAsync(string message, bool terminal = false, bool isError = false, CancellationToken over = default)
    {
        using var patience = new CancellationTokenSource(LongestMessage, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, over);
        try
        {
            var status = new StatusBody { StatusMessage = message, IsStatusMessageTerminal = terminal, Level = isError ? "ERROR" : "INFO" };
            using var response = await api.SetStatus(runId, status, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The log has the same sentence.
        }
    }

    public async Task MoveAsync(CancellationToken stop)
    {
        try
        {
            using (await api.Reboot(runId, stop))
            {
                // Asked once; refused or not, the platform moves the container by itself.
            }
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Aborted in place of moved.
        }
    }
}
