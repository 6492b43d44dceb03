using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OiActor.Demo;
using OiActor.Http;
using OiActor.Input;
using OiActor.Output;
using OiActor.Platform;
using OiActor.Run;
using OiActor.Simulator.Platform;
using OiActor.Venues;

namespace OiActor.Tests.Run;

/// <summary>Whole runs on the platform's model over the built-in market, life by life, on a clock that moves only when it is moved.</summary>
internal sealed class PlatformWorld : IDisposable
{
    private static readonly Uri Api = new("https://platform.invalid");

    private readonly StringWriter log = new();

    public PlatformWorld(RunStart? start = null, PlatformSettings? settings = null)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        Model = new PlatformModel(Time, settings);
        Run = Model.StartRun(start);
    }

    public ManualTime Time { get; } = new(DemoMarket.Instant);

    public PlatformModel Model { get; }

    public PlatformRun Run { get; }

    public FaultyMarket Market { get; } = new();

    public int ChunkSize { get; set; } = 3;

    /// <summary>What every further life is told of a move.</summary>
    public CancellationToken Migrating { get; set; }

    /// <summary>Variables in place of the platform's own.</summary>
    public Dictionary<string, string> Variables { get; } = new() { ["ACTOR_EVENTS_WEBSOCKET_URL"] = "", ["APIFY_ACTOR_EVENTS_WS_URL"] = "" };

    public PlatformBill Bill => Model.Bill(Run.Id);

    public string[] LogLines => log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IReadOnlyList<string> Asked => [.. Model.Requests.Select(request => $"{request.Method} {request.Target.Replace(Run.Id, "run", StringComparison.Ordinal)
        .Replace(Run.Dataset.Id, "set", StringComparison.Ordinal).Replace(Run.Store.Id, "store", StringComparison.Ordinal)}")];

    public JsonElement[] Records => [.. Run.Dataset.Items.Select(item => JsonDocument.Parse(item).RootElement)];

    public JsonElement Report => JsonDocument.Parse(Run.Store.Find("OUTPUT")!.Body).RootElement;

    /// <summary>Everything that left the program, for finding what must not; what it authenticates with aside.</summary>
    public string Leavings => log
        + string.Concat(Model.Requests.Select(request => request.Target + Encoding.UTF8.GetString(request.Body.Span)))
        + string.Concat(Run.StatusMessages.Select(message => message.Text));

    /// <summary>One life of the run's process, until it ends or is killed.</summary>
    public async Task<ExitCode> StartAsync(PlatformHandler handler, CancellationToken stop = default)
    {
        var variables = RunEnvironment.Of(Run, Model, Api, new Uri("ws://platform.invalid"));
        foreach (var (name, value) in Variables)
            variables[name] = value;
        var environment = new ActorEnvironment(variables.GetValueOrDefault, VenueRegistry.All.Select(entry => entry.Descriptor.Id));
        var console = new ConsoleLog(log, LogLevel.Information);
        using var pacing = new Pacing(Time);
        var http = new VenueHttp(Time, pacing, new Random(7), "1.2.3");
        using var connections = new Connections(http, environment, Market.Handler);
        await using var place = Surroundings.AtHome(http, environment, new SecretRedactor(environment.Secrets), Time, handler, stop);
        using var host = PlatformHttp.Open(http, environment, DateTimeOffset.MaxValue, handler);
        var run = new ActorRun(new RunParts
        {
            Time = Time,
            Log = console,
            ReadInput = place.Store.ReadInputAsync,
            Decrypt = place.Decrypt,
            Environment = environment,
            Store = place.Store,
            Meter = place.Meter,
            Ledger = place.Ledger,
            Life = Migrating.CanBeCanceled ? new PlatformLife(PlatformHttp.Api(host), place.RunId, Time, Migrating) : place.Life,
            Connections = connections,
            Pacing = pacing,
            GuardSecrets = redactor => console.Redactor = redactor,
            ShowProgress = _ => { },
            Print = _ => { },
            Majors = Majors.Load(),
            IsDemo = false,
            Version = "1.2.3",
            RunId = place.RunId,
            ChunkSize = ChunkSize,
        });
        return await run.RunAsync(place.Stop);
    }

    /// <summary>Waits for a life's end, moving the clock from timer to timer.</summary>
    public ExitCode Finish(Task<ExitCode> life)
    {
        while (!life.IsCompleted)
            // What waited for a cancellation goes on elsewhere, and then ends or waits for the clock again.
            Assert.That(
                Time.AdvanceToNextTimer() || SpinWait.SpinUntil(() => life.IsCompleted || Time.Waiting > 0, TimeSpan.FromSeconds(10)),
                "It waits for something other than the clock.");
        return life.GetAwaiter().GetResult();
    }

    /// <summary>One life from its start to its end; null where it was killed.</summary>
    public ExitCode? Live(Func<int, PlatformInterruption?>? interrupt = null)
    {
        using var handler = new PlatformHandler(Model, interrupt);
        try
        {
            var exit = Finish(StartAsync(handler));
            return handler.Killed.IsCompleted ? null : exit;
        }
        catch (Exception) when (handler.Killed.IsCompleted)
        {
            // A dead process runs on here, and fails somewhere.
            return null;
        }
    }

    public void Dispose() => log.Dispose();
}
