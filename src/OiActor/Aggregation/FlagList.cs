namespace OiActor.Aggregation;

/// <summary>Names of doubts, each once, in the order of the alphabet. Most figures raise none, and then nothing is allocated.</summary>
internal struct FlagList
{
    private List<string>? names;

    public readonly IReadOnlyList<string> Names => names ?? (IReadOnlyList<string>)[];

    public void Add(string flag)
    {
        names ??= [];
        int at = names.BinarySearch(flag, StringComparer.Ordinal);
        if (at < 0)
            names.Insert(~at, flag);
    }

    public void AddRange(IReadOnlyList<string> flags)
    {
        foreach (string flag in flags)
            Add(flag);
    }
}
