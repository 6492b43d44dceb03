// Paradex: from payloads to readings.
// https://docs.paradex.trade/api/prod/markets/get-markets-summary  (read 2026-11)
//
// Unit:  open_interest, units of the listed base currency; kPEPE counts and prices thousands of PEPE. There is no multiplier field: the name carries it.
// Sides: two. DefiLlama takes the venue's figure as longs plus shorts and halves it since September 2026; the venue's documents do not say.
// Price: each contract with its own mark, in the same row.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Paradex;

internal static class ParadexMap
{
    /// <summary>The tag of what is no crypto asset.</summary>
    private const string RealWorld = "RWA";

    /// <summary>The instrument of a market; null where it is no crypto perpetual in scope.</summary>
    public static Instrument? Instrument(MarketWire? row, VenueRequest request)
    {
        if (row is not { AssetKind: "PERP", Symbol: { Length: > 0 } symbol, BaseCurrency: { Length: > 0 } listed,
                QuoteCurrency: { } quote, SettlementCurrency: { } margin }
            || row.Tags?.Contains(RealWorld) is true
            || !request.Counts(quote, margin))
            return null;
        var (asset, coins) = SymbolRules.FromListedBase(listed);
        return new Instrument(asset, symbol, quote, margin, MarginKind.Linear, ContractSpec.Multiplied(coins));
    }

    /// <summary>A contract from its summary, which may be absent.</summary>
    /// <param name="instrument">The contract.</param>
    /// <param name="fundingHours">The market's funding period in hours.</param>
    /// <param name="row">Its summary.</param>
    /// <param name="failure">Why there are no summaries; null where there are.</param>
    /// <param name="receivedTime">When the summaries came.</param>
    public static ContractReading Contract(
        Instrument instrument, WireNumber fundingHours, SummaryWire? row, FailureKind? failure, DateTimeOffset receivedTime)
    {
        if (row is null)
            return new ContractReading { Instrument = instrument, Missing = failure ?? FailureKind.NotFound, ReceivedTime = receivedTime };

        var (reading, missing) = Measured.OpenInterest(instrument.Spec, row.OpenInterest, Sides.Two);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(row.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(row.UnderlyingPrice.Value),
            Last = instrument.Spec.PriceOf(row.LastTradedPrice.Value),
            Funding = Measured.Funding(row.FundingRate, fundingHours.AboveZero, null),
            Change24hPercent = Exact.Percent(row.PriceChangeRate24h.Value),
            Volume24h = Measured.Usd(row.Volume24h.Value),
            VenueTime = row.CreatedAt.Value,
            ReceivedTime = receivedTime,
        };
    }
}
