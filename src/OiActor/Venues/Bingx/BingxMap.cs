// BingX swaps: from payloads to readings.
// https://bingx-api.github.io/docs/#/en-us/swapV2/market-api.html  (read 2026-11)
//
// Unit:  openInterest, the value in the quote currency: 287,039,550.4 for BTC-USDT at a price of 77,190.5 is 3,719 BTC, as coins it would be more
//        than there are. It is dollars for 1000PEPE too, whose price is for a thousand coins.
// Sides: one, taken from a third party that shows the same figure. The documents do not say.
// Price: each contract with its own mark; it enters no dollar figure of the open interest.
//
// The coin-margined contracts are not read: what their open interest counts is told in two ways that contradict each other.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bingx;

internal static class BingxMap
{
    /// <summary>How bases begin that are stocks, indices, commodities and currencies.</summary>
    private static readonly string[] NotCoins = ["NCSK", "NCSI", "NCCO", "NCFX"];

    /// <summary>Bases that this venue alone spells so.</summary>
    private static readonly Dictionary<string, Asset> Odd = new(StringComparer.Ordinal)
    {
        ["NEIROCTO"] = new Asset("NEIRO"),
        ["TRUMPSOL"] = new Asset("TRUMP"),
        ["MONAD"] = new Asset("MON"),
    };

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once.</summary>
    public static List<Instrument> Instruments(BingxEnvelope<List<ContractWire>> answer, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in (answer.Data ?? []).DistinctBy(row => row?.Symbol))
            if (row is { Status.Value: 1, Symbol: { Length: > 0 } symbol, Asset: { Length: > 0 } listed, Currency: { } currency }
                && request.Counts(currency, currency) && IsCoin(listed))
            {
                var (asset, coins) = Odd.TryGetValue(listed, out var known) ? (known, 1) : SymbolRules.FromListedBase(listed);
                live.Add(new Instrument(
                    asset, symbol, currency, currency, MarginKind.Linear, new ContractSpec(1, ContractUnit.UsDollars, coins)));
            }
        return live;
    }

    /// <summary>A contract from its own open interest and its rows of the bulk answers, each of which may be absent.</summary>
    /// <remarks>Open interest that names another symbol is none of this contract's.</remarks>
    public static ContractReading Contract(
        Instrument instrument, Reply<BingxEnvelope<OpenInterestWire>> openInterest, PremiumIndexWire? premium, TickerWire? ticker)
    {
        var row = openInterest.Content?.Data;
        var (reading, missing) = row switch
        {
            null => (null, openInterest.Failure?.Kind),
            { Symbol: { Length: > 0 } named } when named != instrument.VenueSymbol => (null, FailureKind.Malformed),
            _ => Measured.OpenInterest(instrument.Spec, row.Value, Sides.One),
        };
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(premium?.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(premium?.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(ticker?.LastPrice.Value),
            Funding = premium is null
                ? null
                : Measured.Funding(premium.LastFundingRate, premium.FundingIntervalHours.Value, premium.NextFundingTime.Value),
            Change24hPercent = ticker?.PriceChangePercent.Value,
            Volume24h = Measured.Usd(ticker?.QuoteVolume.Value),
            VenueTime = row?.Time.Value,
            ReceivedTime = openInterest.ReceivedTime,
        };
    }

    private static bool IsCoin(string listed)
    {
        foreach (string start in NotCoins)
            if (listed.StartsWith(start, StringComparison.Ordinal))
                return false;
        return true;
    }
}
