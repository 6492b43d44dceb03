// Deribit v2: the public endpoints that a run asks. No key.
// https://docs.deribit.com/api-reference/market-data/public-get_book_summary_by_currency  (read 2026-11)

using Refit;

namespace OiActor.Venues.Deribit;

/// <summary>The venue's endpoints in the venue's words.</summary>
internal interface IDeribitApi
{
    /// <summary>Every instrument that has not expired. 20 times as dear as other requests: about one a second.</summary>
    /// <param name="currency">What it settles in, or <c>any</c>.</param>
    /// <param name="kind">future, which perpetuals are too; option, spot …</param>
    /// <param name="stop">Stops the run.</param>
    [Get("/api/v2/public/get_instruments")]
    Task<ApiResponse<DeribitEnvelope<InstrumentWire>>> Instruments(string currency, string kind, CancellationToken stop);

    /// <summary>Prices, funding, volume and open interest of every instrument that settles in a currency; <c>any</c> is refused here.</summary>
    [Get("/api/v2/public/get_book_summary_by_currency")]
    Task<ApiResponse<DeribitEnvelope<SummaryWire>>> BookSummary(string currency, string kind, CancellationToken stop);
}
