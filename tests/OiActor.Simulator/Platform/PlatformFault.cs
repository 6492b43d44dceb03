namespace OiActor.Simulator.Platform;

/// <summary>The platform's ways to misbehave; set method, path prefix and times with <c>with</c>.</summary>
internal static class PlatformFault
{
    /// <summary>Over the rate; the platform promises no Retry-After, so it comes only where seconds are given.</summary>
    public static Fault RateLimited(int? retryAfterSeconds = null) =>
        Error(429, "rate-limit-exceeded", "You have exceeded the rate limit of 400 requests per second") with
        {
            Headers = retryAfterSeconds is { } seconds ? [("Retry-After", $"{seconds}")] : [],
        };

    /// <summary>An error in the platform's envelope; the request takes no effect.</summary>
    public static Fault Error(int status, string type, string message) =>
        Fault.Answer(status, PlatformAnswer.Error(status, type, message).Text, PlatformAnswer.Json);

    public static readonly Fault ServerError = Error(500, "internal-server-error", "Internal server error");

    /// <summary>The request took effect, and still the answer is an error.</summary>
    public static readonly Fault ServerErrorAfter = ServerError with { AfterEffect = true };

    public static readonly Fault TooLarge = Error(413, "request-too-large", "The POST payload is too large (limit: 9437184 bytes).");

    public static readonly Fault Unauthorized = Error(401, "user-or-token-not-found", "User was not found or authentication token is not valid");

    public static readonly Fault Forbidden =
        Error(403, "insufficient-permissions", "Insufficient permissions for the Actor run to access this resource.");

    /// <summary>No answer, and no effect.</summary>
    public static readonly Fault TimeoutBefore = Fault.Hang;

    /// <summary>No answer, but the effect.</summary>
    public static readonly Fault TimeoutAfter = Fault.Hang with { AfterEffect = true };

    public static readonly Fault ResetBefore = Fault.Reset;

    /// <summary>The connection is torn down after the request took effect.</summary>
    public static readonly Fault ResetAfter = Fault.Reset with { AfterEffect = true };

    /// <summary>A page where JSON belongs, under status 200.</summary>
    public static readonly Fault Html = Fault.HtmlPage;

    /// <summary>A whole message with half of a JSON text.</summary>
    public static readonly Fault HalfJson = Fault.Answer(200, """{"data":{"id":"sim""");

    /// <summary>A message that ends before its announced length, after the request took effect.</summary>
    public static readonly Fault Truncated = Fault.Truncated with { AfterEffect = true };

    /// <summary>A hundred million bytes.</summary>
    public static readonly Fault Huge = Fault.Huge;
}
