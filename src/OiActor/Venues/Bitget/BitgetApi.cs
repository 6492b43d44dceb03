// Bitget v2 mix: the public endpoints that a run asks. No key.
// https://www.bitget.com/api-doc/contract/market/Get-All-Symbol-Ticker  (read 2026-11)

using Refit;

namespace OiActor.Venues.Bitget;

/// <summary>The venue's endpoints in the venue's words. Product types: USDT-FUTURES, USDC-FUTURES, COIN-FUTURES.</summary>
internal interface IBitgetApi
{
    /// <summary>Every contract of a product type. 20 a second.</summary>
    [Get("/api/v2/mix/market/contracts")]
    Task<ApiResponse<BitgetEnvelope<ContractWire>>> Contracts(string productType, CancellationToken stop);

    /// <summary>Prices, funding, volume and open interest of every contract of a product type. 20 a second.</summary>
    [Get("/api/v2/mix/market/tickers")]
    Task<ApiResponse<BitgetEnvelope<TickerWire>>> Tickers(string productType, CancellationToken stop);

    /// <summary>All accounts of a contract, long and short shares: about thirty rows, oldest first. 1 a second.</summary>
    /// <param name="symbol">The venue symbol.</param>
    /// <param name="period">5m 15m 30m 1h 2h 4h 6h 12h 1d.</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/api/v2/mix/market/account-long-short")]
    Task<ApiResponse<BitgetEnvelope<AccountLongShortWire>>> AccountLongShort(string symbol, string period, CancellationToken stop);

    /// <summary>What takers bought and sold of a contract, in coins. Otherwise as <see cref="AccountLongShort"/>.</summary>
    [Get("/api/v2/mix/market/taker-buy-sell")]
    Task<ApiResponse<BitgetEnvelope<TakerBuySellWire>>> TakerBuySell(string symbol, string period, CancellationToken stop);
}
