// Aster futures: from payloads to readings.
// https://github.com/asterdex/api-docs  (read 2026-11)
//
// Unit:  units of the listed base asset; 1000PEPE counts and prices thousands of PEPE.
// Sides: unknown. Nothing says whether the figure counts one side or two, so that it is printed as received and flagged.
// Price: each contract with its own mark.
//
// Stocks, funds and commodities are listed as PERPETUAL with underlyingType COIN; what tells them is a tag, and symbolType 1, in recorded rows:
// https://github.com/belyjelli/ai-rates/blob/e51fde94782dc3903bc65ddc4c2a2f08757d2748/packages/adapters/__fixtures__/aster/exchangeInfo_tradfi.json

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Aster;

internal static class AsterMap
{
    /// <summary>Tags of what is no coin. The spelling of their case is not to be relied upon.</summary>
    private static readonly HashSet<string> NotCoins = new(StringComparer.OrdinalIgnoreCase)
    {
        "STOCK", "ETF", "Commodities", "Semiconductor", "pre-launch", "USD1-RWA",
    };

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once.</summary>
    public static List<Instrument> Instruments(ExchangeInfoWire info, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in (info.Symbols ?? []).DistinctBy(row => row?.Symbol))
            if (row is { ContractType: "PERPETUAL", Status: "TRADING", UnderlyingType: null or "COIN", Symbol: { Length: > 0 } symbol,
                    BaseAsset: { Length: > 0 } listed, QuoteAsset: { } quote, MarginAsset: { } margin }
                && IsCoin(row) && request.Counts(quote, margin))
            {
                var (asset, coins) = SymbolRules.FromListedBase(listed);
                live.Add(new Instrument(asset, symbol, quote, margin, MarginKind.Linear, ContractSpec.Multiplied(coins)));
            }
        return live;
    }

    /// <summary>A contract from its own open interest and its rows of the bulk answers, each of which may be absent.</summary>
    /// <remarks>Open interest that names another symbol is none of this contract's.</remarks>
    public static ContractReading Contract(
        Instrument instrument, Reply<OpenInterestWire> openInterest, PremiumIndexWire? premium, TickerWire? ticker, FundingInfoWire? funding)
    {
        var row = openInterest.Content;
        var (reading, missing) = row switch
        {
            null => (null, openInterest.Failure?.Kind),
            { Symbol: { Length: > 0 } named } when named != instrument.VenueSymbol => (null, FailureKind.Malformed),
            _ => Measured.OpenInterest(instrument.Spec, row.Amount, Sides.Unknown),
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
                : Measured.Funding(premium.LastFundingRate, funding?.FundingIntervalHours.Value, premium.NextFundingTime.Value),
            Change24hPercent = ticker?.PriceChangePercent.Value,
            Volume24h = Measured.Usd(ticker?.QuoteVolume.Value),
            VenueTime = row?.Time.Value,
            ReceivedTime = openInterest.ReceivedTime,
        };
    }

    private static bool IsCoin(SymbolWire row)
    {
        foreach (string? tag in row.UnderlyingSubType ?? [])
            if (tag is not null && NotCoins.Contains(tag))
                return false;
        return row.SymbolType.Value is null or 0;
    }
}
