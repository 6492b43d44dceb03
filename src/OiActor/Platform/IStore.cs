namespace OiActor.Platform;

/// <summary>What became of a chunk of records.</summary>
/// <param name="Written">How many, counted from the first, are surely in the dataset: all of them where <paramref name="Problem"/> is null.</param>
/// <param name="Problem">Why the rest is not, in one sentence that says what to do; null where all are written.</param>
internal sealed record PushResult(int Written, string? Problem);

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
    /// <param name="records">Each one JSON object, UTF-8.</param>
    /// <param name="stop">Heeded before the chunk only: a chunk begun is finished.</param>
    Task<PushResult> PushAsync(IReadOnlyList<ReadOnlyMemory<byte>> records, CancellationToken stop);

    /// <summary>Writes one JSON record of the run's key-value store, in place of an earlier one.</summary>
    /// <exception cref="StoreException">It was not written.</exception>
    Task WriteRecordAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop);
}

/// <summary>The storage refused. The message names the place and says what to do.</summary>
internal sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause);
