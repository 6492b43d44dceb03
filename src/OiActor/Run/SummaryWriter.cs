using OiActor.Output;
using OiActor.Platform;

namespace OiActor.Run;

/// <summary>Writes a run's summary documents, some at once, since on the platform each is a request.</summary>
internal static class SummaryWriter
{
    /// <summary>Requests under way at once: a tenth of the 200 that a store takes in a second.</summary>
    private const int AtOnce = 20;

    private const string NoTime = "there was no time left to write them all.";

    /// <summary>A store that is slower than this is not worth the wait: the records are delivered, and the run's last word is still to be said.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Writes them all.</summary>
    /// <returns>Why the rest was left; null where all are written.</returns>
    public static async Task<string?> WriteAsync(IStore store, IEnumerable<SummaryDocument> documents, TimeProvider time, CancellationToken over)
    {
        string? problem = null;
        var queue = documents.GetEnumerator();
        var writers = new Task[AtOnce];
        for (int i = 0; i < writers.Length; i++)
            writers[i] = WriteNextAsync();
        try
        {
            await Task.WhenAll(writers).WaitAsync(Patience, time, over);
        }
        catch (TimeoutException)
        {
            problem = $"the store took longer than {Patience.TotalSeconds:0} s.";
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            problem = NoTime;
        }
        return problem;

        async Task WriteNextAsync()
        {
            while (Next() is { } document)
                try
                {
                    await store.WriteRecordAsync(document.Key, document.Json, over);
                }
                catch (StoreException e)
                {
                    problem = e.Message;
                }
                catch (OperationCanceledException) when (over.IsCancellationRequested)
                {
                    problem = NoTime;
                }
        }

        SummaryDocument? Next()
        {
            lock (queue)
                return problem is null && queue.MoveNext() ? queue.Current : null;
        }
    }
}
