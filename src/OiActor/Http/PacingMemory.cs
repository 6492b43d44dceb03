namespace OiActor.Http;

/// <summary>What was spent of one pool, as later runs need to know it.</summary>
/// <param name="Pool">The pool's name.</param>
/// <param name="Used">Units that have not come back yet.</param>
/// <param name="Window">How long after <paramref name="Last"/> all of them have.</param>
/// <param name="Last">When the last of them was spent.</param>
/// <param name="PausedUntil">Before this nothing may be asked of it; null: no pause.</param>
internal sealed record PoolMemory(string Pool, int Used, TimeSpan Window, DateTimeOffset Last, DateTimeOffset? PausedUntil)
{
    public bool IsOver(DateTimeOffset now) => Last + Window <= now && !(PausedUntil > now);
}

/// <summary>What a run remembers of limits for the runs after it: pools, and hosts that banned this address.</summary>
/// <param name="Pools">Each pool once.</param>
/// <param name="Bans">Host → the end of its ban.</param>
internal sealed record PacingMemory(IReadOnlyList<PoolMemory> Pools, IReadOnlyDictionary<string, DateTimeOffset> Bans)
{
    /// <summary>Pools with shorter windows are whole again before another run can ask.</summary>
    public static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(5);

    /// <summary>No ban is believed to last longer: the longest that a venue announces is three days.</summary>
    public static readonly TimeSpan LongestBan = TimeSpan.FromDays(3);

    public static readonly PacingMemory Empty = new([], new Dictionary<string, DateTimeOffset>());

    /// <summary>What is known together with what this run spent itself; what is over is dropped.</summary>
    /// <param name="own">This run's part alone, so that nothing is counted twice.</param>
    /// <param name="now">The time.</param>
    public PacingMemory With(PacingMemory own, DateTimeOffset now)
    {
        var pools = new Dictionary<string, PoolMemory>(StringComparer.Ordinal);
        foreach (var pool in Pools)
            if (!pool.IsOver(now))
                pools[pool.Pool] = pool;
        foreach (var pool in own.Pools)
            if (!pool.IsOver(now))
                pools[pool.Pool] = pools.TryGetValue(pool.Pool, out var known) ? Sum(known, pool) : pool;

        var bans = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (host, until) in Bans.Concat(own.Bans))
            if (until > now && !(bans.TryGetValue(host, out var known) && known >= until))
                bans[host] = until;
        return new PacingMemory([.. pools.Values], bans);
    }

    private static PoolMemory Sum(PoolMemory known, PoolMemory own) => own with
    {
        Used = (int)Math.Min(int.MaxValue, (long)known.Used + own.Used),
        Window = known.Window > own.Window ? known.Window : own.Window,
        Last = known.Last > own.Last ? known.Last : own.Last,
        PausedUntil = known.PausedUntil > own.PausedUntil || own.PausedUntil is null ? known.PausedUntil : own.PausedUntil,
    };
}
