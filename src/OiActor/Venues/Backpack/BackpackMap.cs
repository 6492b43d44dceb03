// Backpack Exchange: from payloads to readings.
// https://docs.backpack.exchange/  (read 2026-11)
//
// Unit:  openInterest, units of the listed base; kPEPE counts and prices thousands of PEPE. At least one library calls it dollars: its steps are the
//        market's quantity step, and the market's own limit on it is in coins.
// Sides: two, with low confidence. No document says; all nine recorded figures are even numbers of lots.
// Price: each contract with its own mark.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Backpack;

internal static class BackpackMap
{
    /// <summary>The live crypto perpetuals in scope, each with its funding interval in hours, in the order of the list, each once.</summary>
    public static List<(Instrument Instrument, decimal? FundingHours)> Instruments(List<MarketWire> rows, VenueRequest request)
    {
        var live = new List<(Instrument, decimal?)>();
        foreach (var row in rows.DistinctBy(row => row?.Symbol))
            if (row is { MarketType: "PERP", OrderBookState: "Open", RwaMarketType: null or "", Symbol: { Length: > 0 } symbol,
                    BaseSymbol: { Length: > 0 } listed, QuoteSymbol: { } quote }
                && request.Counts(quote, quote))
            {
                var (asset, coins) = SymbolRules.FromListedBase(listed);
                var instrument = new Instrument(asset, symbol, quote, quote, MarginKind.Linear, ContractSpec.Multiplied(coins));
                live.Add((instrument, row.FundingInterval.AboveZero / TimeSpan.MillisecondsPerHour));
            }
        return live;
    }

    /// <summary>A contract from its rows of the bulk answers, each of which may be absent.</summary>
    public static ContractReading Contract(
        Instrument instrument, decimal? fundingHours, OpenInterestWire? row, FailureKind? rowFailure, DateTimeOffset receivedTime,
        MarkPriceWire? mark, TickerWire? ticker)
    {
        var (reading, missing) = row is null ? (null, rowFailure ?? FailureKind.NotFound) : Measured.OpenInterest(instrument.Spec, row.Amount, Sides.Two);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(mark?.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(mark?.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(ticker?.LastPrice.Value),
            Funding = mark is null ? null : Measured.Funding(mark.FundingRate, fundingHours, mark.NextFundingTimestamp.Value),
            Change24hPercent = Exact.Percent(ticker?.PriceChangePercent.Value),
            Volume24h = Measured.Usd(ticker?.QuoteVolume.Value),
            VenueTime = row?.Timestamp.Value,
            ReceivedTime = receivedTime,
        };
    }
}
