// dYdX Chain, its public indexer: from payloads to readings.
// https://github.com/dydxprotocol/v4-chain/blob/main/indexer/services/comlink/public/api-documentation.md  (read 2026-11)
//
// Unit:  openInterest, single base coins; no multiplied names are listed.
// Sides: one; the indexer's source adds up the open long positions.
// Price: the oracle's, in the same row; there is no mark price.
//
// The list does not say what kind of asset a market is on: one on a currency or a stock cannot be told from a coin's.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Dydx;

internal static class DydxMap
{
    private const string Quote = "USD";

    /// <summary>What every market is settled in.</summary>
    private const string Margin = "USDC";

    private const string TickerEnd = "-" + Quote;

    private const decimal FundingHours = 1;

    /// <summary>The live perpetuals in scope, in the order of the answer.</summary>
    public static List<Instrument> Instruments(MarketsWire answer, VenueRequest request)
    {
        var live = new List<Instrument>();
        if (!request.Counts(Quote, Margin))
            return live;
        foreach (var (ticker, row) in answer.Markets ?? new Dictionary<string, MarketWire?>())
            if (row is { Status: "ACTIVE" } && ListedBase(ticker) is { Length: > 0 } listed)
            {
                var (asset, coins) = SymbolRules.FromListedBase(listed);
                live.Add(new Instrument(asset, ticker, Quote, Margin, MarginKind.Linear, ContractSpec.Multiplied(coins)));
            }
        return live;
    }

    /// <summary>A contract from its row.</summary>
    public static ContractReading Contract(Instrument instrument, MarketWire row, DateTimeOffset receivedTime)
    {
        var (reading, missing) = Measured.OpenInterest(instrument.Spec, row.OpenInterest, Sides.One);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Index = instrument.Spec.PriceOf(row.OraclePrice.Value),
            Funding = Measured.Funding(row.NextFundingRate, FundingHours, null),
            Change24hPercent = ChangePercent(row.OraclePrice.AboveZero, row.PriceChange24H.Value),
            Volume24h = Measured.Usd(row.Volume24H.Value),
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>
    /// The base of a ticker. A market that anyone may open names the pool and the token's address after the base, <c>BASE,DEX,address-USD</c>
    /// (https://github.com/dydxprotocol/v4-web/blob/main/src/lib/assetUtils.ts).
    /// </summary>
    private static string? ListedBase(string ticker) =>
        ticker.EndsWith(TickerEnd, StringComparison.Ordinal) ? ticker[..^TickerEnd.Length].Split(',')[0].Trim() : null;

    private static decimal? ChangePercent(decimal? price, decimal? change) =>
        change is { } moved && Exact.Plus(price, -moved) is > 0 and var before ? Exact.Percent(Exact.Over(moved, before)) : null;
}
