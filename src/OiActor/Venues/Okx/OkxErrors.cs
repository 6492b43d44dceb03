// OKX v5: what its own error codes mean for a run.
// https://www.okx.com/docs-v5/en/#error-code  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Okx;

internal static class OkxErrors
{
    /// <summary>The kind behind a venue code; null where it says no more than that the request was rejected.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "51001" or "51012" or "51014" => FailureKind.NotFound,   // no such instrument, coin, index
        "50011" or "50013" => FailureKind.RateLimited,
        "50001" or "50026" => FailureKind.ServerError,
        "50004" => FailureKind.TimedOut,
        _ => null,
    };
}
