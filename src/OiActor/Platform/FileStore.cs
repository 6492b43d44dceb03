namespace OiActor.Platform;

/// <summary>Storage in a local folder, laid out as the platform's JavaScript SDK does.</summary>
/// <remarks>
/// <c>datasets/default/000000001.json</c>, <c>key_value_stores/default/OUTPUT.json</c>, the input as <c>INPUT</c>, <c>INPUT.json</c>,
/// <c>INPUT.txt</c> or <c>INPUT.bin</c>. Layout and purge rules: https://docs.apify.com/sdk/js/docs/guides/result-storage
/// Files are small and local, so that writing them is not worth a thread: every task comes back completed.
/// </remarks>
internal sealed class FileStore(string root, string inputKey, bool purge) : IStore
{
    private static readonly string[] InputEndings = ["", ".json", ".txt", ".bin"];

    private readonly FileDataset records = new(Path.Combine(root, "datasets", "default"));
    private readonly string keyValueStore = Path.Combine(root, "key_value_stores", "default");
    private readonly string sharedStore = Path.Combine(root, "key_value_stores", SharedStore.Name);

    /// <summary>The dataset that says what would have been charged.</summary>
    public FileDataset ChargingLog { get; } = new(Path.Combine(root, "datasets", "charging_log"));

    public Task<byte[]?> ReadInputAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        string? path = InputEndings.Select(ending => Path.Combine(keyValueStore, inputKey + ending)).FirstOrDefault(File.Exists);
        return Task.FromResult(path is null ? null : InputFile.Read(path));
    }

    /// <summary>Unless purging is off, drops the last run's default dataset, charging log and records other than the input.</summary>
    public Task PrepareAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (purge)
        {
            records.Drop();
            ChargingLog.Drop();
            EmptyKeyValueStore();
        }
        records.Create();
        Files.CreateWritable(keyValueStore);
        return Task.CompletedTask;
    }

    public Task<PushResult> PushAsync(IReadOnlyList<StoredRecord> records, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        int written = 0;
        try
        {
            foreach (var record in records)
            {
                this.records.Append(record.Json);
                written++;
            }
        }
        catch (StoreException e)
        {
            return Task.FromResult(new PushResult(written, e.Message));
        }
        return Task.FromResult(new PushResult(written, null));
    }

    public Task WriteRecordAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Files.Write(Path.Combine(keyValueStore, key + ".json"), json.Span, replace: true);
        return Task.CompletedTask;
    }

    public Task<byte[]?> ReadSharedAsync(string key, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        string path = Path.Combine(sharedStore, key + ".json");
        byte[]? json = null;
        if (File.Exists(path))
            Files.Try("read", path, () => json = File.ReadAllBytes(path));
        return Task.FromResult(json);
    }

    public Task WriteSharedAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Files.Write(Path.Combine(sharedStore, key + ".json"), json.Span, replace: true);
        return Task.CompletedTask;
    }

    private void EmptyKeyValueStore() => Files.Try("empty", keyValueStore, () =>
    {
        if (!Directory.Exists(keyValueStore))
            return;
        foreach (string file in Directory.EnumerateFiles(keyValueStore))
            if (!IsInput(Path.GetFileName(file)))
                File.Delete(file);
    });

    private bool IsInput(string name) => IsKey(name, "INPUT") || IsKey(name, inputKey);

    private static bool IsKey(string name, string key) => name == key || name.StartsWith(key + ".", StringComparison.Ordinal);
}
