using OiActor.Metering;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OiActor.Demo;
using OiActor.Http;
using OiActor.Input;
using OiActor.Output;
using OiActor.Platform;
using OiActor.Run;
using OiActor.Venues;

namespace OiActor.Tests.Run;

/// <summary>Whole runs over the built-in market: storage and meter in memory, faults as given, and a clock that moves only when it is moved.</summary>
/// <remarks>
/// Without sockets and real timers every step completes on the thread that caused it, so that once a run waits it waits for the clock
/// alone. Only a request that was paced goes on elsewhere: a test of that waits for it on a condition.
/// </remarks>
internal sealed class RunWorld : IDisposable
{
    private readonly StringWriter log = new();
    private readonly Pacing pacing;
    private readonly List<Connections> connections = [];

    public RunWorld()
    {
        pacing = new Pacing(Time);
        // NUnit gives each test a context of its own, through which every step would go elsewhere.
        SynchronizationContext.SetSynchronizationContext(null);
    }

    public ManualTime Time { get; } = new(DemoMarket.Instant);

    public FaultyMarket Market { get; } = new();

    public MemoryStore Store { get; } = new();

    public MemoryMeter Meter { get; } = new();

    public bool IsDemo { get; set; }

    public Dictionary<string, string> Variables { get; } = [];

    public IReadOnlyList<DatasetRecord> Printed { get; private set; } = [];

    public TimeSpan Elapsed => Time.GetUtcNow() - DemoMarket.Instant;

    public string[] LogLines => log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public JsonElement[] Records => [.. Store.Pushed.Select(record => JsonDocument.Parse(record).RootElement)];

    public JsonElement Report => JsonDocument.Parse(Store.Written["OUTPUT"]).RootElement;

    /// <summary>Everything that left the program, for finding what must not.</summary>
    public string Leavings => log + string.Concat(Store.Pushed.Concat(Store.Written.Values).Select(bytes => Encoding.UTF8.GetString(bytes)));

    /// <summary>Starts a run; it goes as far as it can without the clock.</summary>
    public Task<ExitCode> Start(string input = "{}", CancellationToken stop = default)
    {
        var environment = new ActorEnvironment(Variables.GetValueOrDefault, VenueRegistry.All.Select(entry => entry.Descriptor.Id));
        var connection = new Connections(new VenueHttp(Time, pacing, new Random(7), "1.2.3"), environment, Market.Handler);
        connections.Add(connection);
        var console = new ConsoleLog(log, LogLevel.Information);
        return new ActorRun(new RunParts
        {
            Time = Time,
            Log = console,
            ReadInput = _ => Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes(input)),
            Environment = environment,
            Store = Store,
            Meter = Meter,
            Ledger = new NoLedger(),
            Life = new OwnLife(),
            Connections = connection,
            Pacing = pacing,
            GuardSecrets = redactor => console.Redactor = redactor,
            ShowProgress = _ => { },
            Print = records => Printed = records,
            Majors = Majors.Load(),
            IsDemo = IsDemo,
            Version = "1.2.3",
            RunId = "run",
        }).RunAsync(stop);
    }

    /// <summary>Runs to the end, moving the clock from timer to timer.</summary>
    public ExitCode Finish(Task<ExitCode> run)
    {
        while (!run.IsCompleted)
            Assert.That(Time.AdvanceToNextTimer(), "The run waits for something other than the clock.");
        return run.GetAwaiter().GetResult();
    }

    public ExitCode Run(string input = "{}") => Finish(Start(input));

    public void Dispose()
    {
        connections.ForEach(connection => connection.Dispose());
        pacing.Dispose();
        log.Dispose();
    }
}
