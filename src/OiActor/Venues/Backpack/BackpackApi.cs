// Backpack Exchange: the public endpoints that a run asks. No key.
// https://docs.backpack.exchange/  (read 2026-11)

using Refit;

namespace OiActor.Venues.Backpack;

/// <summary>The venue's endpoints in the venue's words.</summary>
internal interface IBackpackApi
{
    /// <summary>Every perpetual market, also those that are closed. Cached for five minutes.</summary>
    [Get("/api/v1/markets?marketType=PERP")]
    Task<ApiResponse<List<MarketWire>>> Markets(CancellationToken stop);

    /// <summary>Open interest of every market, prediction markets among them.</summary>
    [Get("/api/v1/openInterest")]
    Task<ApiResponse<List<OpenInterestWire>>> OpenInterest(CancellationToken stop);

    /// <summary>Mark, index and funding of every perpetual market.</summary>
    [Get("/api/v1/markPrices")]
    Task<ApiResponse<List<MarkPriceWire>>> MarkPrices(CancellationToken stop);

    /// <summary>Last price, change and volume of every market, spot among them.</summary>
    [Get("/api/v1/tickers")]
    Task<ApiResponse<List<TickerWire>>> Tickers(CancellationToken stop);
}
