// Binance COIN-M futures, inverse perpetuals: from payloads to readings.
// https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api  (read 2026-11)
//
// Unit:  contracts of contractSize US dollars, which the instrument list gives; no price is needed.
// Sides: one, by the company's reply on open interest as reported in July 2025. Its statistics of the same contract and minutes are lower by a factor of
//        four (2,909,783 contracts against 12,668,208 in October 2026), unexplained: they are another series, and neither read nor mixed with this one.
// Price: each contract with its own mark.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.BinanceCoinm;

internal static class BinanceCoinmMap
{
    /// <summary>What a symbol without an adjusted interval pays by.</summary>
    private const decimal DefaultFundingHours = 8;

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once.</summary>
    public static List<Instrument> Instruments(ExchangeInfoWire info, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in (info.Symbols ?? []).DistinctBy(row => row?.Symbol))
            if (row is { ContractType: "PERPETUAL", ContractStatus: "TRADING", UnderlyingType: "COIN", Symbol: { Length: > 0 } symbol,
                    Pair: { Length: > 0 }, BaseAsset: { Length: > 0 } listed, QuoteAsset: { } quote, MarginAsset: { } margin, ContractSize.AboveZero: { } size }
                && margin == listed && request.CountsInverse(quote))
            {
                var (asset, coins) = SymbolRules.FromListedBase(listed);
                live.Add(new Instrument(asset, symbol, quote, margin, MarginKind.Inverse, new ContractSpec(size, ContractUnit.UsDollars, coins)));
            }
        return live;
    }

    /// <summary>Hours between funding payments of a symbol: the adjusted ones are listed, the others pay every eight.</summary>
    public static decimal? FundingHours(IReadOnlyDictionary<string, FundingInfoWire>? adjusted, string symbol)
    {
        if (adjusted is null)
            return null;
        return adjusted.TryGetValue(symbol, out var row) ? row.FundingIntervalHours.AboveZero : DefaultFundingHours;
    }

    /// <summary>Dollars traded in 24 hours: contracts times the dollars in each.</summary>
    public static UsdAmount? Volume(Instrument instrument, TickerWire? ticker) =>
        ticker?.Volume.Value is { } contracts ? Measured.Usd(Exact.Times(contracts, instrument.Spec.Size)) : null;

    /// <summary>A contract from its own open interest and its rows of the bulk answers, each of which may be absent.</summary>
    /// <remarks>Open interest that names another symbol, as a cache that overlooks the query would give it, is none of this contract's.</remarks>
    public static ContractReading Contract(
        Instrument instrument, Reply<OpenInterestWire> openInterest, PremiumIndexWire? premium, TickerWire? ticker, decimal? fundingHours)
    {
        var (reading, missing) = openInterest.Content switch
        {
            null => (null, openInterest.Failure?.Kind),
            { } content when IsOther(instrument.VenueSymbol, content.Symbol) => (null, FailureKind.Malformed),
            { } content => Measured.OpenInterest(instrument.Spec, content.Contracts, Sides.One),
        };
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(premium?.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(premium?.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(ticker?.LastPrice.Value),
            Funding = premium is null ? null : Measured.Funding(premium.LastFundingRate, fundingHours, premium.NextFundingTime.Value),
            Change24hPercent = ticker?.PriceChangePercent.Value,
            Volume24h = Volume(instrument, ticker),
            VenueTime = openInterest.Content?.Time.Value,
            ReceivedTime = openInterest.ReceivedTime,
        };
    }

    /// <summary>The newest row of a ratio answer, computed from its two sides.</summary>
    public static RatioReading Ratio(Asset asset, string pair, RatioAsk ask, Reply<List<LongShortWire>> reply) => RatioRows.Newest(
        asset,
        ask,
        reply.Content,
        reply.Failure,
        row => row.Timestamp.Value,
        row => IsOther(pair, row.Pair) ? (null, FailureKind.Malformed)
            : Measured.Ratio(row.LongAccount, row.ShortAccount, row.LongShortRatio, ask.Period, row.Timestamp));

    private static bool IsOther(string asked, string? named) => named is { Length: > 0 } && named != asked;
}
