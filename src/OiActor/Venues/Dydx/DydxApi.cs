// dYdX Chain, its public indexer: the one endpoint that a run asks. No key.
// https://github.com/dydxprotocol/v4-chain/blob/main/indexer/services/comlink/public/api-documentation.md  (read 2026-11)

using Refit;

namespace OiActor.Venues.Dydx;

/// <summary>The venue's endpoint in the venue's words.</summary>
internal interface IDydxApi
{
    /// <summary>State, open interest, oracle price, funding and volume of every market; up to 1000. 100 requests in 10 s by address.</summary>
    [Get("/v4/perpetualMarkets")]
    Task<ApiResponse<MarketsWire>> PerpetualMarkets(CancellationToken stop);
}
