using OiActor.Domain;

namespace OiActor.Http;

/// <summary>A request that got no whole answer, and why. The only exception that <see cref="ResilienceHandler"/> adds to cancellation.</summary>
/// <remarks>An <see cref="HttpRequestException"/>, so that every client above takes it as a request that failed.</remarks>
internal sealed class NoAnswerException(FailureKind kind, string words, Exception? inner = null) : HttpRequestException(words, inner)
{
    public FailureKind Kind { get; } = kind;

    /// <summary>Whether no connection was made, so that the host cannot have taken the request.</summary>
    public bool NeverSent { get; init; }

    /// <summary>Whether another attempt may go better.</summary>
    public bool Passing { get; init; }
}
