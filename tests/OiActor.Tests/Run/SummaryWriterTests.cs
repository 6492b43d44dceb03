using OiActor.Output;
using OiActor.Platform;
using OiActor.Run;

namespace OiActor.Tests.Run;

internal sealed class SummaryWriterTests
{
    private readonly ManualTime time = new();

    private static SummaryDocument[] Documents(int count) => [.. Enumerable.Range(0, count).Select(n => new SummaryDocument($"d{n}", "{}"u8.ToArray()))];

    [Test]
    public async Task Every_document_is_written_once()
    {
        var store = new MemoryStore();

        Assert.That(await SummaryWriter.WriteAsync(store, Documents(45), time, CancellationToken.None), Is.Null);

        Assert.That(store.Written.Keys, Is.EquivalentTo(Documents(45).Select(document => document.Key)));
    }

    [Test]
    public async Task A_store_that_refuses_is_not_asked_for_the_rest()
    {
        int asked = 0;
        var store = new Slow(() =>
        {
            asked++;
            return Task.FromException(new StoreException("full"));
        });

        Assert.That(await SummaryWriter.WriteAsync(store, Documents(45), time, CancellationToken.None), Is.EqualTo("full"));

        Assert.That(asked, Is.EqualTo(1));
    }

    [Test]
    public async Task A_store_that_hangs_costs_twenty_seconds()
    {
        var writing = SummaryWriter.WriteAsync(new Slow(() => new TaskCompletionSource().Task), Documents(45), time, CancellationToken.None);

        time.Advance(TimeSpan.FromSeconds(19.9));
        Assert.That(writing.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.That(await writing, Does.Contain("20 s"));
    }

    [Test]
    public async Task A_stopped_run_leaves_the_rest()
    {
        using var over = new CancellationTokenSource();
        var writing = SummaryWriter.WriteAsync(new Slow(() => new TaskCompletionSource().Task), Documents(45), time, over.Token);

        await over.CancelAsync();

        Assert.That(await writing, Does.Contain("no time left"));
    }

    /// <summary>A store whose key-value records are written as a test says.</summary>
    private sealed class Slow(Func<Task> write) : IStore
    {
        public Task<byte[]?> ReadInputAsync(CancellationToken stop) => Task.FromResult<byte[]?>(null);

        public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

        public Task<PushResult> PushAsync(IReadOnlyList<StoredRecord> records, CancellationToken stop) => Task.FromResult(new PushResult(records.Count, null));

        public Task WriteRecordAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop) => write();

        public Task<byte[]?> ReadSharedAsync(string key, CancellationToken stop) => Task.FromResult<byte[]?>(null);

        public Task WriteSharedAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop) => Task.CompletedTask;
    }
}
