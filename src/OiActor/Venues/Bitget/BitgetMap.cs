// Bitget v2 mix: from payloads to readings.
// https://www.bitget.com/api-doc/contract/market/Get-All-Symbol-Ticker  (read 2026-11)
//
// Unit:  holdingAmount, units of the listed base coin, for every product type, coin-margined ones included; 1000BONK counts and prices thousands of BONK.
// Sides: one, by an arithmetic check on recorded answers: of 25 contracts 14 hold an odd number of lots.
// Price: each contract with its own mark, in the same row; coin-margined ones too, as they count coins.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bitget;

internal static class BitgetMap
{
    /// <summary>The live crypto perpetuals in scope, each with its funding interval in hours, in the order of the list, each once.</summary>
    /// <param name="answer">The list of one product type.</param>
    /// <param name="kind">How the contracts of that product type are settled.</param>
    /// <param name="request">The scope.</param>
    public static List<(Instrument Instrument, decimal? FundingHours)> Instruments(
        BitgetEnvelope<ContractWire> answer, MarginKind kind, VenueRequest request)
    {
        var live = new List<(Instrument, decimal?)>();
        foreach (var row in (answer.Data ?? []).DistinctBy(row => row?.Symbol))
            if (row is { SymbolType: "perpetual", SymbolStatus: "normal", Symbol: { Length: > 0 } symbol,
                    BaseCoin: { Length: > 0 } listed, QuoteCoin: { } quote }
                && row.IsRwa != "YES"
                && Margin(row, kind == MarginKind.Inverse ? listed : quote) is var margin
                && (kind == MarginKind.Inverse ? margin == listed && request.CountsInverse(quote) : request.Counts(quote, margin)))
            {
                var (asset, coins) = SymbolRules.FromListedBase(listed);
                var instrument = new Instrument(asset, symbol, quote, margin, kind, ContractSpec.Multiplied(coins));
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
            Change24hPercent = Exact.Percent(ticker.Change24h.Value),
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

    /// <summary>The newest row of an answer on taker volume whose period is over.</summary>
    /// <remarks>Which end of it a row is stamped with is not documented: one stamped less than a period ago may be of that which runs.</remarks>
    public static RatioReading TakerVolume(Asset asset, RatioAsk ask, Reply<BitgetEnvelope<TakerBuySellWire>> reply) => RatioRows.Newest(
        asset,
        ask,
        reply.Content?.Data?.Where(row => !(row?.Ts.Value + ask.Period.Length() > reply.ReceivedTime)).ToArray(),
        reply.Failure,
        row => row.Ts.Value,
        row => Measured.RatioOfAmounts(row.BuyVolume, row.SellVolume, ask.Period, row.Ts));

    /// <summary>The margin coin: the usual one of the product type where it is among the supported ones, else the first of them.</summary>
    private static string Margin(ContractWire row, string usual) =>
        row.SupportMarginCoins is not { Count: > 0 } coins || coins.Contains(usual) ? usual : coins[0] ?? "";
}
