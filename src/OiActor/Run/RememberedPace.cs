using OiActor.Http;
using OiActor.Platform;

namespace OiActor.Run;

/// <summary>Hands the pace of one run on to the next, so that a schedule never adds up to a ban.</summary>
/// <remarks>A courtesy: where the shared store cannot be had, the run goes on without, and says so once.</remarks>
internal sealed class RememberedPace(RunParts parts)
{
    /// <summary>A store that takes longer than this to answer is done without.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private string? problem;
    private bool isKept;

    /// <summary>Takes over what earlier runs spent. Called before anything is asked.</summary>
    public async Task RecallAsync(CancellationToken stop)
    {
        if (!parts.Pacing.Off && await ReadAsync(stop) is { } memory)
            parts.Pacing.Recall(memory);
    }

    /// <summary>Adds what this run spent to what the store knows by now, which another run may have added to meanwhile; once, however often it is called.</summary>
    public async Task KeepAsync(CancellationToken over)
    {
        if (parts.Pacing.Off || isKept || problem is not null || parts.Pacing.Memory() is { Pools.Count: 0, Bans.Count: 0 })
            return;
        isKept = true;
        var known = await ReadAsync(over);
        if (problem is not null)
            return;
        var memory = (known ?? PacingMemory.Empty).With(parts.Pacing.Memory(), parts.Time.GetUtcNow());
        await TryAsync(() => parts.Store.WriteSharedAsync(PacingRecord.Key, PacingRecord.Write(memory), over), over);
    }

    private async Task<PacingMemory?> ReadAsync(CancellationToken stop)
    {
        byte[]? record = null;
        await TryAsync(async () => record = await parts.Store.ReadSharedAsync(PacingRecord.Key, stop), stop);
        return record is null ? null : PacingRecord.Read(record);
    }

    private async Task TryAsync(Func<Task> step, CancellationToken stop)
    {
        try
        {
            await step().WaitAsync(Patience, parts.Time, stop);
        }
        catch (TimeoutException)
        {
            problem = $"no answer from the store {SharedStore.Name} within {Patience.TotalSeconds:0} s";
            Log.PaceNotShared(parts.Log, problem);
        }
        catch (StoreException e)
        {
            problem = e.Message;
            Log.PaceNotShared(parts.Log, problem);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            problem = "stopped";
        }
    }
}
