// BingX: what its own error codes mean for a run.
// https://bingx-api.github.io/docs/#/en-us/swapV2/introduce  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Bingx;

internal static class BingxErrors
{
    /// <summary>The kind behind a venue code, which comes with HTTP 200; null where it says no more than that the request was rejected.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "109425" => FailureKind.NotFound,   // no such symbol
        "109415" => FailureKind.NotFound,   // contract paused
        "100410" or "109429" => FailureKind.RateLimited,
        _ => null,
    };
}
