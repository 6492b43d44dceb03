namespace OiActor.Platform;

/// <summary>What became of a chunk of records.</summary>
/// <param name="Written">How many are surely in the dataset: the first of those that are not <see cref="Rejected"/>; all of them where <paramref name="Problem"/> is null.</param>
/// <param name="Problem">Why the rest is not, in one sentence that says what to do; null where all are written.</param>
internal sealed record PushResult(int Written, string? Problem)
{
    /// <summary>Records that the dataset's schema refuses, with its words; they are left out and the others go in.</summary>
    public IReadOnlyList<(string Symbol, string Why)> Rejected { get; init; } = [];

    /// <summary>The symbols that are surely in the dataset.</summary>
    public IEnumerable<string> SymbolsOf(IReadOnlyList<StoredRecord> chunk) =>
        chunk.Select(record => record.Symbol).Where(symbol => Rejected.All(rejected => rejected.Symbol != symbol)).Take(Written);
}

/// <summary>The run's storage: where its input comes from and its results go.</summary>
internal interface IStore
{
    /// <summary>The input as it lies there, at most a little longer than <see cref="OiActor.Input.InputReader.MostBytes"/>; null where there is none.</summary>
    /// <exception cref="StoreException">It is there and cannot be read.</exception>
    Task<byte[]?> ReadInputAsync(CancellationToken stop);

    /// <summary>Makes room for this run's results. Called once, after the input was found valid and before anything is written.</summary>
    /// <exception cref="StoreException">The storage cannot be written.</exception>
    Task PrepareAsync(CancellationToken stop);

    /// <summary>Adds records to the run's dataset, in order. Failures come back as a result, since what was written before them counts.</summary>
    /// <param name="records">In order.</param>
    /// <param name="stop">Heeded before the chunk only: a chunk begun is finished.</param>
    Task<PushResult> PushAsync(IReadOnlyList<StoredRecord> records, CancellationToken stop);

    /// <summary>Writes one JSON record of the run's key-value store, in place of an earlier one.</summary>
    /// <exception cref="StoreException">It was not written.</exception>
    Task WriteRecordAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop);

    /// <summary>A record of the store that this program's runs share; null where there is none.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    Task<byte[]?> ReadSharedAsync(string key, CancellationToken stop);

    /// <summary>Writes one JSON record of the store that this program's runs share, in place of an earlier one.</summary>
    /// <exception cref="StoreException">It was not written.</exception>
    Task WriteSharedAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop);
}

/// <summary>The key-value store that all runs of this program share, made by the first of them.</summary>
internal static class SharedStore
{
    /// <summary>Letters, digits and hyphens, as the platform wants it.</summary>
    public const string Name = "oiactor";
}

/// <summary>The storage refused. The message names the place and says what to do.</summary>
internal sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause);
