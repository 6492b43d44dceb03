// Bitfinex v2 derivatives: from payloads to readings.
// https://docs.bitfinex.com/reference/rest-public-derivatives-status  (read 2026-11)
//
// Unit:  coins; there are neither multiplied names nor contract sizes.
// Sides: unknown. The documents speak of outstanding contracts; nobody is known to have measured it.
// Price: each contract with its own mark, which here is the composite index: there is no second price to be its index.
// Not read: the sizes of positions by side (stats1/pos.size): that both sides of a perpetual make up its open interest is not confirmed.
// What a pair is on no answer says: names of what is no coin are those of the venue's announcements, https://api.bitfinex.com/v2/posts/hist

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bitfinex;

internal static class BitfinexMap
{
    /// <summary>Every contract pays every eight hours.</summary>
    private const decimal FundingHours = 8;

    /// <summary>The spot market of USDT, which the venue calls UST, against the dollar.</summary>
    private const string TetherInDollars = "tUSTUSD";

    /// <summary>Currencies, metals with the token of one, oil, implied volatility, Bitcoin's share of the market.</summary>
    private static readonly HashSet<string> OtherThanCoins = new(StringComparer.Ordinal)
    {
        "EUR", "GBP", "JPY", "TRY", "XAUT", "XAG", "XPD", "XPT", "UKOIL", "BVIV", "EVIV", "BTCDOM",
    };

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once. What is listed trades.</summary>
    /// <remarks>Contracts settled in BTC are quoted in it too, and paper ones in money of their own: neither is in dollars.</remarks>
    public static List<Instrument> Instruments(ConfWire conf, VenueRequest request)
    {
        var live = new List<Instrument>();
        if (!request.Counts("USDT", "USDT"))
            return live;
        foreach (string pair in conf.Pairs!.Distinct(StringComparer.Ordinal))
            if (pair.Split(':') is [[.. { Length: > 0 } coin, 'F', '0'], "USTF0"] && IsCoin(coin))
            {
                var (asset, coins) = SymbolRules.FromListedBase(conf.Names!.GetValueOrDefault(coin, coin));
                live.Add(new Instrument(asset, "t" + pair, "USDT", "USDT", MarginKind.Linear, ContractSpec.Multiplied(coins)));
            }
        return live;
    }

    /// <summary>What USDT is worth, by its spot market against the dollar, which comes with the tickers; nothing where it does not.</summary>
    public static IReadOnlyDictionary<string, decimal> StablecoinRates(Dictionary<string, TickerWire>? tickers)
    {
        var rates = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (tickers?.GetValueOrDefault(TetherInDollars)?.Last.AboveZero is { } dollars)
            rates["USDT"] = dollars;
        return rates;
    }

    /// <summary>A contract from its rows of the bulk answers, each of which may be absent.</summary>
    public static ContractReading Contract(
        Instrument instrument, StatusWire? status, FailureKind? statusFailure, DateTimeOffset receivedTime, TickerWire? ticker)
    {
        var (reading, missing) = status is null
            ? (null, statusFailure ?? FailureKind.NotFound)
            : Measured.OpenInterest(instrument.Spec, status.OpenInterest, Sides.Unknown);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(status?.Mark.Value),
            Last = instrument.Spec.PriceOf(ticker?.Last.Value),
            Funding = status is null ? null : Measured.Funding(status.Funding, FundingHours, status.NextFunding.Value),
            Change24hPercent = Exact.Percent(ticker?.Change.Value),
            Volume24h = ticker is { Volume.Value: { } traded, Last.AboveZero: { } last } ? Measured.Usd(Exact.Times(traded, last)) : null,
            VenueTime = status?.Time.Value,
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>Indices of stocks end in their number and IX, such as GERMANY40IX.</summary>
    private static bool IsCoin(string listed) => !OtherThanCoins.Contains(listed) && listed is not [.., >= '0' and <= '9', 'I', 'X'];
}
