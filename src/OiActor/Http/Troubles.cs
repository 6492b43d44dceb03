using OiActor.Domain;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OiActor.Http;

/// <summary>What an exception on the way to a host says: its kind, and whether the host can have taken the request.</summary>
internal static class Troubles
{
    /// <summary>Whether no connection was made, so that the host cannot have taken the request.</summary>
    public static bool NeverSent(Exception trouble) => trouble switch
    {
        NoAnswerException e => e.NeverSent,
        BrokenCircuitException => true,
        HttpRequestException e => e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        _ => false,
    };

    /// <summary>Whether it tells of trouble at the host that may be over in a moment.</summary>
    public static bool IsPassing(Exception trouble) => trouble switch
    {
        NoAnswerException e => e.Passing,
        HttpRequestException or TimeoutRejectedException => true,
        _ => false,
    };

    public static FailureKind Kind(Exception trouble) => trouble switch
    {
        NoAnswerException e => e.Kind,
        TimeoutRejectedException => FailureKind.TimedOut,
        HttpRequestException e when e.HttpRequestError is HttpRequestError.InvalidResponse
            or HttpRequestError.ConfigurationLimitExceeded => FailureKind.Malformed,
        HttpRequestException => FailureKind.Unreachable,
        OperationCanceledException => FailureKind.Cancelled,
        _ => FailureKind.Defect,
    };

    public static string Words(Exception trouble) => trouble switch
    {
        TimeoutRejectedException e => $"no whole answer within {e.Timeout.TotalSeconds:0.#} s",
        HttpRequestException e and not NoAnswerException => Innermost(e).Message,
        _ => trouble.Message,
    };

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
