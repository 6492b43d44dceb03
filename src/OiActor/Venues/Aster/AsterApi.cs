// Aster futures: the public endpoints that a run asks. No key.
// https://github.com/asterdex/api-docs  (read 2026-11)

using Refit;

namespace OiActor.Venues.Aster;

/// <summary>The venue's endpoints in the venue's words.</summary>
internal interface IAsterApi
{
    /// <summary>Every symbol, also those that do not trade.</summary>
    [Get("/fapi/v1/exchangeInfo")]
    Task<ApiResponse<ExchangeInfoWire>> ExchangeInfo(CancellationToken stop);

    /// <summary>Mark, index and funding of every symbol.</summary>
    [Get("/fapi/v1/premiumIndex")]
    Task<ApiResponse<List<PremiumIndexWire>>> PremiumIndex(CancellationToken stop);

    /// <summary>Last price, change and volume of every symbol. Weight 40.</summary>
    [Get("/fapi/v1/ticker/24hr")]
    Task<ApiResponse<List<TickerWire>>> Ticker24Hr(CancellationToken stop);

    /// <summary>Funding intervals of every symbol.</summary>
    [Get("/fapi/v1/fundingInfo")]
    Task<ApiResponse<List<FundingInfoWire>>> FundingInfo(CancellationToken stop);

    /// <summary>Open interest of one symbol; there is no bulk form. The route answers, although the documents do not name it.</summary>
    [Get("/fapi/v1/openInterest")]
    Task<ApiResponse<OpenInterestWire>> OpenInterest(string symbol, CancellationToken stop);
}
