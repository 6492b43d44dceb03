// Drift on Solana, relaunched as Velocity, its data API: the one endpoint that a run asks. No key.
// https://data.velocity.exchange/openapi.json  (read 2026-11)

using Refit;

namespace OiActor.Venues.Drift;

/// <summary>The venue's endpoint in the venue's words.</summary>
internal interface IDriftApi
{
    /// <summary>Prices, funding, volume and both sides of the open interest of every market, spot ones included.</summary>
    [Get("/stats/markets")]
    Task<ApiResponse<MarketsWire>> Markets(CancellationToken stop);
}
