// Hyperliquid: from the payload to readings.
// https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint/perpetuals  (read 2026-11)
//
// Unit:  openInterest, units of the listed base coin; kPEPE counts and prices thousands of PEPE.
// Sides: two. The documents are silent; in recorded answers every figure with a known lot size, 25 of 25, is an even number of lots,
//        and DefiLlama's adapters halve it since September 2026.
// Price: each contract with its own mark, in the same row. There is no last price: midPx is the middle of the book.
// Time:  the venue sends none.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Hyperliquid;

internal static class HyperliquidMap
{
    /// <summary>Hours between funding payments of every contract.</summary>
    private const decimal FundingHours = 1;

    private const string Quote = "USD";

    /// <summary>What every contract of the first market is margined with.</summary>
    private const string Margin = "USDC";

    /// <summary>The live perpetuals in scope and, of the asked assets, their figures, in the order of the list, each once.</summary>
    /// <remarks>Names with a colon are of the markets that others run, with collateral of their own; the first market has none.</remarks>
    public static VenueReadings Readings(MetaAndContextsWire answer, VenueRequest request, DateTimeOffset receivedTime)
    {
        var listed = new HashSet<Asset>();
        var contracts = new List<ContractReading>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var universe = answer.Meta?.Universe ?? [];
        for (int i = 0; i < universe.Count; i++)
        {
            if (universe[i] is not { Name: { Length: > 0 } name, IsDelisted: not true } || name.Contains(':', StringComparison.Ordinal)
                || !request.Counts(Quote, Margin) || !seen.Add(name))
                continue;
            var (asset, coins) = SymbolRules.FromListedBase(name);
            listed.Add(asset);
            if (request.Assets.Includes(asset))
            {
                var instrument = new Instrument(asset, name, Quote, Margin, MarginKind.Linear, ContractSpec.Multiplied(coins));
                contracts.Add(Contract(instrument, answer.Contexts?[i], receivedTime));
            }
        }
        return new VenueReadings(listed, contracts, [], []);
    }

    private static ContractReading Contract(Instrument instrument, ContextWire? context, DateTimeOffset receivedTime)
    {
        if (context is null)
            return new ContractReading { Instrument = instrument, Missing = FailureKind.Malformed, ReceivedTime = receivedTime };

        var (reading, missing) = Measured.OpenInterest(instrument.Spec, context.OpenInterest, Sides.Two);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(context.MarkPx.Value),
            Index = instrument.Spec.PriceOf(context.OraclePx.Value),
            Funding = Measured.Funding(context.Funding, FundingHours, null),
            Change24hPercent = Exact.PercentAbove(context.MarkPx.AboveZero, context.PrevDayPx.AboveZero),
            Volume24h = Measured.Usd(context.DayNtlVlm.Value),
            ReceivedTime = receivedTime,
        };
    }
}
