// Binance COIN-M futures: the public endpoints that a run asks. No key.
// https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api  (read 2026-11)

using Refit;

namespace OiActor.Venues.BinanceCoinm;

/// <summary>The venue's endpoints in the venue's words. Contracts go by symbol, <c>BTCUSD_PERP</c>; ratios by pair, <c>BTCUSD</c>.</summary>
internal interface IBinanceCoinmApi
{
    /// <summary>Every symbol, dated ones included. Weight 1.</summary>
    [Get("/dapi/v1/exchangeInfo")]
    Task<ApiResponse<ExchangeInfoWire>> ExchangeInfo(CancellationToken stop);

    /// <summary>Mark, index and funding of every symbol. Weight 10.</summary>
    [Get("/dapi/v1/premiumIndex")]
    Task<ApiResponse<List<PremiumIndexWire>>> PremiumIndex(CancellationToken stop);

    /// <summary>Last price, change and volume of every symbol. Weight 40.</summary>
    [Get("/dapi/v1/ticker/24hr")]
    Task<ApiResponse<List<TickerWire>>> Ticker24Hr(CancellationToken stop);

    /// <summary>Symbols whose funding interval was adjusted. Weight 0.</summary>
    [Get("/dapi/v1/fundingInfo")]
    Task<ApiResponse<List<FundingInfoWire>>> FundingInfo(CancellationToken stop);

    /// <summary>Current open interest of one symbol; there is no bulk form. Weight 1.</summary>
    [Get("/dapi/v1/openInterest")]
    Task<ApiResponse<OpenInterestWire>> OpenInterest(string symbol, CancellationToken stop);

    /// <summary>All traders of a pair, by account. Oldest first.</summary>
    /// <param name="pair">Base and quote.</param>
    /// <param name="period">5m 15m 30m 1h 2h 4h 6h 12h 1d.</param>
    /// <param name="limit">Rows, at most 500; 1 is the newest.</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/futures/data/globalLongShortAccountRatio")]
    Task<ApiResponse<List<LongShortWire>>> GlobalLongShortAccountRatio(string pair, string period, int limit, CancellationToken stop);
}
