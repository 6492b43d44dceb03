// MEXC futures: from payloads to readings.
// https://www.mexc.com/api-docs/futures/market-endpoints  (read 2026-11)
//
// Unit:  holdVol, contracts. A contract holds contractSize units of the listed base, and of a multiplied name as many thousands or millions;
//        a coin-margined one contractSize dollars. Sizes run from 0.00001 to 10000000 and come from the list.
//        Checked: contracts × size × price is the venue's own amount of a day.
// Sides: one. The documents say total holdings; an aggregator shows the figure as it is.
// Price: each contract with its own fair price, in the same row. The row's time is that of its last trade and not read.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Mexc;

internal static class MexcMap
{
    /// <summary>Long names with the code that the same coin has elsewhere, as the venue's own list gives it beside the name.</summary>
    /// <remarks>https://github.com/nemanull/arbitrage-observatory, docs/profiles/mexc/rest.md, section 2 (read 2026-11).</remarks>
    private static readonly Dictionary<string, Asset> LongNames = new(StringComparer.Ordinal)
    {
        ["FILECOIN"] = new Asset("FIL"),
        ["PUMPFUN"] = new Asset("PUMP"),
        ["TRUMPOFFICIAL"] = new Asset("TRUMP"),
    };

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once.</summary>
    public static List<Instrument> Instruments(MexcEnvelope<DetailWire> answer, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in (answer.Data ?? []).DistinctBy(row => row?.Symbol))
            if (row is { State.Value: 0, FutureType: { Value: null or 1, IsMalformed: false }, Type: { Value: null or 1, IsMalformed: false },
                    Symbol: { Length: > 0 } symbol, BaseCoin: { Length: > 0 } listed, QuoteCoin: { } quote, SettleCoin: { } settle }
                && row.ConceptPlate?.Contains("mc-trade-zone-tradfi") is not true
                && AssetOf(listed) is var (asset, coins)
                && Kind(listed, quote, settle, request) is { } kind
                && Spec(kind, row.ContractSize, coins) is { } spec)
            {
                live.Add(new Instrument(asset, symbol, quote, settle, kind, spec));
            }
        return live;
    }

    /// <summary>A contract from its rows of the bulk answers, each of which may be absent.</summary>
    public static ContractReading Contract(
        Instrument instrument, TickerWire? ticker, FailureKind? tickerFailure, DateTimeOffset receivedTime, FundingWire? funding)
    {
        var (reading, missing) = ticker is null
            ? (null, tickerFailure ?? FailureKind.NotFound)
            : Measured.OpenInterest(instrument.Spec, ticker.HoldVol, Sides.One);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(ticker?.FairPrice.Value),
            Index = instrument.Spec.PriceOf(ticker?.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(ticker?.LastPrice.Value),
            Funding = funding is null ? null : Measured.Funding(funding.FundingRate, funding.CollectCycle.Value, funding.NextSettleTime.Value),
            Change24hPercent = Exact.Percent(ticker?.RiseFallRate.Value),
            Volume24h = Measured.Usd(Volume(instrument, ticker)),
            ReceivedTime = receivedTime,
        };
    }

    private static (Asset Asset, decimal Coins) AssetOf(string listed) =>
        LongNames.TryGetValue(listed, out var asset) ? (asset, 1) : SymbolRules.FromListedBase(listed);

    private static MarginKind? Kind(string listed, string quote, string settle, VenueRequest request) =>
        request.Counts(quote, settle) ? MarginKind.Linear
        : settle == listed && request.CountsInverse(quote) ? MarginKind.Inverse
        : null;

    private static ContractSpec? Spec(MarginKind kind, WireNumber contractSize, decimal coins) => (kind, contractSize.AboveZero) switch
    {
        (_, null) => null,
        (MarginKind.Inverse, { } dollars) => new ContractSpec(dollars, ContractUnit.UsDollars, coins),
        (_, { } units) => Exact.Times(units, coins) is { } size ? new ContractSpec(size, ContractUnit.BaseCoins, coins) : null,
    };

    /// <summary>Dollars of a day: the amount is in the settlement currency, which for a coin-margined contract is no dollar.</summary>
    private static decimal? Volume(Instrument instrument, TickerWire? ticker) =>
        instrument.Kind == MarginKind.Linear ? ticker?.Amount24.Value
        : ticker?.Volume24.Value is { } contracts ? Exact.Times(contracts, instrument.Spec.Size)
        : null;
}
