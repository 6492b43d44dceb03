namespace OiActor.Metering;

/// <summary>A chunk that is about to be pushed and charged, written down before either.</summary>
/// <param name="Position">Records in the dataset before it.</param>
/// <param name="Symbols">Its records.</param>
/// <param name="Key">The idempotency key of its charge.</param>
/// <param name="Time">When it was written down.</param>
internal sealed record Intent(int Position, IReadOnlyList<string> Symbols, string Key, DateTimeOffset Time);

/// <summary>What earlier lives of the same run left behind: a platform that moves or restarts a container keeps run, dataset and charges.</summary>
/// <param name="Written">Symbols in the dataset, in its order.</param>
/// <param name="Intents">Chunks of which it is not known whether they were charged.</param>
internal sealed record LedgerState(IReadOnlyList<string> Written, IReadOnlyList<Intent> Intents)
{
    public static readonly LedgerState Empty = new([], []);
}

/// <summary>Where a run writes down what it is about to deliver, so that another life of it can complete it.</summary>
internal interface ILedger
{
    /// <summary>
    /// What earlier lives left; <see cref="LedgerState.Empty"/> in a first one. Waits until the platform's counts can tell what became of each
    /// intent that is not young.
    /// </summary>
    /// <exception cref="Platform.StoreException">It cannot be told, so that delivering could mean delivering twice.</exception>
    Task<LedgerState> OpenAsync(CancellationToken stop);

    /// <summary>Writes down the chunks that are not known to be charged, in place of those written before.</summary>
    /// <exception cref="Platform.StoreException">It was not written.</exception>
    Task NoteAsync(IReadOnlyList<Intent> intents, CancellationToken stop);
}

/// <summary>The ledger of a process that nobody restarts.</summary>
internal sealed class NoLedger : ILedger
{
    public Task<LedgerState> OpenAsync(CancellationToken stop) => Task.FromResult(LedgerState.Empty);

    public Task NoteAsync(IReadOnlyList<Intent> intents, CancellationToken stop) => Task.CompletedTask;
}
