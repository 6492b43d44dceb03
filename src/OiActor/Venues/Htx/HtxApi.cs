// HTX swaps, linear and coin-margined: the public endpoints that a run asks. No key.
// https://huobiapi.github.io/docs/usdt_swap/v1/en/ and https://huobiapi.github.io/docs/coin_margined_swap/v1/en/  (read 2026-11)

using Refit;

namespace OiActor.Venues.Htx;

/// <summary>The venue's endpoints in the venue's words. 240 in three seconds by address, the batch overviews 800 a second.</summary>
internal interface IHtxApi
{
    /// <summary>Every linear perpetual, stocks among them.</summary>
    [Get("/linear-swap-api/v1/swap_contract_info?business_type=swap")]
    Task<ApiResponse<HtxList<ContractWire>>> LinearContracts(CancellationToken stop);

    /// <summary>Open interest of every linear perpetual, ended ones among them.</summary>
    [Get("/linear-swap-api/v1/swap_open_interest?business_type=swap")]
    Task<ApiResponse<HtxList<OpenInterestWire>>> LinearOpenInterest(CancellationToken stop);

    /// <summary>The index price of every linear perpetual, ended ones among them.</summary>
    [Get("/linear-swap-api/v1/swap_index")]
    Task<ApiResponse<HtxList<IndexWire>>> LinearIndex(CancellationToken stop);

    /// <summary>Funding of every linear contract.</summary>
    [Get("/linear-swap-api/v1/swap_batch_funding_rate")]
    Task<ApiResponse<HtxList<FundingWire>>> LinearFundingRate(CancellationToken stop);

    /// <summary>Last price of every linear contract.</summary>
    [Get("/v2/linear-swap-ex/market/detail/batch_merged")]
    Task<ApiResponse<HtxTicks>> LinearBatchMerged(CancellationToken stop);

    /// <summary>Every coin-margined perpetual.</summary>
    [Get("/swap-api/v1/swap_contract_info")]
    Task<ApiResponse<HtxList<ContractWire>>> CoinContracts(CancellationToken stop);

    /// <summary>Open interest of every coin-margined perpetual.</summary>
    [Get("/swap-api/v1/swap_open_interest")]
    Task<ApiResponse<HtxList<OpenInterestWire>>> CoinOpenInterest(CancellationToken stop);

    /// <summary>The index price of every coin-margined perpetual.</summary>
    [Get("/swap-api/v1/swap_index")]
    Task<ApiResponse<HtxList<IndexWire>>> CoinIndex(CancellationToken stop);

    /// <summary>Funding of every coin-margined perpetual.</summary>
    [Get("/swap-api/v1/swap_batch_funding_rate")]
    Task<ApiResponse<HtxList<FundingWire>>> CoinFundingRate(CancellationToken stop);

    /// <summary>Accounts of top traders of a linear contract; how many rows and in which order is not documented.</summary>
    /// <param name="contractCode">The venue symbol.</param>
    /// <param name="period">5min 15min 30min 60min 4hour 1day.</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/linear-swap-api/v1/swap_elite_account_ratio")]
    Task<ApiResponse<HtxRatios>> EliteAccountRatio([AliasAs("contract_code")] string contractCode, string period, CancellationToken stop);

    /// <summary>Positions of top traders of a linear contract; parameters and rows as of the accounts.</summary>
    [Get("/linear-swap-api/v1/swap_elite_position_ratio")]
    Task<ApiResponse<HtxRatios>> ElitePositionRatio([AliasAs("contract_code")] string contractCode, string period, CancellationToken stop);
}
