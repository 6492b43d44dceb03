// HTX swaps: what its own error codes mean for a run.
// https://huobiapi.github.io/docs/usdt_swap/v1/en/#error-code-details  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Htx;

internal static class HtxErrors
{
    /// <summary>The kind behind a venue code; null where it says no more than that the request was rejected.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "1014" => FailureKind.NotFound,   // no such contract
        "1032" => FailureKind.RateLimited,   // too many requests, with HTTP 200
        _ => null,
    };
}
