namespace OiActor.Http;

/// <summary>What became of one request on its way: kept with the request message and reachable from the response's.</summary>
/// <param name="path">What was asked, without host and without the part of the path that belongs to the host's address.</param>
internal sealed class RequestTrace(string path)
{
    private static readonly HttpRequestOptionsKey<RequestTrace> Key = new("OiActor.Trace");

    /// <summary>The path as the venue documents it, without query.</summary>
    public string Path { get; } = path;

    /// <summary>How many times it was sent; 0 when it never was.</summary>
    public int Attempts { get; set; }

    /// <summary>From asking to the whole body or giving up, pauses included.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>When the body was whole; null when it never was.</summary>
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>How long the answer had been waiting in a cache (header <c>Age</c>); zero where it says nothing.</summary>
    public TimeSpan Age { get; set; }

    /// <summary>When the answer left its origin at the earliest: received time less age.</summary>
    public DateTimeOffset? AsOf => ReceivedAt - Age;

    /// <summary>Bytes of the body after decompression.</summary>
    public int BodyBytes { get; set; }

    /// <summary>Bytes of the body as sent, compressed; without headers and framing.</summary>
    public long WireBytes { get; set; }

    /// <summary>The HTTP version of the answer; null when none came.</summary>
    public Version? Version { get; set; }

    /// <summary>The trace of a request that went through a <see cref="ResilienceHandler"/>; null for another.</summary>
    public static RequestTrace? Find(HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(Key, out var trace) ? trace : null;

    public void KeepIn(HttpRequestMessage request) => request.Options.Set(Key, this);
}
