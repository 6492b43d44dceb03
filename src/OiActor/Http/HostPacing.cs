namespace OiActor.Http;

/// <summary>The pace of one host: which pool a request draws on, and what the host asked for.</summary>
internal sealed class HostPacing : IDisposable
{
    private readonly Pacing pacing;

    /// <summary>Where requests that no rule names wait when the host asks for a pause.</summary>
    private readonly PacedPool unlimited;
    private readonly HashSet<PacedPool> pools;
    private LimitRule[] rules = [];
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;
    private DateTimeOffset? ratiosBegan;
    private bool closed;

    public HostPacing(Pacing pacing, string name)
    {
        this.pacing = pacing;
        unlimited = new PacedPool(name, int.MaxValue, TimeSpan.Zero, pacing.Time, pacing.Gate);
        pools = [unlimited];
    }

    /// <summary>Requests that no rule names and that wait for the end of a pause; read under the lock.</summary>
    public int Waiting => unlimited.Waiting;

    /// <summary>Adds a venue's rules for this host; called under the lock.</summary>
    public void Add(HostLimits limits) =>
        rules = [.. rules.Union(limits.Rules).OrderByDescending(r => r.PathPrefix.Length)];

    /// <summary>Asks for leave to send a request.</summary>
    /// <param name="path">Its path as the venue documents it.</param>
    /// <param name="query">Its query with or without the question mark; empty for none.</param>
    /// <param name="host">When a turn comes too late: at its deadline, and for a ratio at the end of its budget.</param>
    /// <param name="again">Whether it was sent before: a ratio that was begun in time may be repeated after it.</param>
    /// <param name="stop">Leaves the queue.</param>
    /// <exception cref="OperationCanceledException">The caller left.</exception>
    public ValueTask<Permit> Enter(string path, string query, HostSettings host, bool again, CancellationToken stop)
    {
        if (pacing.Off)
            return new(default(Permit));
        lock (pacing.Gate.Lock)
        {
            if (RuleOf(path) is not { } rule)
                return unlimited.Enter(0, host.Deadline, stop);
            var deadline = rule.ForRatios && !again ? EndOfRatios(host) : host.Deadline;
            var pool = Known(pacing.Pool(rule.Pool, rule.KeyParameter is null ? null : Value(query, rule.KeyParameter)));
            int cost = query.AsSpan().TrimStart('?').IsEmpty ? rule.WithoutQueryCost ?? rule.Cost : rule.Cost;
            return rule.Pace is { } pace
                ? Both(Known(pacing.Pool(pace, null)).Enter(1, deadline, stop), pool, cost, deadline, stop)
                : pool.Enter(cost, deadline, stop);
        }
    }

    /// <summary>The leave of the second pool once that of the first is there; a 429 then counts against the second.</summary>
    private async ValueTask<Permit> Both(ValueTask<Permit> first, PacedPool second, int cost, DateTimeOffset deadline, CancellationToken stop)
    {
        var paced = await first;
        if (paced.Denied is not null)
            return paced;
        ValueTask<Permit> turn;
        lock (pacing.Gate.Lock)
            turn = second.Enter(cost, deadline, stop);
        return await turn;
    }

    /// <summary>Heeds a 429: pauses the pool for its window, or the whole host where the host says how long; ends the pool the second time.</summary>
    /// <param name="permit">The permit of the request that it answers.</param>
    /// <param name="pause">What the host asked for; null where it said nothing.</param>
    /// <param name="deadline">The request's.</param>
    /// <returns>Whether asking again makes sense before the deadline.</returns>
    public bool Strike(Permit permit, TimeSpan? pause, DateTimeOffset deadline)
    {
        if (permit.Pool is not { } pool)
            return false;
        return pacing.Gate.Change(() =>
        {
            var counted = pool.Strike(permit);
            if (pool.Strikes > 1)
                pool.End();
            var now = pacing.Time.GetUtcNow();
            if (pause is { } asked)
                PauseAll(now + asked);
            else if (counted)
                pool.Pause(now + pool.OwnPause);
            return !pool.Ended && pool.PausedUntil < deadline;
        });
    }

    /// <summary>Heeds a pause that the host asked for without a limit being broken.</summary>
    /// <returns>Whether asking again makes sense before the deadline.</returns>
    public bool Pause(TimeSpan pause, DateTimeOffset deadline)
    {
        if (pacing.Off)
            return true;
        return pacing.Gate.Change(() =>
        {
            PauseAll(pacing.Time.GetUtcNow() + pause);
            return !closed && pausedUntil < deadline;
        });
    }

    /// <summary>When the host's ban of this address ends; long ago where there is none.</summary>
    public DateTimeOffset BannedUntil { get; private set; }

    /// <summary>Heeds a ban that an earlier run met: nothing is asked before its end. Called under the lock.</summary>
    public void Banned(DateTimeOffset until)
    {
        BannedUntil = until;
        PauseAll(until);
    }

    /// <summary>Heeds a 418: the host, and every pool it shares, is not asked again in this run, and by later runs not before the ban's end.</summary>
    /// <param name="ban">How long the host says that it lasts; null where it says nothing.</param>
    public void Close(TimeSpan? ban)
    {
        if (pacing.Off)
            return;
        pacing.Gate.Change(() =>
        {
            var length = ban ?? Resilience.ShortestBan;
            BannedUntil = pacing.Time.GetUtcNow() + (length < PacingMemory.LongestBan ? length : PacingMemory.LongestBan);
            foreach (var pool in pools)
                pool.End();
            return closed = true;
        });
    }

    public void Dispose() => unlimited.Dispose();

    private void PauseAll(DateTimeOffset until)
    {
        if (until <= pausedUntil)
            return;
        pausedUntil = until;
        foreach (var pool in pools)
            pool.Pause(until);
    }

    private LimitRule? RuleOf(string path)
    {
        foreach (var rule in rules)
            if (path.StartsWith(rule.PathPrefix, StringComparison.Ordinal))
                return rule;
        return null;
    }

    private DateTimeOffset EndOfRatios(HostSettings host)
    {
        if (host.RatioBudget is not { } budget)
            return host.Deadline;
        var end = (ratiosBegan ??= pacing.Time.GetUtcNow()) + budget;
        return end < host.Deadline ? end : host.Deadline;
    }

    /// <summary>A pool first drawn on during a pause, or after the end, of the host takes its part in it.</summary>
    private PacedPool Known(PacedPool pool)
    {
        if (pools.Add(pool))
        {
            pool.Pause(pausedUntil);
            if (closed)
                pool.End();
        }
        return pool;
    }

    private static string? Value(string query, string name)
    {
        var rest = query.AsSpan().TrimStart('?');
        foreach (var range in rest.Split('&'))
        {
            var pair = rest[range];
            if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name, StringComparison.Ordinal))
                return pair[(name.Length + 1)..].ToString();
        }
        return null;
    }
}
