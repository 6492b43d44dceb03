// Avantis v2 on Base: from payloads to readings.
// https://sdk.avantisfi.com/  (read 2026-11)
//
// Unit:  coinOI, single base coins; no multiplied names are listed.
// Sides: split; the pool stands opposite every position, so that both sides together count each contract once.
// Price: the oracle's, from another endpoint; the notional in the same row is at entry and is not read.
//
// Positions also pay a margin fee, on both sides. That is no payment between traders and not read.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Avantis;

internal static class AvantisMap
{
    private const string Quote = "USD";

    /// <summary>What every pair is settled in.</summary>
    private const string Margin = "USDC";

    private const decimal FundingHours = 1;

    /// <summary>The live crypto pairs in scope, in the order of the answer, each once; a twin is a contract of its own on the same coin.</summary>
    public static List<ContractReading> Contracts(
        IReadOnlyDictionary<string, PairWire?> pairs, IReadOnlyList<LastPriceWire?>? prices, VenueRequest request, DateTimeOffset receivedTime)
    {
        var live = new List<ContractReading>();
        if (!request.Counts(Quote, Margin))
            return live;
        var priceByIndex = WireRows.By(prices, row => row.PairIndex.Value?.ToString());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, row) in pairs)
            if (row is { IsPairListed: true, AdditionalPairParams2.CloseOnlyMode: false, From: { } from, To: { } to }
                && IsCrypto(row) && Plain(to) == Quote && Plain(from) is { Length: > 0 } listed && seen.Add($"{from}/{to}"))
            {
                var (asset, coins) = SymbolRules.FromListedBase(listed);
                var instrument = new Instrument(asset, $"{from}/{to}", Quote, Margin, MarginKind.Linear, ContractSpec.Multiplied(coins));
                live.Add(Contract(instrument, row, priceByIndex?.GetValueOrDefault(index), receivedTime));
            }
        return live;
    }

    private static ContractReading Contract(Instrument instrument, PairWire row, LastPriceWire? price, DateTimeOffset receivedTime)
    {
        var (reading, missing) = Measured.OpenSides(instrument.Spec, row.CoinOI?.Long ?? default, row.CoinOI?.Short ?? default, Opposite.Pool);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Index = instrument.Spec.PriceOf(price?.C.Value),
            // What longs pay, in percent; what shorts get differs.
            Funding = row.FundingRate?.Long.Value is { } percent ? new Funding(percent / 100, FundingHours, null) : null,
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>The type decides where the row has one, else the group.</summary>
    private static bool IsCrypto(PairWire row) =>
        row.Feed?.Attributes?.AssetType is { Length: > 0 } type ? type == "crypto" : row.GroupIndex.Value is 0 or 1 or 4 or 5;

    /// <summary>A name without the mark of a twin, which either side of a pair may carry.</summary>
    private static string Plain(string name)
    {
        foreach (string mark in (ReadOnlySpan<string>)["_UPSIDE", "_DEGEN"])
            if (name.EndsWith(mark, StringComparison.Ordinal))
                return name[..^mark.Length].Trim();
        return name.Trim();
    }
}
