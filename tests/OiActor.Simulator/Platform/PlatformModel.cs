using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OiActor.Simulator.Platform;

/// <summary>Where the platform's containers run. Called under the model's lock: it must not wait.</summary>
internal interface IRunHost
{
    void Start(PlatformRun run);

    /// <summary>Kills the run's container, for good.</summary>
    void Kill(PlatformRun run, TimeSpan after);

    /// <summary>Kills the run's container and starts another in its place.</summary>
    void Restart(PlatformRun run, TimeSpan after);
}

/// <summary>
/// The platform without sockets, processes or a clock of its own: runs, datasets, key-value stores, charges and their memory, what lags and
/// what breaks. Thread-safe; the same requests at the same times give the same answers.
/// </summary>
/// <remarks>
/// Sources: https://docs.apify.com/api/v2 for the requests, https://github.com/apify/actor-runtime for the rules of charging that the former
/// leaves open. Deliberately without: rate limits (they are faults), storages other than a run's own, builds.
/// </remarks>
internal sealed class PlatformModel
{
    /// <summary>The platform documents charged counts as preliminary for about so long.</summary>
    public static readonly TimeSpan UsualChargeCountLag = TimeSpan.FromSeconds(10);

    /// <summary>After a graceful abort a container has so long to end.</summary>
    public static readonly TimeSpan AbortNotice = TimeSpan.FromSeconds(30);

    private const string Site = "platform";

    private readonly Lock gate = new();
    private readonly List<PlatformRun> runs = [];
    private readonly List<PlatformRequest> requests = [];
    private readonly FaultBoard faults = new();
    private readonly RunEndpoints runEndpoints;
    private readonly StartEndpoints startEndpoints;
    private readonly StorageEndpoints storageEndpoints;

    public PlatformModel(TimeProvider time, PlatformSettings? settings = null)
    {
        Time = time;
        Settings = settings ?? new PlatformSettings();
        ChargeCountLag = Settings.ChargeCountLag;
        runEndpoints = new RunEndpoints(this);
        startEndpoints = new StartEndpoints(this, runEndpoints);
        storageEndpoints = new StorageEndpoints(this, runEndpoints);
    }

    public TimeProvider Time { get; }

    public PlatformSettings Settings { get; }

    /// <summary>How far <c>chargedEventCounts</c> is behind, from now on.</summary>
    public TimeSpan ChargeCountLag { get; set; }

    /// <summary>What starts and kills the runs' processes; null: nobody, a test plays them.</summary>
    public IRunHost? Host { get; set; }

    /// <summary>Every request that arrived, in order, whatever became of it.</summary>
    public IReadOnlyList<PlatformRequest> Requests
    {
        get
        {
            lock (gate)
                return [.. requests];
        }
    }

    public IReadOnlyList<PlatformRun> Runs
    {
        get
        {
            lock (gate)
                return [.. runs];
        }
    }

    internal DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Makes requests fail from now on; of several faults that fit one, the first added is used.</summary>
    public void Break(Fault fault) => faults.Add(Site, fault);

    /// <summary>Ends all faults.</summary>
    public void Heal() => faults.Clear();

    /// <summary>Forgets the requests so far.</summary>
    public void Forget()
    {
        lock (gate)
            requests.Clear();
    }

    public PlatformRun Run(string id) => Find(id) ?? throw new ArgumentException($"There is no run {id}.", nameof(id));

    /// <summary>Starts a run, as an HTTP call or a schedule does.</summary>
    public PlatformRun StartRun(RunStart? start = null)
    {
        start ??= new RunStart();
        lock (gate)
        {
            string number = (runs.Count + 1).ToString("D11", CultureInfo.InvariantCulture);
            var store = new PlatformStore("simStr" + number, Settings.UserId);
            if (start.Input is { } input)
                store.Set("INPUT", new StoredRecord(input, start.InputContentType));
            var dataset = new PlatformDataset("simSet" + number, Settings.UserId, Settings.ItemRule);
            var run = new PlatformRun(gate, "simRun" + number, start, start.Pricing ?? Settings.Pricing, dataset, store, Now);
            runs.Add(run);
            runEndpoints.ChargeByPlatform(run, RunEndpoints.StartEvent, int.Max(1, start.MemoryMbytes / 1024));
            Host?.Start(run);
            return run;
        }
    }

    /// <summary>Ends a run whose process ended.</summary>
    /// <param name="exitCode">Null where it was killed.</param>
    public void Finish(string runId, int? exitCode)
    {
        lock (gate)
            if (Run(runId) is { IsFinished: false } run)
                run.Finish(exitCode, Now);
    }

