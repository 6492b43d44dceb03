// Bybit v5, linear and inverse perpetuals: from payloads to readings.
// https://bybit-exchange.github.io/docs/v5/market/tickers  (read 2026-11)
//
// Unit:  linear, units of the listed base coin; 1000PEPE counts and prices thousands of PEPE. Inverse, US dollars; only its *Value is in coins.
// Sides: `openInterest` adds both sides, `singleOpenInterest` counts each contract once; both by the documents, the second since June 2026.
//        We read the latter; where it is absent, the former.
// Price: each contract with its own mark, in the same row.
// Time:  the answers carry the server's clock and no time of the snapshot, so none is read.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bybit;

internal static class BybitMap
{
    /// <summary>The category of contracts that are settled in the currency they are priced in.</summary>
    public const string Linear = "linear";

    /// <summary>The category of contracts that are settled in their base coin.</summary>
    public const string Inverse = "inverse";

    /// <summary>The live crypto perpetuals of a category in scope, in the order of the list, each once.</summary>
    /// <remarks>Of the words for what a contract is on, only the two that are known to mean coins pass: the list has stocks under names of coins.</remarks>
    public static List<Instrument> Instruments(IEnumerable<InstrumentWire?> rows, string category, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in rows.DistinctBy(row => row?.Symbol))
            if (row is { Status: "Trading", SymbolType: null or "" or "innovation", Symbol: { Length: > 0 } symbol,
                    BaseCoin: { Length: > 0 } listed, QuoteCoin: { } quote, SettleCoin: { } settle }
                && row.IsPreListing is not true)
            {
                var (asset, coins) = BaseOf(listed);
                if (category == Linear && row.ContractType == "LinearPerpetual" && request.Counts(quote, settle))
                    live.Add(new Instrument(asset, symbol, quote, settle, MarginKind.Linear, ContractSpec.Multiplied(coins)));
                else if (category == Inverse && row.ContractType == "InversePerpetual" && request.CountsInverse(quote))
                    live.Add(new Instrument(asset, symbol, quote, settle, MarginKind.Inverse, new ContractSpec(1, ContractUnit.UsDollars, coins)));
            }
        return live;
    }

    /// <summary>A contract from its ticker, which may be absent.</summary>
    public static ContractReading Contract(Instrument instrument, TickerWire? ticker, FailureKind? tickerFailure, DateTimeOffset receivedTime)
    {
        if (ticker is null)
            return new ContractReading { Instrument = instrument, Missing = tickerFailure ?? FailureKind.NotFound, ReceivedTime = receivedTime };

        bool isLinear = instrument.Kind == MarginKind.Linear;
        bool isSingle = ticker.SingleOpenInterest.Value is not null;
        var (reading, missing) = isSingle
            ? Measured.OpenInterest(instrument.Spec, ticker.SingleOpenInterest, Sides.One)
            : Measured.OpenInterest(instrument.Spec, ticker.OpenInterest, Sides.Two);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            VenueValue = isLinear && reading is not null
                ? Measured.Usd((isSingle ? ticker.SingleOpenInterestValue : ticker.OpenInterestValue).Value)
                : null,
            Mark = instrument.Spec.PriceOf(ticker.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(ticker.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(ticker.LastPrice.Value),
            Funding = Measured.Funding(ticker.FundingRate, ticker.FundingIntervalHour.Value, ticker.NextFundingTime.Value),
            Change24hPercent = Exact.Percent(ticker.Price24hPcnt.Value),
            Volume24h = Measured.Usd((isLinear ? ticker.Turnover24h : ticker.Volume24h).Value),
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>The newest row of a ratio answer, computed from its two sides. Rows of another contract, as a careless cache would give them, are none.</summary>
    public static RatioReading Ratio(Instrument instrument, RatioAsk ask, Reply<BybitEnvelope<AccountRatioWire>> reply) => RatioRows.Newest(
        instrument.Asset,
        ask,
        reply.Content?.Result?.List,
        reply.Failure,
        row => row.Timestamp.Value,
        row => row.Symbol is { Length: > 0 } named && named != instrument.VenueSymbol
            ? (null, FailureKind.Malformed)
            : Measured.Ratio(row.BuyRatio, row.SellRatio, default, ask.Period, row.Timestamp));

    /// <summary>One name has its multiplier behind it.</summary>
    private static (Asset Asset, decimal Coins) BaseOf(string listed) =>
        listed == "SHIB1000" ? (new Asset("SHIB"), 1_000) : SymbolRules.FromListedBase(listed);
}
