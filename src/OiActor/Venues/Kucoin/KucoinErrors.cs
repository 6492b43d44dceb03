// KuCoin Futures: what its own error codes mean for a run.
// https://docs.kucoin.com/futures/new/  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Kucoin;

internal static class KucoinErrors
{
    /// <summary>The kind behind a venue code; null where it says no more than that the request was rejected.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "429000" or "200002" or "1015" => FailureKind.RateLimited,   // overload, too many in a short time, stopped before the venue
        _ => null,
    };
}
