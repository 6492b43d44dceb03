namespace OiActor.Http;

/// <summary>The pace of a run: every pool of every host, shared by name between all that draw on it.</summary>
/// <remarks>
/// A burst within a pool's capacity goes at once; beyond it requests go in order of asking, as units come free. A request whose
/// turn would come at or after its deadline is denied at once. Safe for threads.
/// </remarks>
internal sealed class Pacing(TimeProvider time) : IDisposable
{
    /// <summary>No pace at all, for answers that come from this program itself.</summary>
    public static readonly Pacing Unpaced = new(TimeProvider.System) { Off = true };

    private readonly Dictionary<(string Pool, string? Key), PacedPool> pools = [];
    private readonly Dictionary<string, HostPacing> hosts = new(StringComparer.Ordinal);

    private PacingMemory earlier = PacingMemory.Empty;

    public TimeProvider Time => time;

    public PaceGate Gate { get; } = new();

    public bool Off { get; private init; }

    /// <summary>Requests that wait for their turn.</summary>
    public int Waiting
    {
        get
        {
            lock (Gate.Lock)
                return pools.Values.Sum(p => p.Waiting) + hosts.Values.Sum(h => h.Waiting);
        }
    }

    /// <summary>Takes over what earlier runs left. Called before anything is asked.</summary>
    public void Recall(PacingMemory memory)
    {
        lock (Gate.Lock)
        {
            earlier = PacingMemory.Empty.With(memory, time.GetUtcNow());
            foreach (var (name, until) in earlier.Bans)
                if (hosts.TryGetValue(name, out var host))
                    host.Banned(until);
        }
    }

    /// <summary>What this run spent and was told, for the runs after it; pools that limit each instrument apart are too quick to matter.</summary>
    public PacingMemory Memory()
    {
        lock (Gate.Lock)
        {
            var now = time.GetUtcNow();
            var bans = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
            foreach (var (name, host) in hosts)
                if (host.BannedUntil > now)
                    bans[name] = host.BannedUntil;
            var spent = new List<PoolMemory>();
            foreach (var ((_, key), pool) in pools)
                if (key is null && pool.Memory(now) is { } memory)
                    spent.Add(memory);
            return new PacingMemory(spent, bans);
        }
    }

    /// <summary>The pacing of a host, shared by all that ask for it by the same name.</summary>
    /// <param name="name">What hosts are told apart by: the venue's documented authority, also where a mirror stands in for it.</param>
    /// <param name="limits">Its published limits, added to those that are known of it.</param>
    public HostPacing Host(string name, HostLimits limits)
    {
        lock (Gate.Lock)
        {
            if (!hosts.TryGetValue(name, out var host))
            {
                hosts.Add(name, host = new HostPacing(this, name));
                if (earlier.Bans.TryGetValue(name, out var until))
                    host.Banned(until);
            }
            host.Add(limits);
            return host;
        }
    }

    /// <summary>The pool of that name and key; called under the lock.</summary>
    public PacedPool Pool(LimitPool limit, string? key)
    {
        if (!pools.TryGetValue((limit.Name, key), out var pool))
        {
            var name = key is null ? limit.Name : $"{limit.Name} {key}";
            pools.Add((limit.Name, key), pool = new PacedPool(name, limit.Capacity, limit.Window, time, Gate));
            foreach (var memory in earlier.Pools)
                if (key is null && memory.Pool == limit.Name)
                    pool.Recall(memory);
        }
        return pool;
    }

    public void Dispose()
    {
        lock (Gate.Lock)
        {
            foreach (var pool in pools.Values)
                pool.Dispose();
            foreach (var host in hosts.Values)
                host.Dispose();
        }
    }
}
