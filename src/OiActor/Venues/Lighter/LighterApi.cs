// Lighter, the deployment on Ethereum: the public endpoints that a run asks. No key.
// https://apidocs.lighter.xyz/reference  (read 2026-11)
//
// The deployment on the Robinhood chain serves the same paths at a host of its own and has markets of its own: it is not asked.

using Refit;

namespace OiActor.Venues.Lighter;

/// <summary>The venue's endpoints in the venue's words. 60 requests a minute without an account.</summary>
internal interface ILighterApi
{
    /// <summary>Every market with its open interest, prices and volume, also those that are inactive; spot markets in a list of their own.</summary>
    [Get("/api/v1/orderBookDetails")]
    Task<ApiResponse<OrderBookDetailsWire>> OrderBookDetails(CancellationToken stop);

    /// <summary>Funding rates of every market, and of the same coins at other venues.</summary>
    [Get("/api/v1/funding-rates")]
    Task<ApiResponse<FundingRatesWire>> FundingRates(CancellationToken stop);
}
