// Drift on Solana, relaunched as Velocity, its data API: from payloads to readings.
// https://data.velocity.exchange/openapi.json  (read 2026-11)
//
// Unit:  openInterest, units of the listed base coin; 1MBONK counts and prices millions, 1KMEW thousands.
// Sides: split, of traders; a market maker inside the venue holds what is missing to a balance, so that the larger side counts each contract
//        once. Recorded: long 0.335 and short -0.0206, and 0.3144, their sum, as the market maker's part in the funding records.
// Price: each market with its own mark, in the same row.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Drift;

internal static class DriftMap
{
    private const string SymbolEnd = "-PERP";

    private const decimal FundingHours = 1;

    /// <summary>The live perpetuals in scope, in the order of the answer, each once.</summary>
    public static List<ContractReading> Contracts(MarketsWire answer, VenueRequest request, DateTimeOffset receivedTime)
    {
        var live = new List<ContractReading>();
        foreach (var row in (answer.Markets ?? []).DistinctBy(row => row?.Symbol))
            if (row is { MarketType: "perp", Status: "active", UiStatus: null or "visible", Symbol: { Length: > 5 } symbol, QuoteAsset: { } quote }
                && symbol.EndsWith(SymbolEnd, StringComparison.Ordinal)
                && request.Counts(quote, quote))
            {
                var (asset, coins) = Base(symbol[..^SymbolEnd.Length]);
                live.Add(Contract(
                    new Instrument(asset, symbol, quote, quote, MarginKind.Linear, ContractSpec.Multiplied(coins)), row, receivedTime));
            }
        return live;
    }

    private static ContractReading Contract(Instrument instrument, MarketWire row, DateTimeOffset receivedTime)
    {
        var (reading, missing) = Measured.OpenSides(
            instrument.Spec, row.OpenInterest?.Long ?? default, row.OpenInterest?.Short ?? default, Opposite.Trader);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(row.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(row.OraclePrice.Value),
            Last = instrument.Spec.PriceOf(row.Price.Value),
            // What longs are paid, in percent, is what they pay with its sign turned, as a fraction.
            Funding = row.FundingRate?.Long.Value is { } percent ? new Funding(-percent / 100, FundingHours, null) : null,
            Change24hPercent = row.PriceChange24HPercent.Value,
            Volume24h = Measured.Usd(row.QuoteVolume.Value),
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>The venue spells multiplied names in a way of its own; others follow the general rules.</summary>
    private static (Asset Asset, decimal Coins) Base(string listed) => listed switch
    {
        "1MBONK" => (new Asset("BONK"), 1_000_000),
        "1MPEPE" => (new Asset("PEPE"), 1_000_000),
        "1KMEW" => (new Asset("MEW"), 1_000),
        _ => SymbolRules.FromListedBase(listed),
    };
}
