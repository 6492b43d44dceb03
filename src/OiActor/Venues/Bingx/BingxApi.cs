// BingX perpetual swaps, USDT-M and USDC-M: the public endpoints that a run asks. No key.
// https://bingx-api.github.io/docs/#/en-us/swapV2/market-api.html  (read 2026-11)

using Refit;

namespace OiActor.Venues.Bingx;

/// <summary>The venue's endpoints in the venue's words. 500 requests in 10 s for each.</summary>
internal interface IBingxApi
{
    /// <summary>Every contract, also those that are not live.</summary>
    [Get("/openApi/swap/v2/quote/contracts")]
    Task<ApiResponse<BingxEnvelope<List<ContractWire>>>> Contracts(CancellationToken stop);

    /// <summary>Mark, index and funding of every live contract.</summary>
    [Get("/openApi/swap/v2/quote/premiumIndex")]
    Task<ApiResponse<BingxEnvelope<List<PremiumIndexWire>>>> PremiumIndex(CancellationToken stop);

    /// <summary>Last price, change and volume of every live contract.</summary>
    [Get("/openApi/swap/v2/quote/ticker")]
    Task<ApiResponse<BingxEnvelope<List<TickerWire>>>> Ticker(CancellationToken stop);

    /// <summary>Open interest of one contract; there is no bulk form.</summary>
    [Get("/openApi/swap/v2/quote/openInterest")]
    Task<ApiResponse<BingxEnvelope<OpenInterestWire>>> OpenInterest(string symbol, CancellationToken stop);
}
