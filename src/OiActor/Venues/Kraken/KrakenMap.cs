// Kraken Futures v3: from payloads to readings.
// https://docs.kraken.com/api/docs/futures-api/trading/get-tickers  (read 2026-11)
//
// Unit:  openInterest in contracts of contractSize, which is 1 everywhere seen: a coin of a linear contract (PF_), a dollar of an inverse one (PI_).
// Sides: one, with low confidence: no document says, and no comparison of venues halves it.
// Price: each contract with its own mark. The answer's serverTime is when it was sent, lastTime that of a trade: neither is the time of the figures.
// Not read: the long/short analytics. What they call a ratio is the long share.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Kraken;

internal static class KrakenMap
{
    /// <summary>Funding is paid by the hour everywhere.</summary>
    private const decimal FundingHours = 1;

    /// <summary>Categories of what is no coin. The rows' tradfi flag is not set on all of these.</summary>
    private static readonly HashSet<string> OtherThanCoins = new(StringComparer.OrdinalIgnoreCase) { "Forex", "xStocks", "Commodities", "Pre-IPO" };

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once.</summary>
    /// <param name="answer">The list.</param>
    /// <param name="tickers">By symbol: they alone say that a contract is suspended. Null where they did not come.</param>
    /// <param name="request">What is in scope.</param>
    public static List<Instrument> Instruments(InstrumentsWire answer, IReadOnlyDictionary<string, TickerWire>? tickers, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in (answer.Instruments ?? []).DistinctBy(row => row?.Symbol))
            if (row is { Tradeable: true, IsExpired: not true, Symbol: { } symbol } && IsOfCoin(row)
                && tickers?.GetValueOrDefault(symbol)?.Suspended is not true
                && Instrument(row, symbol, request) is { } instrument)
            {
                live.Add(instrument);
            }
        return live;
    }

    /// <summary>A contract from its ticker, which may be absent.</summary>
    public static ContractReading Contract(Instrument instrument, TickerWire? ticker, FailureKind? tickerFailure, DateTimeOffset receivedTime)
    {
        if (ticker is null)
            return new ContractReading { Instrument = instrument, Missing = tickerFailure ?? FailureKind.NotFound, ReceivedTime = receivedTime };

        var (reading, missing) = Measured.OpenInterest(instrument.Spec, ticker.OpenInterest, Sides.One);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(ticker.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(ticker.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(ticker.Last.Value),
            Funding = FundingRate(instrument.Kind, ticker) is { } rate ? new Funding(rate, FundingHours, null) : null,
            Change24hPercent = ticker.Change24h.Value,
            Volume24h = Measured.Usd(instrument.Kind == MarginKind.Linear ? ticker.VolumeQuote.Value : Sized(ticker.Vol24h, instrument.Spec.Size)),
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>Whether a row is on a coin; where it has no category, a name such as AAPLx says that it is on a stock.</summary>
    private static bool IsOfCoin(InstrumentWire row) =>
        row.Base is [.., not 'x'] && (row.Category is null || !OtherThanCoins.Contains(row.Category));

    private static Instrument? Instrument(InstrumentWire row, string symbol, VenueRequest request)
    {
        if (row is not { Base: { } listed, Quote: { } quote, ContractSize.AboveZero: { } size })
            return null;
        var (asset, coins) = SymbolRules.FromListedBase(listed);
        return (symbol, row.Type) switch
        {
            (['P', 'F', '_', ..], "flexible_futures") when request.Counts(quote, quote) && Exact.Times(size, coins) is > 0 and var held =>
                new Instrument(asset, symbol, quote, quote, MarginKind.Linear, new ContractSpec(held, ContractUnit.BaseCoins, coins)),
            (['P', 'I', '_', ..], "futures_inverse") when request.CountsInverse(quote) =>
                new Instrument(asset, symbol, quote, asset.Code, MarginKind.Inverse, new ContractSpec(size, ContractUnit.UsDollars, coins)),
            _ => null,
        };
    }

    /// <summary>The fraction for an hour: the venue's own, else the absolute rate over what it is charged on.</summary>
    private static decimal? FundingRate(MarginKind kind, TickerWire ticker) => ticker switch
    {
        { RelativeFundingRate: { Value: not null } or { IsMalformed: true } } => ticker.RelativeFundingRate.Value,
        { FundingRate.Value: { } absolute, MarkPrice.AboveZero: { } mark } =>
            kind == MarginKind.Linear ? Exact.Over(absolute, mark) : Exact.Times(absolute, mark),
        _ => null,
    };

    private static decimal? Sized(WireNumber contracts, decimal size) => contracts.Value is { } count ? Exact.Times(count, size) : null;
}
