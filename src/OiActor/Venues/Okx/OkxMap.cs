// OKX v5 swaps: from payloads to readings.
// https://www.okx.com/docs-v5/en/#public-data-rest-api-get-open-interest  (read 2026-11)
//
// Unit:  oi contracts, oiCcy coins, oiUsd dollars; a contract holds ctVal × ctMult coins, which differs between contracts of a coin,
//        an inverse one ctVal × ctMult dollars, and its oi is counted.
// Sides: one. The documents say "total open interest"; third parties agree; recorded figures are odd numbers of lots.
// Price: each linear contract with its own mark; an inverse one needs none. oiUsd is the venue's own value and serves as a check.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Okx;

internal static class OkxMap
{
    /// <summary>Beyond this share two figures for the same thing disagree.</summary>
    private const decimal Disagreement = 0.01m;

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once.</summary>
    public static List<Instrument> Instruments(OkxEnvelope<InstrumentWire> answer, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in (answer.Data ?? []).DistinctBy(row => row?.InstId))
            if (row is { State: "live", InstId: { Length: > 0 } symbol, Uly: { } uly, SettleCcy: { } settle }
                && row.RuleType is null or "normal" && row.InstCategory is null or "" or "1"
                && uly.Split('-') is [{ Length: > 0 } listed, var quote]
                && Kind(row, listed, quote, settle, request) is { } kind
                && SymbolRules.FromListedBase(listed) is var (asset, coins) && Spec(row, kind, coins) is { } spec)
            {
                live.Add(new Instrument(asset, symbol, quote, settle, kind, spec));
            }
        return live;
    }

    /// <summary>A contract from its rows of the bulk answers, each of which may be absent.</summary>
    public static ContractReading Contract(
        Instrument instrument, OpenInterestWire? row, FailureKind? rowFailure, DateTimeOffset receivedTime,
        MarkPriceWire? mark, TickerWire? ticker, FundingWire? funding)
    {
        var (reading, missing) = row is null ? (null, rowFailure ?? FailureKind.NotFound) : OpenInterest(instrument.Spec, row);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            VenueValue = reading is null ? null : Measured.Usd(row?.OiUsd.Value),
            Mark = instrument.Spec.PriceOf(mark?.MarkPx.Value),
            Last = instrument.Spec.PriceOf(ticker?.Last.Value),
            Funding = funding is null ? null : Measured.Funding(funding.FundingRate, FundingHours(funding), funding.FundingTime.Value),
            Change24hPercent = Exact.PercentAbove(ticker?.Last.AboveZero, ticker?.Open24h.AboveZero),
            Volume24h = ticker is { VolCcy24h.Value: { } coins, Last.AboveZero: { } last } ? Measured.Usd(Exact.Times(coins, last)) : null,
            VenueTime = row?.Ts.Value,
            ReceivedTime = receivedTime,
            Doubts = reading is not null && Disagrees(instrument.Spec, row!) ? [Flags.SourceDisagrees] : [],
        };
    }

    /// <summary>The newest row of a ratio answer, a pair of time and quotient.</summary>
    public static RatioReading Ratio(Asset asset, RatioAsk ask, Reply<OkxEnvelope<List<WireNumber>>> reply) => RatioRows.Newest(
        asset,
        ask,
        reply.Content?.Data,
        reply.Failure,
        row => Time(row).Value,
        row => Measured.Ratio(default, default, row.ElementAtOrDefault(1), ask.Period, Time(row)));

    /// <summary>The newest row of taker volume whose period has ended; rows are time, sold and bought.</summary>
    /// <remarks>A row is stamped with the opening of its period, and the newest one is of the period that runs. The reading is stamped with the end.</remarks>
    public static RatioReading TakerVolume(Asset asset, RatioAsk ask, Reply<OkxEnvelope<List<WireNumber>>> reply) => RatioRows.Newest(
        asset,
        ask,
        reply.Content?.Data,
        reply.Failure,
        row => Time(row).After(ask.Period.Length()) is { Value: { } end } && end <= reply.ReceivedTime ? end : null,
        row => Measured.RatioOfAmounts(
            row.ElementAtOrDefault(2), row.ElementAtOrDefault(1), ask.Period, Time(row).After(ask.Period.Length())));

    /// <summary>How a contract in scope is settled; null for one that is out of scope.</summary>
    private static MarginKind? Kind(InstrumentWire row, string listed, string quote, string settle, VenueRequest request) => row.CtType switch
    {
        "linear" when row.CtValCcy == listed && request.Counts(quote, settle) => MarginKind.Linear,
        "inverse" when row.CtValCcy == quote && settle == listed && request.CountsInverse(quote) => MarginKind.Inverse,
        _ => null,
    };

    private static (OpenInterest? Reading, FailureKind? Missing) OpenInterest(ContractSpec spec, OpenInterestWire row) =>
        spec.Unit == ContractUnit.UsDollars || (row.OiCcy.Value is null && !row.OiCcy.IsMalformed)
            ? Measured.OpenInterest(spec, row.Oi, Sides.One)
            : Measured.OpenInterest(ContractSpec.Multiplied(spec.PricedCoins), row.OiCcy, Sides.One);

    private static bool Disagrees(ContractSpec spec, OpenInterestWire row) =>
        row is { Oi.Value: { } contracts, OiCcy.Value: { } coins }
        && spec.CoinsOf(new ContractCount(contracts), null) is { } counted
        && Exact.Times(coins, spec.PricedCoins) is { } stated
        && (counted.Coins < stated * (1 - Disagreement) || counted.Coins - stated > stated * Disagreement);

    private static ContractSpec? Spec(InstrumentWire row, MarginKind kind, decimal coins)
    {
        var (unit, each) = kind == MarginKind.Inverse ? (ContractUnit.UsDollars, 1) : (ContractUnit.BaseCoins, coins);
        return row.CtVal.AboveZero is { } value && Exact.Times(value, row.CtMult.AboveZero ?? 1) is { } units && Exact.Times(units, each) is > 0 and var size
            ? new ContractSpec(size, unit, coins)
            : null;
    }

    private static decimal? FundingHours(FundingWire row) =>
        row is { FundingTime.Value: { } paid, NextFundingTime.Value: { } next } ? (decimal)(next - paid).Ticks / TimeSpan.TicksPerHour : null;

    private static WireTime Time(List<WireNumber> row) =>
        row is [{ Value: { } milliseconds }, ..] && milliseconds is > 0 and < long.MaxValue
            ? WireTime.FromMilliseconds((long)milliseconds)
            : WireTime.Malformed;
}
