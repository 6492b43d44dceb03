// Hyperliquid: the public endpoint that a run asks. No key.
// https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint/perpetuals  (read 2026-11)

using Refit;

namespace OiActor.Venues.Hyperliquid;

/// <summary>The venue's endpoint in the venue's words: one for everything, the body says what.</summary>
internal interface IHyperliquidApi
{
    /// <summary>Every contract of the first market with its figures. Weight 20. Without a JSON content type the answer is 415.</summary>
    [Post("/info")]
    Task<ApiResponse<MetaAndContextsWire>> MetaAndAssetContexts([Body] InfoWire ask, CancellationToken stop);
}
