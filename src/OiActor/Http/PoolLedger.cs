namespace OiActor.Http;

/// <summary>What was spent of one pool, and when the next units come free: each one window after it was spent.</summary>
/// <remarks>
/// In no span shorter than the window is more than the capacity granted, wherever the span begins; so a host that counts by
/// fixed windows is content, and one that counts by sliding windows too. Grants come in order of asking. Not safe for threads.
/// </remarks>
/// <param name="capacity">Units per window; above zero.</param>
/// <param name="window">Zero for a pool without a limit.</param>
internal sealed class PoolLedger(int capacity, TimeSpan window)
{
    private Queue<Grant> grants = new();
    private int used;
    private DateTimeOffset floor = DateTimeOffset.MinValue;

    /// <summary>Takes the earliest moment at which the cost can be spent.</summary>
    /// <param name="cost">Units; one that exceeds the capacity takes the whole of it.</param>
    /// <returns>That moment, <paramref name="now"/> at the earliest; null, and nothing taken, where it is not before the deadline.</returns>
    public DateTimeOffset? Take(int cost, DateTimeOffset now, DateTimeOffset deadline)
    {
        while (grants.TryPeek(out var oldest) && oldest.At + window <= now)
            used -= grants.Dequeue().Cost;
        cost = Math.Min(cost, capacity);
        var at = now > floor ? now : floor;
        var free = capacity - used;
        foreach (var grant in grants)
        {
            var back = grant.At + window;
            if (back > at)
            {
                if (free >= cost)
                    break;
                at = back;
            }
            free += grant.Cost;
        }
        if (at >= deadline)
            return null;
        grants.Enqueue(new Grant(at, cost, Own: true));
        used += cost;
        floor = at;
        return at;
    }

    /// <summary>Counts units that an earlier run spent: none of them come back before one window has passed.</summary>
    public void Preload(int cost, DateTimeOffset at)
    {
        cost = Math.Min(cost, capacity);
        grants.Enqueue(new Grant(at, cost, Own: false));
        used += cost;
    }

    /// <summary>What was spent here and has not come back, and when the last of it was; null for nothing.</summary>
    public (int Used, DateTimeOffset Last)? Spent(DateTimeOffset now)
    {
        int own = 0;
        var last = DateTimeOffset.MinValue;
        foreach (var grant in grants)
            if (grant.Own && grant.At + window > now)
                (own, last) = (own + grant.Cost, grant.At > last ? grant.At : last);
        return own == 0 ? null : (own, last);
    }

    /// <summary>Takes back the latest grants and gives none before the named moment.</summary>
    /// <param name="latest">How many grants were not used after all.</param>
    /// <param name="until">The earliest moment of the next grant.</param>
    public void Rewind(int latest, DateTimeOffset until)
    {
        grants = new Queue<Grant>(grants.Take(Math.Max(0, grants.Count - latest)));
        used = grants.Sum(g => g.Cost);
        floor = until;
    }

    private readonly record struct Grant(DateTimeOffset At, int Cost, bool Own);
}
