namespace OiActor.Simulator.Platform;

/// <summary>A status message that the run set.</summary>
/// <param name="Terminal">Whether it is the run's last word.</param>
/// <param name="Level">Such as <c>INFO</c>; null where none was sent.</param>
internal sealed record StatusMessage(string Text, bool Terminal, string? Level, DateTimeOffset At);

/// <summary>A charge that took effect.</summary>
/// <param name="Key">The idempotency key; null for what the platform charges by itself.</param>
internal sealed record ChargedEvent(string Name, long Count, string? Key, DateTimeOffset At);

/// <summary>One run: what it was started with and what became of it. Changed by the model only, under its lock; read at any time.</summary>
internal sealed class PlatformRun
{
    private readonly Lock gate;
    private readonly List<StatusMessage> messages = [];
    private readonly List<ChargedEvent> charges = [];
    private readonly List<string> log = [];
    private DateTimeOffset lifeStartedAt;
    private TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PlatformRun(Lock gate, string id, RunStart start, PlatformPricing? pricing, PlatformDataset dataset, PlatformStore store, DateTimeOffset startedAt)
    {
        this.gate = gate;
        Id = id;
        Start = start;
        Pricing = pricing;
        Dataset = dataset;
        Store = store;
        StartedAt = startedAt;
        lifeStartedAt = startedAt;
        Token = $"apify_api_{id}RunToken00000000";
    }

    public string Id { get; }

    public RunStart Start { get; }

    public PlatformPricing? Pricing { get; }

    /// <summary>Good for this run and its storages only.</summary>
    public string Token { get; }

    public PlatformDataset Dataset { get; }

    public PlatformStore Store { get; }

    public DateTimeOffset StartedAt { get; }

    /// <summary>When the platform ends it; a resurrected run has its time anew. Null: never.</summary>
    public DateTimeOffset? TimeoutAt => Start.TimeoutSecs == 0 ? null : lifeStartedAt.AddSeconds(Start.TimeoutSecs);

    public DateTimeOffset? FinishedAt { get; private set; }

    public int? ExitCode { get; private set; }

    /// <summary><c>RUNNING</c>, <c>ABORTING</c>, <c>TIMING-OUT</c>, or one of the four last ones.</summary>
    public string Status { get; private set; } = "RUNNING";

    public bool IsFinished => FinishedAt is not null;

    /// <summary>Whether the platform has begun to end it.</summary>
    public bool IsEnding => Status is "ABORTING" or "TIMING-OUT";

    public string StatusText { get; private set; } = "";

    public bool IsStatusTerminal { get; private set; }

    /// <summary>When the charges reached the limit; null: they did not.</summary>
    public DateTimeOffset? ChargingStoppedAt { get; private set; }

    public int Migrations { get; private set; }

    public int Reboots { get; private set; }

    public int Restarts { get; private set; }

    public int Resurrections { get; private set; }

    /// <summary>The socket that tells the run what is about to happen to it.</summary>
    public PlatformEvents Events { get; } = new();

    /// <summary>Ends with the run.</summary>
    public Task Ended => ended.Task;

    /// <summary>Every status message that the run set, in order.</summary>
    public IReadOnlyList<StatusMessage> StatusMessages => Copy(messages);

    /// <summary>Every charge that took effect, in order; repeats of a remembered key are none.</summary>
    public IReadOnlyList<ChargedEvent> Charges => Copy(charges);

    /// <summary>What the run printed, standard output and error as they came.</summary>
    public IReadOnlyList<string> Log => Copy(log);

    public void AddLine(string line)
    {
        lock (gate)
            log.Add(line);
    }

    /// <summary>Events charged by name, as known at a moment.</summary>
    internal IReadOnlyDictionary<string, long> CountsAt(DateTimeOffset moment) => Copy(charges)
        .Where(charge => charge.At <= moment)
        .GroupBy(charge => charge.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(charge => charge.Count), StringComparer.Ordinal);

    /// <summary>What a user of a tier has to pay for the charges.</summary>
    internal decimal TotalUsd(string tier) => Copy(charges).Sum(charge => charge.Count * (Pricing?.Find(charge.Name)?.PriceFor(tier) ?? 0m));

    internal void Charge(string name, long count, string? key, DateTimeOffset now) => charges.Add(new ChargedEvent(name, count, key, now));

    internal void SetMessage(StatusMessage message)
    {
        messages.Add(message);
        Say(message.Text, message.Terminal);
    }

    internal void BeginAbort(string? text)
    {
        Status = "ABORTING";
        if (text is not null)
            Say(text, terminal: false);
    }

    internal void BeginTimeOut() => Status = "TIMING-OUT";

    internal void StopCharging(DateTimeOffset now) => ChargingStoppedAt = now;

    internal void CountMigration() => Migrations++;

    internal void CountReboot() => Reboots++;

    internal void CountRestart() => Restarts++;

    /// <summary>A message of its own stays; otherwise the platform puts in a general one.</summary>
    internal void Finish(int? exitCode, DateTimeOffset now)
    {
        Status = Status switch
        {
            "ABORTING" => "ABORTED",
            "TIMING-OUT" => "TIMED-OUT",
            _ => exitCode == 0 ? "SUCCEEDED" : "FAILED",
        };
        ExitCode = exitCode;
        FinishedAt = now;
        if (!IsStatusTerminal && StatusText.Length == 0)
            StatusText = $"Actor {(Status == "SUCCEEDED" ? "succeeded" : "ended: " + Status)} with exit code {exitCode}";
        Events.End();
        ended.TrySetResult();
    }

    /// <summary>A finished run begins anew, on the storages and with the charges it has.</summary>
    internal void Resurrect(DateTimeOffset now)
    {
        lifeStartedAt = now;
        Resurrections++;
        Status = "RUNNING";
        Say("", terminal: false);
        FinishedAt = null;
        ExitCode = null;
        Events.Refuse(null);
        ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private void Say(string text, bool terminal)
    {
        StatusText = text;
        IsStatusTerminal = terminal;
    }

    private T[] Copy<T>(List<T> list)
    {
        lock (gate)
            return [.. list];
    }
}
