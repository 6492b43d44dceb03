// MEXC futures: what its own error codes mean for a run.
// https://www.mexc.com/api-docs/futures/error-code  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Mexc;

internal static class MexcErrors
{
    /// <summary>The kind behind a venue code; null where it says no more than that the request was rejected.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "510" => FailureKind.RateLimited,   // also with HTTP 200
        "1001" => FailureKind.NotFound,   // no such contract
        _ => null,
    };
}
