// Paradex: the public endpoints that a run asks. No key.
// https://docs.paradex.trade/api/prod/markets/get-markets-summary  (read 2026-11)

using Refit;

namespace OiActor.Venues.Paradex;

/// <summary>The venue's endpoints in the venue's words. 1500 requests a minute by address.</summary>
internal interface IParadexApi
{
    /// <summary>Every listed market, options and spot too; about four megabytes.</summary>
    [Get("/v1/markets")]
    Task<ApiResponse<ParadexResults<MarketWire>>> Markets(CancellationToken stop);

    /// <summary>Prices, funding, volume and open interest.</summary>
    /// <param name="market">A market, or ALL.</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/v1/markets/summary")]
    Task<ApiResponse<ParadexResults<SummaryWire>>> Summary(string market, CancellationToken stop);
}
