// Jupiter Perps on Solana, from the chain: the one call that a run makes. No key.
// https://solana.com/docs/rpc/http/getmultipleaccounts  (read 2026-11)

using Refit;

namespace OiActor.Venues.Jupiter;

/// <summary>The chain's JSON-RPC interface, which has one path.</summary>
internal interface IJupiterApi
{
    /// <summary>Several accounts as they were at one slot, in the order asked for. 40 calls of a method in 10 s by address.</summary>
    /// <param name="call">The call, as JSON.</param>
    /// <param name="stop">Stops the run.</param>
    [Post("/")]
    Task<ApiResponse<AccountsWire>> GetMultipleAccounts([Body] HttpContent call, CancellationToken stop);
}
