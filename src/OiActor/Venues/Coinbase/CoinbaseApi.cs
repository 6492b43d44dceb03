// Coinbase Derivatives (US), through the Advanced Trade gateway: the public endpoint that a run asks. No key.
// https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/public/list-public-products  (read 2026-11)

using Refit;

namespace OiActor.Venues.Coinbase;

/// <summary>The venue's endpoint in the venue's words.</summary>
internal interface ICoinbaseApi
{
    /// <summary>Every future: list, prices, funding, volume and open interest, about a hundred rows in one page as a rule.</summary>
    /// <param name="cursor">Where the next page begins; null for the first.</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/api/v3/brokerage/market/products?product_type=FUTURE")]
    Task<ApiResponse<ProductsWire>> Products(string? cursor, CancellationToken stop);
}
