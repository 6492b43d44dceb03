// KuCoin Futures: from the payload to readings.
// https://www.kucoin.com/docs/rest/futures-trading/market-data/get-symbols-list  (read 2026-11)
//
// Unit:  openInterest, lots. A lot holds `multiplier` units of the listed base (0.001 BTC; 10 × 10000 CAT); of an inverse contract, whose multiplier
//        is below zero, as many dollars. Checked: an inverse turnover times its price is its volume in dollars.
// Sides: one. No document says; an aggregator shows the figure as it is, and recorded figures are odd numbers of lots.
// Price: each contract with its own mark, in the same row. The row has no snapshot time.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Kucoin;

internal static class KucoinMap
{
    private const decimal MillisecondsPerHour = 3_600_000;

    /// <summary>The contract that a row lists, if it is a live crypto perpetual in scope.</summary>
    public static Instrument? Instrument(ContractWire row, VenueRequest request) =>
        row is { Type: "FFWCSX", Status: "Open", MarketStage: null or "NORMAL", MarketType: null or "CRYPTO", AssetClass: null or "CRYPTO",
            Symbol: { Length: > 0 } symbol, BaseCurrency: { Length: > 0 } listed, QuoteCurrency: { } quote, SettleCurrency: { } settle }
        && SymbolRules.FromListedBase(listed) is var (asset, coins)
            ? (row.IsInverse, row.Multiplier.Value) switch
            {
                (true, < 0 and var dollars) when settle == listed && request.CountsInverse(quote) =>
                    new Instrument(asset, symbol, quote, settle, MarginKind.Inverse, new ContractSpec(-dollars, ContractUnit.UsDollars, coins)),
                (false, > 0 and var units) when request.Counts(quote, settle) && Exact.Times(units, coins) is > 0 and var size =>
                    new Instrument(asset, symbol, quote, settle, MarginKind.Linear, new ContractSpec(size, ContractUnit.BaseCoins, coins)),
                _ => null,
            }
            : null;

    /// <summary>A contract from its row.</summary>
    public static ContractReading Contract(Instrument instrument, ContractWire row, DateTimeOffset receivedTime)
    {
        var (reading, missing) = Measured.OpenInterest(instrument.Spec, row.OpenInterest, Sides.One);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(row.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(row.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(row.LastTradePrice.Value),
            Funding = Measured.Funding(row.FundingFeeRate, row.FundingRateGranularity.Value / MillisecondsPerHour, row.NextFundingRateDateTime.Value),
            Change24hPercent = Exact.Percent(row.PriceChgPct.Value),
            Volume24h = Measured.Usd(instrument.Kind == MarginKind.Inverse ? row.VolumeOf24h.Value : row.TurnoverOf24h.Value),
            ReceivedTime = receivedTime,
        };
    }
}
