// KuCoin Futures: the public endpoint that a run asks. No key.
// https://www.kucoin.com/docs/rest/futures-trading/market-data/get-symbols-list  (read 2026-11)

using Refit;

namespace OiActor.Venues.Kucoin;

/// <summary>The venue's endpoint in the venue's words.</summary>
internal interface IKucoinApi
{
    /// <summary>Every contract of every family with its figures, 1.4 MB. Weight 3.</summary>
    [Get("/api/v1/contracts/active")]
    Task<ApiResponse<KucoinEnvelope>> ActiveContracts(CancellationToken stop);
}
