// GMX V2: from payloads to readings.
// https://docs.gmx.io/docs/api/rest-v2  (read 2026-11)
//
// Unit:  openInterestLong, openInterestShort: dollars times 10^30, of each position what it was worth when it was opened or enlarged.
// Sides: given apart. A pool stands opposite every position, so that both together count each once.
// Price: none needed for dollars. Tickers count in 10^(30 - the token's decimals), which they do not say: they are not read.
// Not read: funding and borrowing rates; their readers disagree whether they are for an hour or a year.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Gmx;

internal static class GmxMap
{
    /// <summary>The instrument of a market; null where it is no listed perpetual in scope.</summary>
    /// <remarks>
    /// A coin has a market for each pool. Whatever tokens a pool pays in, it pays the dollars that a position has gained: the contract is linear.
    /// </remarks>
    public static Instrument? Instrument(MarketWire? row, VenueRequest request)
    {
        if (row is not { IsListed: true, Name: { } name } || name.Contains("(deprecated)", StringComparison.OrdinalIgnoreCase)
            || name.IndexOf("/USD", StringComparison.Ordinal) is not (> 0 and var end)
            || name.AsSpan(end + 4) is [not ' ', ..]
            || !request.Counts("USD", "USD"))
            return null;
        var (asset, coins) = SymbolRules.FromListedBase(name[..end]);
        return new Instrument(asset, name, "USD", "USD", MarginKind.Linear, new ContractSpec(1, ContractUnit.UsDollars, coins));
    }

    public static ContractReading Contract(Instrument instrument, MarketWire row, DateTimeOffset receivedTime)
    {
        var (reading, missing) = Measured.OpenSides(instrument.Spec, row.OpenInterestLong, row.OpenInterestShort, Opposite.Pool);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            ReceivedTime = receivedTime,
            Doubts = reading is null ? [] : [Flags.EntryNotional],
        };
    }
}
