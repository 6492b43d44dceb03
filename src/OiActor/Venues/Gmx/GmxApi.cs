// GMX V2 on Arbitrum: the public endpoint that a run asks. No key.
// https://docs.gmx.io/docs/api/rest-v2  (read 2026-11)
//
// Avalanche, Botanix and MegaETH serve the same paths at hosts of their own and have markets of their own: they are not asked.

using Refit;

namespace OiActor.Venues.Gmx;

/// <summary>The venue's endpoints in the venue's words.</summary>
internal interface IGmxApi
{
    /// <summary>Every market with its open interest, pool and rates, also those that are not listed.</summary>
    [Get("/markets/info")]
    Task<ApiResponse<MarketsInfoWire>> MarketsInfo(CancellationToken stop);
}
