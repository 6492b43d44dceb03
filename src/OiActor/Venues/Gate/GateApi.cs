// Gate futures, API v4: the public endpoints that a run asks. No key.
// https://www.gate.com/docs/developers/apiv4/en/#futures  (read 2026-11)

using Refit;

namespace OiActor.Venues.Gate;

/// <summary>The venue's endpoints in the venue's words. What contracts are settled in is a part of the path: usdt, usd1, btc.</summary>
/// <remarks>
/// With the header sizes come as texts that may have decimals; without it those of contracts that trade in fractions are cut off.
/// A limit is never sent for the lists: they are whole without one, and cut to a hundred rows with one.
/// </remarks>
[Headers("X-Gate-Size-Decimal: 1")]
internal interface IGateApi
{
    /// <summary>Every contract settled in USDT, with its open interest, prices and funding. About a thousand, more than 1 MB.</summary>
    [Get("/api/v4/futures/usdt/contracts")]
    Task<ApiResponse<List<ContractWire>>> UsdtContracts(CancellationToken stop);

    /// <summary>Every contract settled in USD1. Otherwise as <see cref="UsdtContracts"/>.</summary>
    [Get("/api/v4/futures/usd1/contracts")]
    Task<ApiResponse<List<ContractWire>>> Usd1Contracts(CancellationToken stop);

    /// <summary>The one contract settled in BTC. Otherwise as <see cref="UsdtContracts"/>.</summary>
    [Get("/api/v4/futures/btc/contracts")]
    Task<ApiResponse<List<ContractWire>>> BtcContracts(CancellationToken stop);

    /// <summary>Change and volume of every contract settled in USDT.</summary>
    [Get("/api/v4/futures/usdt/tickers")]
    Task<ApiResponse<List<TickerWire>>> UsdtTickers(CancellationToken stop);

    /// <summary>Change and volume of every contract settled in USD1.</summary>
    [Get("/api/v4/futures/usd1/tickers")]
    Task<ApiResponse<List<TickerWire>>> Usd1Tickers(CancellationToken stop);

    /// <summary>Change and volume of the contract settled in BTC.</summary>
    [Get("/api/v4/futures/btc/tickers")]
    Task<ApiResponse<List<TickerWire>>> BtcTickers(CancellationToken stop);

    /// <summary>All ratios of one contract settled in USDT, a row for each interval, the running one among them, oldest first.</summary>
    /// <param name="contract">The venue symbol.</param>
    /// <param name="interval">5m 15m 1h 4h 1d; 30m is documented and was never seen.</param>
    /// <param name="limit">Rows, the newest; at most 100 by the documents.</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/api/v4/futures/usdt/contract_stats")]
    Task<ApiResponse<List<ContractStatsWire>>> ContractStats(string contract, string interval, int limit, CancellationToken stop);
}