    /// <summary>Announces a move to another machine, and makes it after the notice.</summary>
    public void Migrate(string runId, TimeSpan notice)
    {
        lock (gate)
        {
            var run = Run(runId);
            run.CountMigration();
            run.Events.Send("migrating", Now, $$"""{"timeRemainingSecs":{{(int)notice.TotalSeconds}}}""");
            Host?.Restart(run, notice);
        }
    }

    /// <summary>Ends a run whose time is up: no event, no notice.</summary>
    public void TimeOut(string runId)
    {
        lock (gate)
        {
            var run = Run(runId);
            if (run.IsFinished || run.IsEnding)
                return;
            run.BeginTimeOut();
            Host?.Kill(run, TimeSpan.Zero);
        }
    }

    /// <summary>Notes that a failed container is started again.</summary>
    public void CountRestart(string runId)
    {
        lock (gate)
            Run(runId).CountRestart();
    }

    /// <summary>Asks a run to end, or kills it.</summary>
    public void Abort(string runId, bool gracefully)
    {
        lock (gate)
            runEndpoints.Abort(Run(runId), gracefully, null);
    }

    /// <summary>Sends a system event to a run's sockets.</summary>
    /// <param name="data">JSON; null: none.</param>
    public void SendEvent(string runId, string name, string? data = null) => Run(runId).Events.Send(name, Now, data);

    /// <summary>What a user would have been billed for a run.</summary>
    public PlatformBill Bill(string runId) => PlatformBill.Of(Run(runId), Settings.PricingTier);

    /// <summary>Takes a request as it arrives.</summary>
    public PlatformReply Receive(PlatformRequest request)
    {
        lock (gate)
        {
            request = request with { At = Now };
            requests.Add(request);
            var fault = faults.Take(Site, request.Method, request.Target);
            bool effective = fault is null or { AfterEffect: true } or { Kind: FaultKind.Delay or FaultKind.Truncate };
            return new PlatformReply(effective ? AnswerAsync(request) : null, fault);
        }
    }

    /// <summary>A key-value store that runs share by its name; null before one of them opened it.</summary>
    public PlatformStore? SharedStore(string name)
    {
        lock (gate)
            return storageEndpoints.Named(name);
    }

    internal PlatformRun? Find(string id)
    {
        lock (gate)
            return runs.Find(run => run.Id == id);
    }

    private Task<PlatformAnswer> AnswerAsync(PlatformRequest request)
    {
        if (!Authenticate(request, out var caller, out var refusal))
            return Task.FromResult(refusal);
        return request.Segments() switch
        {
            ["actors" or "acts", var actor, "runs" or "run-sync" or "run-sync-get-dataset-items"] when request.Method == "POST" =>
                caller is null ? startEndpoints.AnswerAsync(actor, request) : Task.FromResult(Forbidden),
            ["actor-runs", var id, .. var action] => Task.FromResult(runEndpoints.Answer(caller, id, action, request)),
            ["key-value-stores"] when request.Method == "POST" => Task.FromResult(storageEndpoints.Open(request)),
            ["datasets" or "key-value-stores", var id, .. var rest] => Task.FromResult(storageEndpoints.Answer(caller, id, rest, request)),
            _ => Task.FromResult(NotFound(request)),
        };
    }

    internal static readonly PlatformAnswer Forbidden =
        PlatformAnswer.Error(403, "insufficient-permissions", "Insufficient permissions for the Actor run to access this resource.");

    internal static PlatformAnswer NotFound(PlatformRequest request) =>
        PlatformAnswer.Error(404, "not-found", $"We have bad news: there is no {request.Method} {request.Target} here.");

    /// <param name="caller">The run whose token it is; null: the user's.</param>
    private bool Authenticate(PlatformRequest request, out PlatformRun? caller, [NotNullWhen(false)] out PlatformAnswer? refusal)
    {
        string? header = request.Header("authorization");
        string? token = header?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? header["Bearer ".Length..].Trim() : request.Query("token");
        caller = runs.Find(run => run.Token == token);
        refusal = string.IsNullOrEmpty(token)
            ? PlatformAnswer.Error(401, "token-not-provided", "Authentication token was not provided")
            : caller is null && token != Settings.UserToken
                ? PlatformAnswer.Error(401, "user-or-token-not-found", "User was not found or authentication token is not valid")
                : null;
        return refusal is null;
    }
}
