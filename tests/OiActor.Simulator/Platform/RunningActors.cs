using System.Collections.Concurrent;
using System.ComponentModel;

namespace OiActor.Simulator.Platform;

/// <summary>Runs the platform's containers as real processes: starts, kills, moves and restarts them, and tells the model how they ended.</summary>
internal sealed class RunningActors(PlatformModel model, ActorLauncher launcher, Func<PlatformRun, IReadOnlyDictionary<string, string>> variables)
    : IRunHost, IAsyncDisposable
{
    /// <summary>A failing run is started again so often within <see cref="RestartWindow"/>.</summary>
    private const int MostRestarts = 3;

    private static readonly TimeSpan RestartWindow = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, ActorContainer> containers = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Task> tasks = [];
    private readonly CancellationTokenSource stopping = new();

    /// <summary>The process of a run; null where none is running.</summary>
    public int? ProcessId(string runId) => containers.TryGetValue(runId, out var container) ? container.ProcessId : null;

    public void Start(PlatformRun run) => tasks.Add(Task.Run(() => RunAsync(run)));

    public void Kill(PlatformRun run, TimeSpan after) => EndLater(run, after, restart: false);

    public void Restart(PlatformRun run, TimeSpan after) => EndLater(run, after, restart: true);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        foreach (var (_, container) in containers)
            container.Kill();
        await Task.WhenAll(tasks);
        stopping.Dispose();
    }

    private async Task RunAsync(PlatformRun run)
    {
        var environment = variables(run);
        var restarts = new List<DateTimeOffset>();
        await using var timeout = run.TimeoutAt is { } at ? OnTime(run, at) : null;
        while (!stopping.IsCancellationRequested)
        {
            int? code = null;
            bool again;
            try
            {
                using var container = ActorContainer.Start(launcher, run, environment);
                containers[run.Id] = container;
                // What was asked before there was a container to do it to.
                if (stopping.IsCancellationRequested || run.IsEnding)
                    container.Kill();
                code = await container.ExitAsync();
                containers.TryRemove(run.Id, out _);
                again = container.IsToRestart && !run.IsEnding;
            }
            catch (Win32Exception e)
            {
                run.AddLine(e.Message);
                again = false;
            }

            if (!again && run.Start.RestartOnError && code is not (null or 0) && !run.IsEnding)
            {
                var now = model.Time.GetUtcNow();
                restarts.RemoveAll(moment => now - moment >= RestartWindow);
                again = restarts.Count < MostRestarts;
                if (again)
                {
                    restarts.Add(now);
                    model.CountRestart(run.Id);
                }
            }
            if (again)
                continue;
            model.Finish(run.Id, code);
            return;
        }
    }

    private ITimer OnTime(PlatformRun run, DateTimeOffset at)
    {
        var left = at - model.Time.GetUtcNow();
        return model.Time.CreateTimer(_ => model.TimeOut(run.Id), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Meant for the container that runs now: one that takes its place meanwhile is left alone.</summary>
    private void EndLater(PlatformRun run, TimeSpan after, bool restart)
    {
        if (!containers.TryGetValue(run.Id, out var container))
            return;
        tasks.Add(Task.Run(async () =>
        {
            try
            {
                await Task.Delay(after, model.Time, stopping.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            if (!containers.TryGetValue(run.Id, out var current) || current != container)
                return;
            container.IsToRestart = restart;
            container.Kill();
        }));
    }
}
