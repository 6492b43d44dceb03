using System.Globalization;

namespace OiActor.Simulator.Platform;

/// <summary>How runs get started over HTTP: <c>POST /v2/actors/{id}/runs</c> and its two synchronous forms. Called under the model's lock.</summary>
internal sealed class StartEndpoints(PlatformModel model, RunEndpoints runs)
{
    /// <summary>A synchronous call ends then, whatever the run's own time.</summary>
    public static readonly TimeSpan LongestSynchronous = TimeSpan.FromSeconds(300);

    private const int LongestWaitSeconds = 60;

    public Task<PlatformAnswer> AnswerAsync(string actor, PlatformRequest request)
    {
        if (actor != model.Settings.ActorId && actor.Replace('~', '/') != model.Settings.ActorFullName)
            return Task.FromResult(PlatformAnswer.Error(404, "record-not-found", "Actor was not found"));
        if (Read(request, out var refusal) is not { } start)
            return Task.FromResult(refusal);

        var run = model.StartRun(start);
        return request.Segments()[^1] switch
        {
            "run-sync" => EndedAsync(run, request, () => run.Store.Get(request.Query("outputRecordKey") ?? "OUTPUT") with { Status = 201 }),
            "run-sync-get-dataset-items" => EndedAsync(run, request, () => run.Dataset.Page(request) with { Status = 201 }),
            _ => StartedAsync(run, request),
        };
    }

    private static RunStart? Read(PlatformRequest request, out PlatformAnswer refusal)
    {
        refusal = PlatformAnswer.Created;
        var start = new RunStart();
        if (!Number(request, "timeout", ref refusal, out int? timeout) || !Number(request, "memory", ref refusal, out int? memory))
            return null;
        if (memory is not null && (memory < 128 || !int.IsPow2(memory.Value)))
        {
            refusal = PlatformAnswer.Invalid("memory must be a power of two, at least 128.");
            return null;
        }
        decimal limit = 0;
        if (request.Query("maxTotalChargeUsd") is { } text
            && !(decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out limit) && limit >= 0))
        {
            refusal = PlatformAnswer.Invalid("maxTotalChargeUsd must be a number that is not negative.");
            return null;
        }
        var (body, refusedBody) = PlatformBody.Read(request);
        if (refusedBody is not null)
        {
            refusal = refusedBody;
            return null;
        }
        return start with
        {
            TimeoutSecs = timeout ?? start.TimeoutSecs,
            MemoryMbytes = memory ?? start.MemoryMbytes,
            MaxTotalChargeUsd = limit > 0 ? limit : null,
            RestartOnError = request.Query("restartOnError") is "1" or "true",
            Input = body.IsEmpty ? null : body,
            InputContentType = request.Header("content-type") ?? start.InputContentType,
        };
    }

    private async Task<PlatformAnswer> StartedAsync(PlatformRun run, PlatformRequest request)
    {
        if (int.TryParse(request.Query("waitForFinish"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
            await WaitAsync(run, TimeSpan.FromSeconds(int.Min(seconds, LongestWaitSeconds)));
        return runs.Describe(run, 201);
    }

    private async Task<PlatformAnswer> EndedAsync(PlatformRun run, PlatformRequest request, Func<PlatformAnswer> answer)
    {
        if (!await WaitAsync(run, LongestSynchronous))
            return PlatformAnswer.Error(408, "run-timeout-exceeded", "Actor run exceeded the timeout of 300 seconds for this API endpoint");
        return run.Status == "SUCCEEDED"
            ? answer()
            : PlatformAnswer.Error(400, "run-failed", $"Actor run did not succeed (run ID: {run.Id}, status: {run.Status}).");
    }

    /// <returns>Whether the run ended in time.</returns>
    private async Task<bool> WaitAsync(PlatformRun run, TimeSpan longest)
    {
        try
        {
            await run.Ended.WaitAsync(longest, model.Time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static bool Number(PlatformRequest request, string name, ref PlatformAnswer refusal, out int? number)
    {
        number = null;
        if (request.Query(name) is not { } text)
            return true;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed))
        {
            number = parsed;
            return true;
        }
        refusal = PlatformAnswer.Invalid($"{name} must be a whole number that is not negative.");
        return false;
    }
}
