using OiActor.Platform;

namespace OiActor.Tests;

/// <summary>A storage in memory that fails where a test says.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly List<byte[]> pushed = [];
    private readonly Dictionary<string, byte[]> written = [];

    public IReadOnlyList<byte[]> Pushed => pushed;

    /// <summary>The key-value store.</summary>
    public IReadOnlyDictionary<string, byte[]> Written => written;

    public int Pushes { get; private set; }

    /// <summary>The store that runs share; it outlives <see cref="Reset"/>.</summary>
    public Dictionary<string, byte[]> Shared { get; } = [];

    /// <summary>Whether the shared store refuses.</summary>
    public bool SharedIsClosed { get; set; }

    /// <summary>Records that fit.</summary>
    public int Room { get; set; } = int.MaxValue;

    /// <summary>Whether the key-value store takes anything.</summary>
    public bool TakesReport { get; set; } = true;

    /// <summary>Called before each chunk with its length.</summary>
    public Action<int>? Pushing { get; set; }

    public void Reset()
    {
        pushed.Clear();
        written.Clear();
        (Pushes, Room, TakesReport, Pushing) = (0, int.MaxValue, true, null);
    }

    public Task<byte[]?> ReadInputAsync(CancellationToken stop) => Task.FromResult<byte[]?>(null);

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    public Task<PushResult> PushAsync(IReadOnlyList<StoredRecord> records, CancellationToken stop)
    {
        Pushes++;
        Pushing?.Invoke(records.Count);
        int fitting = Math.Min(records.Count, Room - pushed.Count);
        pushed.AddRange(records.Take(fitting).Select(record => record.Json.ToArray()));
        return Task.FromResult(new PushResult(fitting, fitting < records.Count ? "the store is full" : null));
    }

    public Task<byte[]?> ReadSharedAsync(string key, CancellationToken stop) =>
        SharedIsClosed ? throw new StoreException("the store is closed") : Task.FromResult(Shared.GetValueOrDefault(key));

    public Task WriteSharedAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop)
    {
        if (SharedIsClosed)
            throw new StoreException("the store is closed");
        Shared[key] = json.ToArray();
        return Task.CompletedTask;
    }

    public Task WriteRecordAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop)
    {
        if (!TakesReport)
            throw new StoreException("the store is full");
        written[key] = json.ToArray();
        return Task.CompletedTask;
    }
}
