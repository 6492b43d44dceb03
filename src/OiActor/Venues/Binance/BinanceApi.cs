// Binance USDⓈ-M futures: the public endpoints that a run asks. No key.
// https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api  (read 2026-11)

using Refit;

namespace OiActor.Venues.Binance;

/// <summary>The venue's endpoints in the venue's words.</summary>
internal interface IBinanceApi
{
    /// <summary>Every symbol, also those that are settling. Weight 1, several MB.</summary>
    [Get("/fapi/v1/exchangeInfo")]
    Task<ApiResponse<ExchangeInfoWire>> ExchangeInfo(CancellationToken stop);

    /// <summary>Mark, index and funding of every symbol. Weight 10.</summary>
    [Get("/fapi/v1/premiumIndex")]
    Task<ApiResponse<List<PremiumIndexWire>>> PremiumIndex(CancellationToken stop);

    /// <summary>Last price, change and volume of every symbol. Weight 40.</summary>
    [Get("/fapi/v1/ticker/24hr")]
    Task<ApiResponse<List<TickerWire>>> Ticker24Hr(CancellationToken stop);

    /// <summary>Symbols whose funding interval was adjusted. Weight 0, 500 requests in 5 minutes.</summary>
    [Get("/fapi/v1/fundingInfo")]
    Task<ApiResponse<List<FundingInfoWire>>> FundingInfo(CancellationToken stop);

    /// <summary>Current open interest of one symbol; there is no bulk form. Weight 1.</summary>
    [Get("/fapi/v1/openInterest")]
    Task<ApiResponse<OpenInterestWire>> OpenInterest(string symbol, CancellationToken stop);

    /// <summary>Top traders, by position size. Oldest first; an unknown symbol answers an empty array.</summary>
    /// <param name="symbol">The venue symbol.</param>
    /// <param name="period">5m 15m 30m 1h 2h 4h 6h 12h 1d.</param>
    /// <param name="limit">Rows, at most 500; 1 is the newest.</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/futures/data/topLongShortPositionRatio")]
    Task<ApiResponse<List<LongShortWire>>> TopLongShortPositionRatio(string symbol, string period, int limit, CancellationToken stop);

    /// <summary>All traders, by account. Otherwise as <see cref="TopLongShortPositionRatio"/>.</summary>
    [Get("/futures/data/globalLongShortAccountRatio")]
    Task<ApiResponse<List<LongShortWire>>> GlobalLongShortAccountRatio(string symbol, string period, int limit, CancellationToken stop);

    /// <summary>Top traders, by account. Otherwise as <see cref="TopLongShortPositionRatio"/>.</summary>
    [Get("/futures/data/topLongShortAccountRatio")]
    Task<ApiResponse<List<LongShortWire>>> TopLongShortAccountRatio(string symbol, string period, int limit, CancellationToken stop);

    /// <summary>What takers bought and sold, in the base asset. Otherwise as <see cref="TopLongShortPositionRatio"/>.</summary>
    [Get("/futures/data/takerlongshortRatio")]
    Task<ApiResponse<List<TakerVolumeWire>>> TakerLongShortRatio(string symbol, string period, int limit, CancellationToken stop);
}
