// Kraken Futures v3: the public endpoints that a run asks. No key.
// https://docs.kraken.com/api/docs/futures-api/trading/get-tickers  (read 2026-11)

using Refit;

namespace OiActor.Venues.Kraken;

/// <summary>The venue's endpoints in the venue's words.</summary>
internal interface IKrakenApi
{
    /// <summary>Every contract, dated ones and those on stocks, metals and currencies among them.</summary>
    [Get("/derivatives/api/v3/instruments")]
    Task<ApiResponse<InstrumentsWire>> Instruments(CancellationToken stop);

    /// <summary>Prices, funding, change, volume and open interest of every contract; index rows among them.</summary>
    [Get("/derivatives/api/v3/tickers")]
    Task<ApiResponse<TickersWire>> Tickers(CancellationToken stop);
}
