// Bitfinex v2 derivatives: the public endpoints that a run asks. No key.
// https://docs.bitfinex.com/reference/rest-public-derivatives-status  (read 2026-11)

using Refit;

namespace OiActor.Venues.Bitfinex;

/// <summary>The venue's endpoints in the venue's words.</summary>
internal interface IBitfinexApi
{
    /// <summary>The pairs of all perpetuals, and what the venue's own names of coins stand for.</summary>
    [Get("/v2/conf/pub:list:pair:futures,pub:map:currency:sym")]
    Task<ApiResponse<ConfWire>> Conf(CancellationToken stop);

    /// <summary>Mark, funding and open interest of every perpetual. 90 a minute.</summary>
    [Get("/v2/status/deriv?keys=ALL")]
    Task<ApiResponse<List<StatusWire>>> Status(CancellationToken stop);

    /// <summary>Last price, change and volume of every market, spot and funding among them. 30 a minute.</summary>
    [Get("/v2/tickers?symbols=ALL")]
    Task<ApiResponse<List<TickerWire>>> Tickers(CancellationToken stop);
}
