namespace OiActor.Http;

/// <summary>What one run spent of one pool, as later runs need to know it.</summary>
/// <param name="Pool">The pool's name.</param>
/// <param name="Used">Units that have not come back yet.</param>
/// <param name="Window">How long after <paramref name="Last"/> all of them have; at most a day.</param>
/// <param name="Last">When the last of them was spent.</param>
/// <param name="PausedUntil">Before this nothing may be asked of it; null: no pause.</param>
internal sealed record PoolMemory(string Pool, int Used, TimeSpan Window, DateTimeOffset Last, DateTimeOffset? PausedUntil)
{
    public bool IsOver(DateTimeOffset now) => Last + Window <= now && !(PausedUntil > now);
}

/// <summary>What a run remembers of limits for the runs after it: pools, and hosts that banned this address.</summary>
/// <param name="Pools">
/// Of each pool what each run spent of it, the oldest first: apart, since units come back one window after they were spent. Added up under the
/// latest time, those of a schedule that is quicker than the window would never come back.
/// </param>
/// <param name="Bans">Host → the end of its ban.</param>
internal sealed record PacingMemory(IReadOnlyList<PoolMemory> Pools, IReadOnlyDictionary<string, DateTimeOffset> Bans)
{
    /// <summary>Pools with shorter windows are whole again before another run can ask.</summary>
    public static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(5);

    /// <summary>No ban and no pause is believed to last longer: the longest that a venue announces is three days.</summary>
    public static readonly TimeSpan LongestBan = TimeSpan.FromDays(3);

    public static readonly PacingMemory Empty = new([], new Dictionary<string, DateTimeOffset>());

    /// <summary>What is known together with what this run spent itself; what is over is dropped, and what cannot be is not believed.</summary>
    /// <remarks>Nothing was spent in the future: a machine whose clock is ahead must not close a pool for the others until that time comes.</remarks>
    /// <param name="own">This run's part alone, so that nothing is counted twice.</param>
    /// <param name="now">The time.</param>
    public PacingMemory With(PacingMemory own, DateTimeOffset now)
    {
        var latest = now + LongestBan;
        var runs = Pools.Concat(own.Pools)
            .Select(pool => pool with
            {
                Last = pool.Last < now ? pool.Last : now,
                PausedUntil = pool.PausedUntil < latest ? pool.PausedUntil : pool.PausedUntil is null ? null : latest,
            })
            .Where(pool => !pool.IsOver(now))
            .ToArray();
        // Every run that minds a pause tells of it again.
        var pauses = runs.Where(run => run.Used == 0).GroupBy(run => run.Pool).Select(same => same.MaxBy(run => run.PausedUntil)!);
        PoolMemory[] pools = [.. runs.Where(run => run.Used > 0).Concat(pauses).OrderBy(run => run.Last)];

        var bans = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (host, end) in Bans.Concat(own.Bans))
        {
            var until = end < latest ? end : latest;
            if (until > now && !(bans.TryGetValue(host, out var known) && known >= until))
                bans[host] = until;
        }
        return new PacingMemory(pools, bans);
    }
}
