namespace OiActor.Simulator.Platform;

/// <summary>A request to the platform, apart from any transport.</summary>
/// <param name="Target">Path and query, as sent, from <c>/v2</c> on.</param>
/// <param name="Headers">By name, without regard to case; content headers too.</param>
/// <param name="Body">As sent, compressed if it was.</param>
internal sealed record PlatformRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>When it arrived.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The path's parts, unescaped, without <c>v2</c>; empty where the path is none of the platform's.</summary>
    public string[] Segments() => Target.Split('?', 2)[0].Split('/', StringSplitOptions.RemoveEmptyEntries) is ["v2", .. var rest]
        ? [.. rest.Select(Uri.UnescapeDataString)]
        : [];

    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;

    /// <summary>The value of a query parameter; null where it is absent.</summary>
    public string? Query(string name)
    {
        if (Target.Split('?', 2) is not [_, var query])
            return null;
        foreach (string pair in query.Split('&'))
            if (pair.Split('=', 2) is [var key, .. var value] && key == name)
                return value is [var text] ? Uri.UnescapeDataString(text.Replace('+', ' ')) : "";
        return null;
    }
}
