using Polly;

namespace OiActor.Http;

/// <summary>One request on its way through the pipeline, and what its steps tell each other.</summary>
internal sealed class Exchange(HttpRequestMessage request, RequestTrace trace)
{
    public static readonly ResiliencePropertyKey<Exchange> Key = new("exchange");

    public HttpRequestMessage Request { get; } = request;

    public RequestTrace Trace { get; } = trace;

    /// <summary>Set with each answer: false where the host's own words rule out another attempt before the deadline.</summary>
    public bool Repeatable { get; set; } = true;

    /// <summary>The pause before the next attempt, decided together with whether there is one.</summary>
    public TimeSpan NextPause { get; set; }

    public static Exchange Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);
}
