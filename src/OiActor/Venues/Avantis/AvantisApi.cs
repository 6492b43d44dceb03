// Avantis v2 on Base: the public endpoints that a run asks. No key.
// https://sdk.avantisfi.com/  (read 2026-11)

using Refit;

namespace OiActor.Venues.Avantis;

/// <summary>The venue's endpoints in the venue's words.</summary>
internal interface IAvantisApi
{
    /// <summary>State, open interest of both sides and funding of every pair, some hundred kilobytes.</summary>
    [Get("/v2/trading")]
    Task<ApiResponse<TradingWire>> Trading(CancellationToken stop);

    /// <summary>The oracle's price of every pair; served by another host.</summary>
    [Get("/v1/price-feeds/last-price")]
    Task<ApiResponse<List<LastPriceWire?>>> LastPrice(CancellationToken stop);
}
