// Bybit: what its own error codes mean for a run. Most of them come with HTTP 200.
// https://bybit-exchange.github.io/docs/v5/error  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Bybit;

internal static class BybitErrors
{
    /// <summary>The kind behind a venue code; null where it says no more than that the request was rejected.</summary>
    /// <remarks>10001 stands for any wrong parameter, an unknown symbol among them, and so says nothing about the symbol.</remarks>
    public static FailureKind? Kind(string code) => code switch
    {
        "10006" or "10018" or "10429" => FailureKind.RateLimited,
        "10016" => FailureKind.ServerError,
        "10024" => FailureKind.Refused,   // compliance rules
        _ => null,
    };

    /// <summary>The kind behind an error's text: 403 is the answer to a location that is not served and to an address that asks too often.</summary>
    /// <remarks>https://bybit-exchange.github.io/docs/v5/rate-limit: such an address is served again after ten minutes.</remarks>
    public static FailureKind? KindOfBody(string body) =>
        body.Contains("access too frequent", StringComparison.OrdinalIgnoreCase) ? FailureKind.RateLimited : null;
}
