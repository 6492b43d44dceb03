// Lighter: from payloads to readings.
// https://apidocs.lighter.xyz/reference  (read 2026-11)
//
// Unit:  open_interest, units of the listed coin; 1000PEPE counts and prices thousands of PEPE. There is no multiplier field: the name carries it.
// Sides: one. DefiLlama measured the venue's figure against its fills (28 windows, exactly once their size) and in September 2026
//        dropped the doubling it had before; recorded figures are odd numbers of lots.
// Price: each contract with its own mark, in the same row.
// Not read: daily_price_change, whose unit nobody documents.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Lighter;

internal static class LighterMap
{
    /// <summary>The class of crypto assets; 3 commodities, 4 currencies, 5 and 6 stocks, 7 companies before their listing, 0 what has left.</summary>
    /// <remarks>Nothing else in a row tells a stock from a coin. Undocumented, and found alike by several independent readers of the interface.</remarks>
    private const decimal CryptoStrategy = 2;

    /// <summary>Rates are for eight hours, an eighth of which is paid every hour.</summary>
    private const decimal PaymentsInRate = 8;

    /// <summary>The instrument of a row; null where it is no live crypto perpetual in scope.</summary>
    /// <remarks>Priced in dollars and settled in USDC: perpetuals name no quote asset, where spot markets name USDC.</remarks>
    public static Instrument? Instrument(OrderBookWire? row, VenueRequest request)
    {
        if (row is not { MarketType: "perp", Status: "active", Symbol: { Length: > 0 } symbol,
                StrategyIndex: { IsMalformed: false, Value: null or CryptoStrategy } }
            || !request.Counts("USD", "USDC"))
            return null;
        var (asset, coins) = SymbolRules.FromListedBase(symbol);
        return new Instrument(asset, symbol, "USD", "USDC", MarginKind.Linear, ContractSpec.Multiplied(coins));
    }

    /// <summary>The venue's own rates by symbol, without those it relays; null where there was no answer.</summary>
    public static Dictionary<string, FundingRateWire>? OwnRates(FundingRatesWire? answer) =>
        WireRows.By(answer?.FundingRates, row => row.Exchange == "lighter" ? row.Symbol : null);

    /// <summary>A contract from its row and its funding rate, which may be absent.</summary>
    public static ContractReading Contract(Instrument instrument, OrderBookWire row, FundingRateWire? funding, DateTimeOffset receivedTime)
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
            Funding = funding?.Rate.Value is { } rate ? new Funding(rate / PaymentsInRate, 1, null) : null,
            Volume24h = Measured.Usd(row.DailyQuoteTokenVolume.Value),
            ReceivedTime = receivedTime,
        };
    }
}
