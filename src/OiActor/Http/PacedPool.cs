using OiActor.Domain;

namespace OiActor.Http;

/// <summary>One pool at work: what was spent, who waits in which order, and what the host said about it.</summary>
/// <remarks>Every member but <see cref="Dispose"/> is called under the lock given, which all pools of a run share.</remarks>
internal sealed class PacedPool(string name, int capacity, TimeSpan window, TimeProvider time, PaceGate gate) : IDisposable
{
    private readonly PoolLedger ledger = new(capacity, Kept(window));
    private readonly Queue<Waiter> waiting = new();
    private ITimer? alarm;
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;

    /// <summary>The pause after a 429 that names none.</summary>
    public TimeSpan OwnPause => window > TimeSpan.Zero ? window : Resilience.PauseWithoutWindow;

    public int Strikes { get; private set; }

    /// <summary>Whether nothing more is asked in this run.</summary>
    public bool Ended { get; private set; }

    /// <summary>Requests that wait for their turn.</summary>
    public int Waiting => waiting.Count;

    public DateTimeOffset PausedUntil => pausedUntil;

    /// <summary>Takes over what an earlier run left: units spent, and a pause that is not over.</summary>
    public void Recall(PoolMemory earlier)
    {
        if (earlier.Used > 0)
            ledger.Preload(earlier.Used, earlier.Last);
        if (earlier.PausedUntil is { } until)
            Pause(until);
    }

    /// <summary>What later runs must know of this one; null where there is nothing.</summary>
    public PoolMemory? Memory(DateTimeOffset now)
    {
        var spent = window < PacingMemory.ShortestWindow ? null : ledger.Spent(now);
        DateTimeOffset? pause = pausedUntil > now ? pausedUntil : null;
        return spent is null && pause is null ? null : new PoolMemory(name, spent?.Used ?? 0, Kept(window), spent?.Last ?? now, pause);
    }

    /// <summary>Grants at once, or at a moment before the deadline, or denies at once.</summary>
    public ValueTask<Permit> Enter(int cost, DateTimeOffset deadline, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (Ended)
            return new(EndedPermit());
        if (ledger.Take(cost, now, deadline) is not { } at)
            return new(DeniedPermit(deadline));
        if (at <= now)
            return new(GrantedPermit());
        var waiter = new Waiter(cost, deadline) { At = at };
        waiting.Enqueue(waiter);
        if (waiting.Count == 1)
            Arm(now);
        return Wait(waiter, stop);
    }

    /// <summary>Counts a 429; those for requests sent before the pause are one strike.</summary>
    /// <returns>Whether this one counted.</returns>
    public bool Strike(Permit permit)
    {
        if (permit.Era != Strikes)
            return false;
        Strikes++;
        return true;
    }

    /// <summary>Grants nothing before the named moment; those that wait are planned anew, in their order.</summary>
    public void Pause(DateTimeOffset until)
    {
        if (until <= pausedUntil || Ended)
            return;
        pausedUntil = until;
        var now = time.GetUtcNow();
        ledger.Rewind(waiting.Count, until);
        for (var left = waiting.Count; left > 0; left--)
        {
            var waiter = waiting.Dequeue();
            if (waiter.Turn.Task.IsCompleted)
                continue;
            if (ledger.Take(waiter.Cost, now, waiter.Deadline) is { } at)
            {
                waiter.At = at;
                waiting.Enqueue(waiter);
            }
            else
            {
                gate.Wake(waiter.Turn, PausedPermit());
            }
        }
        Arm(now);
    }

    /// <summary>Asks nothing more in this run; those that wait fail at once.</summary>
    public void End()
    {
        Ended = true;
        while (waiting.TryDequeue(out var waiter))
            gate.Wake(waiter.Turn, EndedPermit());
        alarm?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => alarm?.Dispose();

    /// <summary>How long units stay spent.</summary>
    private static TimeSpan Kept(TimeSpan window) => window * (1 + Resilience.WindowMargin);

    private static async ValueTask<Permit> Wait(Waiter waiter, CancellationToken stop)
    {
        await using var leave = stop.UnsafeRegister(static (w, token) => ((Waiter)w!).Turn.TrySetCanceled(token), waiter);
        return await waiter.Turn.Task;
    }

    private void Arm(DateTimeOffset now)
    {
        if (!waiting.TryPeek(out var first))
            return;
        // Timers count whole milliseconds; one that is cut short would fire before the moment has come.
        var due = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, (first.At - now).TotalMilliseconds)));
        if (alarm is null)
            alarm = time.CreateTimer(static p => ((PacedPool)p!).Release(), this, due, Timeout.InfiniteTimeSpan);
        else
            alarm.Change(due, Timeout.InfiniteTimeSpan);
    }

    private int Release() => gate.Change(() =>
    {
        var now = time.GetUtcNow();
        var released = 0;
        for (; waiting.TryPeek(out var first) && first.At <= now; released++)
            gate.Wake(waiting.Dequeue().Turn, GrantedPermit());
        Arm(now);
        return released;
    });

    private Permit GrantedPermit() => new(this, Strikes);

    private Permit DeniedPermit(DateTimeOffset deadline) => pausedUntil >= deadline
        ? PausedPermit()
        : new(this, Strikes) { Denied = FailureKind.Pacing, Words = $"the limit {name} leaves no room in time" };

    private Permit PausedPermit() =>
        new(this, Strikes) { Denied = FailureKind.RateLimited, Words = $"the host asked for a pause on {name} that leaves no time" };

    private Permit EndedPermit() =>
        new(this, Strikes) { Denied = FailureKind.RateLimited, Words = $"the host refuses more requests on {name} for now" };

    private sealed class Waiter(int cost, DateTimeOffset deadline)
    {
        public int Cost { get; } = cost;

        public DateTimeOffset Deadline { get; } = deadline;

        public DateTimeOffset At { get; set; }

        public TaskCompletionSource<Permit> Turn { get; } = new();
    }
}

/// <summary>The leave to send one request now, or the reason why not.</summary>
/// <param name="Pool">The pool it was asked of; null where nothing is paced.</param>
/// <param name="Era">The pool's strikes when it was granted: a 429 counts only against its own era.</param>
internal readonly record struct Permit(PacedPool? Pool, int Era)
{
    /// <summary>Why not; null when granted.</summary>
    public FailureKind? Denied { get; init; }

    public string Words { get; init; } = "";
}
