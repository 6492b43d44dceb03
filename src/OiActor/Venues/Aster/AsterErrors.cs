// Aster: what its own error codes mean for a run.
// https://github.com/asterdex/api-docs  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Aster;

internal static class AsterErrors
{
    /// <summary>The kind behind a venue code; null where the HTTP status says more.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "-1121" => FailureKind.NotFound,   // invalid symbol
        "-1003" => FailureKind.RateLimited,
        "-1016" => FailureKind.ServerError,
        _ => null,
    };
}
