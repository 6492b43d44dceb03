// Kraken Futures: what its own errors, which are words, mean for a run.
// https://docs.kraken.com/api/docs/futures-api/trading/get-instruments  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Kraken;

internal static class KrakenErrors
{
    /// <summary>The kind behind a venue's word; null where it says no more than that the request was rejected.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "apiLimitExceeded" => FailureKind.RateLimited,
        "Server Error" or "Unavailable" or "marketUnavailable" => FailureKind.ServerError,
        _ => null,
    };
}
