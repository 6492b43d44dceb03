// Jupiter Perps on Solana, from the chain: what the chain's error codes mean for a run.
// https://docs.rs/solana-client/1.7.4/solana_client/rpc_custom_error/index.html  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Jupiter;

internal static class JupiterErrors
{
    /// <summary>The kind behind a code; null where it says no more than that the request was rejected.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "429" => FailureKind.RateLimited,
        "-32005" => FailureKind.ServerError,   // the node is behind the chain
        _ => null,
    };
}
