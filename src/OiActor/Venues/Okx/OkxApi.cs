// OKX v5: the public endpoints that a run asks. No key.
// https://www.okx.com/docs-v5/en/#public-data-rest-api , #trading-statistics-rest-api  (read 2026-11)

using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Okx;

/// <summary>The venue's endpoints in the venue's words. Periods: 5m 15m 30m 1H 2H 4H 6Hutc 12Hutc 1Dutc; the case matters.</summary>
internal interface IOkxApi
{
    /// <summary>Every swap. 20 in 2 s.</summary>
    [Get("/api/v5/public/instruments?instType=SWAP")]
    Task<ApiResponse<OkxEnvelope<InstrumentWire>>> Instruments(CancellationToken stop);

    /// <summary>Open interest of every swap. 20 in 2 s.</summary>
    [Get("/api/v5/public/open-interest?instType=SWAP")]
    Task<ApiResponse<OkxEnvelope<OpenInterestWire>>> OpenInterest(CancellationToken stop);

    /// <summary>Mark price of every swap. 10 in 2 s.</summary>
    [Get("/api/v5/public/mark-price?instType=SWAP")]
    Task<ApiResponse<OkxEnvelope<MarkPriceWire>>> MarkPrice(CancellationToken stop);

    /// <summary>Last price, opening price and volume of every swap. 20 in 2 s.</summary>
    [Get("/api/v5/market/tickers?instType=SWAP")]
    Task<ApiResponse<OkxEnvelope<TickerWire>>> Tickers(CancellationToken stop);

    /// <summary>Funding of every swap. 10 in 2 s.</summary>
    [Get("/api/v5/public/funding-rate?instId=ANY")]
    Task<ApiResponse<OkxEnvelope<FundingWire>>> FundingRate(CancellationToken stop);

    /// <summary>The top 5 % of traders by position value, counted by account: rows of time and ratio, newest first. 5 in 2 s for each instrument.</summary>
    [Get("/api/v5/rubik/stat/contracts/long-short-account-ratio-contract-top-trader")]
    Task<ApiResponse<OkxEnvelope<List<WireNumber>>>> TopTraderAccountRatio(string instId, string period, int limit, CancellationToken stop);

    /// <summary>All traders of one contract, by account. Otherwise as <see cref="TopTraderAccountRatio"/>.</summary>
    [Get("/api/v5/rubik/stat/contracts/long-short-account-ratio-contract")]
    Task<ApiResponse<OkxEnvelope<List<WireNumber>>>> ContractAccountRatio(string instId, string period, int limit, CancellationToken stop);

    /// <summary>The top 5 % of traders, by position size. Otherwise as <see cref="TopTraderAccountRatio"/>.</summary>
    [Get("/api/v5/rubik/stat/contracts/long-short-position-ratio-contract-top-trader")]
    Task<ApiResponse<OkxEnvelope<List<WireNumber>>>> TopTraderPositionRatio(string instId, string period, int limit, CancellationToken stop);

    /// <summary>What takers sold and bought of one contract, in contracts: rows of time, sold and bought. Otherwise as <see cref="TopTraderAccountRatio"/>.</summary>
    [Get("/api/v5/rubik/stat/taker-volume-contract")]
    Task<ApiResponse<OkxEnvelope<List<WireNumber>>>> TakerVolume(string instId, string period, int limit, CancellationToken stop);

    /// <summary>All traders of a coin's futures and perpetuals together; 5m, 1H and 1D only. 5 in 2 s.</summary>
    [Get("/api/v5/rubik/stat/contracts/long-short-account-ratio")]
    Task<ApiResponse<OkxEnvelope<List<WireNumber>>>> CoinAccountRatio(string ccy, string period, CancellationToken stop);
}
