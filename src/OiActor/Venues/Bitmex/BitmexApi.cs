// BitMEX v1: the public endpoint that a run asks. No key.
// https://www.bitmex.com/api/explorer/#!/Instrument/Instrument_getActive  (read 2026-11)

using Refit;

namespace OiActor.Venues.Bitmex;

/// <summary>The venue's endpoint in the venue's words.</summary>
internal interface IBitmexApi
{
    /// <summary>Everything that trades, with all its figures: perpetuals, dated futures, spreads, spot pairs, predictions.</summary>
    [Get("/api/v1/instrument/active")]
    Task<ApiResponse<List<InstrumentWire>>> ActiveInstruments(CancellationToken stop);
}
