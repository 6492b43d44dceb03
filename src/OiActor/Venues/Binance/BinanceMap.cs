// Binance USDⓈ-M futures: from payloads to readings.
// https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api  (read 2026-11)
//
// Unit:  linear, units of the listed base asset; 1000PEPE counts and prices thousands of PEPE. There is no multiplier field: the name carries it.
// Sides: one. The venue's own reply, reported in July 2025, and every comparison of venues read so far; half of its recorded figures are odd numbers of lots.
// Price: each contract with its own mark; a USDC contract's mark differs from the USDT contract's.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Binance;

internal static class BinanceMap
{
    /// <summary>What a symbol without an adjusted interval pays by.</summary>
    private const decimal DefaultFundingHours = 8;

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once.</summary>
    /// <remarks>Stocks and metals are TRADIFI_PERPETUAL; baskets are PERPETUAL with underlyingType INDEX and must not pass for a coin.</remarks>
    public static List<Instrument> Instruments(ExchangeInfoWire info, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in (info.Symbols ?? []).DistinctBy(row => row?.Symbol))
            if (row is { ContractType: "PERPETUAL", Status: "TRADING", UnderlyingType: "COIN", Symbol: { Length: > 0 } symbol,
                    BaseAsset: { Length: > 0 } listed, QuoteAsset: { } quote, MarginAsset: { } margin }
                && request.Counts(quote, margin))
            {
                var (asset, coins) = SymbolRules.FromListedBase(listed);
                live.Add(new Instrument(asset, symbol, quote, margin, MarginKind.Linear, ContractSpec.Multiplied(coins)));
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

    /// <summary>A contract from its own open interest and its rows of the bulk answers, each of which may be absent.</summary>
    /// <remarks>Open interest that names another symbol, as a cache that overlooks the query would give it, is none of this contract's.</remarks>
    public static ContractReading Contract(
        Instrument instrument, Reply<OpenInterestWire> openInterest, PremiumIndexWire? premium, TickerWire? ticker, decimal? fundingHours)
    {
        var (reading, missing) = openInterest.Content switch
        {
            null => (null, openInterest.Failure?.Kind),
            { } content when IsOfAnother(instrument, content.Symbol) => (null, FailureKind.Malformed),
            { } content => Measured.OpenInterest(instrument.Spec, content.Amount, Sides.One),
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
            Volume24h = Measured.Usd(ticker?.QuoteVolume.Value),
            VenueTime = openInterest.Content?.Time.Value,
            ReceivedTime = openInterest.ReceivedTime,
        };
    }

    /// <summary>The newest row of a ratio answer. The venue's own quotient is rounded from the same two sides.</summary>
    public static RatioReading Ratio(Instrument instrument, RatioAsk ask, Reply<List<LongShortWire>> reply) => RatioRows.Newest(
        instrument.Asset,
        ask,
        reply.Content,
        reply.Failure,
        row => row.Timestamp.Value,
        row => IsOfAnother(instrument, row.Symbol)
            ? (null, FailureKind.Malformed)
            : Measured.Ratio(row.LongAccount, row.ShortAccount, row.LongShortRatio, ask.Period, row.Timestamp));

    /// <summary>The newest row of taker volume, stamped with the end of its period instead of its opening.</summary>
    public static RatioReading TakerVolume(Instrument instrument, RatioAsk ask, Reply<List<TakerVolumeWire>> reply) => RatioRows.Newest(
        instrument.Asset,
        ask,
        reply.Content,
        reply.Failure,
        row => row.Timestamp.Value,
        row => Measured.RatioOfAmounts(row.BuyVol, row.SellVol, ask.Period, row.Timestamp.After(ask.Period.Length())));

    private static bool IsOfAnother(Instrument instrument, string? symbol) => symbol is { Length: > 0 } named && named != instrument.VenueSymbol;
}
