// Bitget: what its own error codes mean for a run.
// https://www.bitget.com/api-doc/common/error-code  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Bitget;

internal static class BitgetErrors
{
    /// <summary>The kind behind a venue code; null where it says no more than that the request was rejected.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "40034" or "40072" or "40102" or "40309" => FailureKind.NotFound,   // no such symbol, or contract removed
        "429" => FailureKind.RateLimited,
        "40725" or "40015" or "45001" => FailureKind.ServerError,
        _ => null,
    };
}
