namespace OiActor.Http;

/// <summary>The lock that all pools of a run share, and those to wake once it is left.</summary>
/// <remarks>Whoever is woken goes on at once on the waker's thread, so that requests are sent in the order of their turns.</remarks>
internal sealed class PaceGate
{
    private List<(TaskCompletionSource<Permit> Turn, Permit Permit)> woken = [];

    public Lock Lock { get; } = new();

    /// <summary>Ends a wait when the lock is left; called under it.</summary>
    public void Wake(TaskCompletionSource<Permit> turn, Permit permit) => woken.Add((turn, permit));

    /// <summary>Changes pools under the lock, then wakes.</summary>
    public T Change<T>(Func<T> change)
    {
        T result;
        List<(TaskCompletionSource<Permit> Turn, Permit Permit)> due = [];
        lock (Lock)
        {
            result = change();
            (due, woken) = (woken, due);
        }
        foreach (var (turn, permit) in due)
            turn.TrySetResult(permit);
        return result;
    }
}
