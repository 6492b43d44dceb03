namespace OiActor.Simulator;

/// <summary>The faults that are on, with how often each is still to show. Thread-safe.</summary>
internal sealed class FaultBoard
{
    private readonly Lock gate = new();
    private readonly List<(string Site, Fault Fault, int Left)> faults = [];

    public void Add(string site, Fault fault)
    {
        lock (gate)
            faults.Add((site, fault, fault.Times ?? int.MaxValue));
    }

    public void Clear()
    {
        lock (gate)
            faults.Clear();
    }

    /// <summary>The fault that a request meets, used up by one; null for none.</summary>
    public Fault? Take(string site, string method, string target)
    {
        lock (gate)
        {
            for (int i = 0; i < faults.Count; i++)
            {
                var (broken, fault, left) = faults[i];
                if (broken != site || left <= 0 || (fault.Method ?? method) != method
                    || !target.StartsWith(fault.PathPrefix, StringComparison.Ordinal))
                    continue;
                if (fault.Times is not null)
                    faults[i] = (broken, fault, left - 1);
                return fault;
            }
            return null;
        }
    }
}
