// HTX swaps, linear and coin-margined: from payloads to readings.
// https://huobiapi.github.io/docs/usdt_swap/v1/en/ and https://huobiapi.github.io/docs/coin_margined_swap/v1/en/  (read 2026-11)
//
// Unit:  volume, contracts of contract_size: coins, of a coin-margined contract dollars. Checked: volume × contract_size is the row's own amount.
// Sides: linear, unknown: the documents say that both sides count, and of 14 recorded figures six are odd numbers of contracts, two of them without
//        any trade. Coin-margined, one: its page says a single side.
// Price: each contract with its index, as the mark comes for one contract at a time only. The venue's value is at its last price.
// Time:  ts is when an answer was made, also for rows that have stood still for months, so none is read.
// Unmapped: volume, of which it is not settled whether it covers a day or the candle since 16:00 UTC; change, as the open is that candle's.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Htx;

internal static class HtxMap
{
    /// <summary>What coin-margined contracts are priced in.</summary>
    public const string CoinQuote = "USD";

    /// <summary>The contract that a row lists, if it is a live crypto perpetual in scope.</summary>
    /// <param name="kind">Which of the two families lists it.</param>
    public static Instrument? Instrument(MarginKind kind, ContractWire row, VenueRequest request)
    {
        if (row is not { ContractStatus.Value: 1, BusinessType: null or "swap", ContractCode: { Length: > 0 } code, Symbol: { Length: > 0 } symbol }
            || row.TradfiLabels is { Count: > 0 } || (row.Labels ?? []).Any(label => label is "tradfi" or "stock")
            || row.ContractSize.AboveZero is not { } held)
            return null;

        var (asset, coins) = SymbolRules.FromListedBase(symbol);
        if (kind == MarginKind.Inverse)
            return request.CountsInverse(CoinQuote)
                ? new Instrument(asset, code, CoinQuote, symbol, kind, new ContractSpec(held, ContractUnit.UsDollars, coins))
                : null;
        return row.TradePartition is { } quote && request.Counts(quote, quote) && Exact.Times(held, coins) is { } size
            ? new Instrument(asset, code, quote, quote, kind, new ContractSpec(size, ContractUnit.BaseCoins, coins))
            : null;
    }

    /// <summary>A contract from its rows of the bulk answers, each of which but the list's may be absent.</summary>
    public static ContractReading Contract(
        Instrument instrument, ContractWire listed, Reply<HtxList<OpenInterestWire>> answer, OpenInterestWire? row,
        IndexWire? index, TickWire? tick, FundingWire? funding)
    {
        var (reading, missing) = row is null
            ? (null, answer.Failure?.Kind ?? FailureKind.NotFound)
            : Measured.OpenInterest(instrument.Spec, row.Volume, instrument.Kind == MarginKind.Inverse ? Sides.One : Sides.Unknown);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            VenueValue = reading is null || instrument.Kind == MarginKind.Inverse ? null : Measured.Usd(row?.Value.Value),
            Index = instrument.Spec.PriceOf(index?.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(tick?.Close.Value),
            Funding = funding is null ? null : Measured.Funding(funding.FundingRate, listed.SettlementPeriod.Value, funding.FundingTime.Value),
            ReceivedTime = answer.ReceivedTime,
        };
    }

    /// <summary>The newest row of a ratio answer. Accounts that hold both sides are left out: longs and shorts are shares of the others.</summary>
    public static RatioReading Ratio(Asset asset, RatioAsk ask, Reply<HtxRatios> reply) => RatioRows.Newest(
        asset,
        ask,
        reply.Content?.Data?.List,
        reply.Failure,
        row => row.Ts.Value,
        row => row.LockedRatio.IsMalformed
            ? (null, FailureKind.Malformed)
            : Measured.Ratio(ShareOf(row.BuyRatio, row.LockedRatio), ShareOf(row.SellRatio, row.LockedRatio), default, ask.Period, row.Ts));

    /// <summary>A share of the whole as a share of what is not locked; zero, which is no side of a ratio, where nothing or no share is left.</summary>
    private static WireNumber ShareOf(WireNumber side, WireNumber locked) =>
        side.Value is { } share && locked.Value is { } both && both != 0
            ? new WireNumber(both is > 0 and < 1 ? Exact.Over(share, 1 - both) : 0, false)
            : side;
}
