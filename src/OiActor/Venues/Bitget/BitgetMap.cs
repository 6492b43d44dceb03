// Bitget v2 mix: from payloads to readings.
// https://www.bitget.com/api-doc/contract/market/Get-All-Symbol-Ticker  (read 2026-11)
//
// Unit:  holdingAmount, units of the listed base coin, for every product type; 1000BONK counts and prices thousands of BONK.
// Sides: one, by an arithmetic check on recorded answers: of 25 contracts 14 hold an odd number of lots.
// Price: each contract with its own mark, in the same row.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bitget;

internal static class BitgetMap
{
    /// <summary>The live crypto perpetuals in scope, each with its funding interval in hours, in the order of the list, each once.</summary>
    public static List<(Instrument Instrument, decimal? FundingHours)> Instruments(BitgetEnvelope<ContractWire> answer, VenueRequest request)
    {
        var live = new List<(Instrument, decimal?)>();
        foreach (var row in (answer.Data ?? []).DistinctBy(row => row?.Symbol))
            if (row is { SymbolType: "perpetual", SymbolStatus: "normal", Symbol: { Length: > 0 } symbol,
                    BaseCoin: { Length: > 0 } listed, QuoteCoin: { } quote }
                && row.IsRwa != "YES"
                && request.Counts(quote, Margin(row, quote)))
            {
                var (asset, coins) = SymbolRules.FromListedBase(listed);
                var instrument = new Instrument(asset, symbol, quote, Margin(row, quote), MarginKind.Linear, ContractSpec.Multiplied(coins));
                live.Add((instrument, row.FundInterval.AboveZero));
            }
        return live;
    }

    /// <summary>A contract from its ticker, which may be absent.</summary>
    public static ContractReading Contract(
        Instrument instrument, decimal? fundingHours, TickerWire? ticker, FailureKind? tickerFailure, DateTimeOffset receivedTime)
    {
        if (ticker is null)
            return new ContractReading { Instrument = instrument, Missing = tickerFailure ?? FailureKind.NotFound, ReceivedTime = receivedTime };

        var (reading, missing) = Measured.OpenInterest(instrument.Spec, ticker.HoldingAmount, Sides.One);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(ticker.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(ticker.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(ticker.LastPr.Value),
            Funding = Measured.Funding(ticker.FundingRate, fundingHours, ticker.NextFundingTime.Value),
            Change24hPercent = ticker.Change24h.Value is { } fraction ? Exact.Times(fraction, 100) : null,
            Volume24h = Measured.Usd(ticker.UsdtVolume.Value ?? ticker.QuoteVolume.Value),
            VenueTime = ticker.Ts.Value,
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>The newest row of a ratio answer, computed from its two sides.</summary>
    public static RatioReading Ratio(Asset asset, RatioAsk ask, Reply<BitgetEnvelope<AccountLongShortWire>> reply) => RatioRows.Newest(
        asset,
        ask,
        reply.Content?.Data,
        reply.Failure,
        row => row.Ts.Value,
        row => Measured.Ratio(row.LongAccountRatio, row.ShortAccountRatio, default, ask.Period, row.Ts));

    /// <summary>The margin coin: the quote where it is among the supported ones, else the first of them.</summary>
    private static string Margin(ContractWire row, string quote) =>
        row.SupportMarginCoins is not { Count: > 0 } coins || coins.Contains(quote) ? quote : coins[0] ?? "";
}
