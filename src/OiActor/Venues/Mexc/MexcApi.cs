// MEXC futures: the public endpoints that a run asks. No key.
// https://www.mexc.com/api-docs/futures/market-endpoints  (read 2026-11)

using Refit;

namespace OiActor.Venues.Mexc;

/// <summary>The venue's endpoints in the venue's words.</summary>
internal interface IMexcApi
{
    /// <summary>Every contract, 2.3 MB. 10 in two seconds.</summary>
    [Get("/api/v1/contract/detail")]
    Task<ApiResponse<MexcEnvelope<DetailWire>>> Detail(CancellationToken stop);

    /// <summary>Open interest, prices and volume of every contract. 10 in two seconds.</summary>
    [Get("/api/v1/contract/ticker")]
    Task<ApiResponse<MexcEnvelope<TickerWire>>> Ticker(CancellationToken stop);

    /// <summary>Funding of every contract. 20 in two seconds.</summary>
    [Get("/api/v1/contract/funding_rate")]
    Task<ApiResponse<MexcEnvelope<FundingWire>>> FundingRate(CancellationToken stop);
}
