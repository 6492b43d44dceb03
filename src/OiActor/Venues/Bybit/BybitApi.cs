// Bybit v5 market data: the public endpoints that a run asks. No key.
// https://bybit-exchange.github.io/docs/v5/market/tickers  (read 2026-11)

using Refit;

namespace OiActor.Venues.Bybit;

/// <summary>The venue's endpoints in the venue's words. Categories: linear (USDT and USDC), inverse.</summary>
internal interface IBybitApi
{
    /// <summary>The contracts of a category that trade, page by page.</summary>
    /// <param name="category">linear or inverse.</param>
    /// <param name="limit">Rows of a page, at most 1000; 500 without it, which is less than there are.</param>
    /// <param name="cursor">The page before's <c>nextPageCursor</c> as it stands; null for the first page.</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/v5/market/instruments-info")]
    Task<ApiResponse<BybitEnvelope<InstrumentWire>>> InstrumentsInfo(string category, int limit, string? cursor, CancellationToken stop);

    /// <summary>Open interest, prices, funding and volume of every contract of a category.</summary>
    [Get("/v5/market/tickers")]
    Task<ApiResponse<BybitEnvelope<TickerWire>>> Tickers(string category, CancellationToken stop);

    /// <summary>The holders of a contract, long and short shares, newest first.</summary>
    /// <param name="category">linear or inverse.</param>
    /// <param name="symbol">The venue symbol.</param>
    /// <param name="period">5min 15min 30min 1h 4h 1d.</param>
    /// <param name="limit">Rows, at most 500; 1 is the newest.</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/v5/market/account-ratio")]
    Task<ApiResponse<BybitEnvelope<AccountRatioWire>>> AccountRatio(string category, string symbol, string period, int limit, CancellationToken stop);
}
