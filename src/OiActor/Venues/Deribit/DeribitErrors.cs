// Deribit v2: what its own error codes mean for a run.
// https://docs.deribit.com/articles/errors  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Deribit;

internal static class DeribitErrors
{
    /// <summary>The kind behind a venue code; null where it says no more than that the request was rejected.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "10028" or "10066" => FailureKind.RateLimited,
        "10040" or "10041" or "10047" or "11051" or "11094" or "13028" => FailureKind.ServerError,   // settling, maintained, overloaded
        "13888" => FailureKind.TimedOut,
        _ => null,
    };
}
