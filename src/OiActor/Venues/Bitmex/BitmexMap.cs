// BitMEX v1: from the payload to readings.
// https://www.bitmex.com/api/explorer/#!/Instrument/Instrument_getActive  (read 2026-11)
//
// Unit:  openInterest, contracts: of dollars (inverse), of coins (linear). Of a quanto contract neither: its openValue, in hundred-millionths of
//        a bitcoin, times the mark of XBTUSD is dollars. openValue of the others is the venue's own value and serves as a check.
// Sides: one; in a recorded list 17 of 34 figures are odd numbers of lots.
// Price: each contract with its own mark, in the same row; an inverse and a quanto one need none.

using System.Globalization;
using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bitmex;

internal static class BitmexMap
{
    /// <summary>The contract whose price turns bitcoin into dollars.</summary>
    private const string BitcoinSymbol = "XBTUSD";

    private const decimal SatoshisOfBitcoin = 100_000_000;

    private const decimal UnitsOfUsdt = 1_000_000;

    private static readonly ContractSpec OneDollar = new(1, ContractUnit.UsDollars, 1);

    /// <summary>What the venue's intervals count from.</summary>
    private static readonly DateTimeOffset IntervalZero = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Baskets of coins that are listed as coins are.</summary>
    private static readonly HashSet<string> Baskets = new(StringComparer.Ordinal) { "ALTMEX", "DEFIMEX" };

    /// <summary>The live crypto perpetuals in scope and, of the asked assets, their figures, in the order of the list, each once.</summary>
    public static VenueReadings Readings(IReadOnlyList<InstrumentWire?> rows, VenueRequest request, DateTimeOffset receivedTime)
    {
        var listed = new HashSet<Asset>();
        var contracts = new List<ContractReading>();
        decimal? bitcoin = BitcoinPrice(rows);
        foreach (var row in rows.DistinctBy(row => row?.Symbol))
            if (row is { State: "Open", Typ: "FFWCSX", Symbol: { Length: > 0 } symbol, Underlying: { Length: > 0 } listing, QuoteCurrency: { } quote }
                && !Baskets.Contains(listing)
                && KindOf(row, request) is { } kind)
            {
                var (asset, coins) = SymbolRules.FromListedBase(listing);
                listed.Add(asset);
                if (request.Assets.Includes(asset))
                {
                    var (spec, missing) = Spec(row, kind, coins);
                    contracts.Add(Contract(new Instrument(asset, symbol, quote, Margin(row), kind, spec), row, missing, bitcoin, receivedTime));
                }
            }
        return new VenueReadings(listed, contracts, [], []);
    }

    private static ContractReading Contract(Instrument instrument, InstrumentWire row, FailureKind? unsized, decimal? bitcoin, DateTimeOffset receivedTime)
    {
        decimal? dollarsOfUnit = DollarsOfUnit(row.SettlCurrency, bitcoin);
        var (reading, missing) = (instrument.Kind, unsized, dollarsOfUnit) switch
        {
            (_, { } why, _) => (null, why),
            (MarginKind.Quanto, _, { } dollars) => Measured.OpenInterest(OneDollar with { Size = dollars }, row.OpenValue, Sides.One),
            (MarginKind.Quanto, _, null) => (null, FailureKind.NotFound),
            _ => Measured.OpenInterest(instrument.Spec, row.OpenInterest, Sides.One),
        };
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            VenueValue = reading is null || instrument.Kind == MarginKind.Quanto ? null : VenueValue(row, dollarsOfUnit),
            Mark = instrument.Spec.PriceOf(row.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(row.IndicativeSettlePrice.Value),
            Last = instrument.Spec.PriceOf(row.LastPrice.Value),
            Funding = Measured.Funding(row.FundingRate, Hours(row.FundingInterval), row.FundingTimestamp.Value),
            Change24hPercent = Exact.Percent(row.LastChangePcnt.Value),
            Volume24h = Measured.Usd(row.ForeignNotional24h.Value),
            VenueTime = row.Timestamp.Value,
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>How a contract in scope is settled; null for one that is not.</summary>
    private static MarginKind? KindOf(InstrumentWire row, VenueRequest request) => (row.IsQuanto, row.IsInverse) switch
    {
        (true, _) => request.CountsInverse(row.QuoteCurrency!) ? MarginKind.Quanto : null,
        (_, true) => request.CountsInverse(row.QuoteCurrency!) ? MarginKind.Inverse : null,
        _ => request.Counts(row.QuoteCurrency!, Margin(row)) ? MarginKind.Linear : null,
    };

    /// <summary>What one contract holds, or why that cannot be said. How fine the units of a further settlement currency are is not in the list.</summary>
    private static (ContractSpec Spec, FailureKind? Missing) Spec(InstrumentWire row, MarginKind kind, decimal coins)
    {
        var unsized = OneDollar with { PricedCoins = coins };
        switch (kind)
        {
            case MarginKind.Quanto:
                return (unsized, row.SettlCurrency is "XBt" or "USDt" ? null : FailureKind.Unsupported);
            case MarginKind.Inverse when row.SettlCurrency != "XBt":
                return (unsized, FailureKind.Unsupported);
            case MarginKind.Inverse:
                return row.Multiplier.Value / -SatoshisOfBitcoin is > 0 and var dollars ? (unsized with { Size = dollars }, null) : (unsized, FailureKind.Malformed);
            default:
                return row.UnderlyingToPositionMultiplier.AboveZero is { } contracts && Exact.Over(coins, contracts) is > 0 and var size
                    ? (new ContractSpec(size, ContractUnit.BaseCoins, coins), null)
                    : (ContractSpec.Multiplied(coins), FailureKind.Malformed);
        }
    }

    private static string Margin(InstrumentWire row) => row.SettlCurrency switch
    {
        "XBt" => "BTC",
        "USDt" => "USDT",
        var other => other ?? "",
    };

    private static decimal? BitcoinPrice(IReadOnlyList<InstrumentWire?> rows)
    {
        foreach (var row in rows)
            if (row?.Symbol == BitcoinSymbol)
                return row.MarkPrice.AboveZero ?? row.IndicativeSettlePrice.AboveZero;
        return null;
    }

    /// <summary>What the smallest unit of a settlement currency is worth; null where that is not known.</summary>
    private static decimal? DollarsOfUnit(string? settlement, decimal? bitcoin) => settlement switch
    {
        "XBt" => bitcoin / SatoshisOfBitcoin,
        "USDt" => 1 / UnitsOfUsdt,
        _ => null,
    };

    private static UsdAmount? VenueValue(InstrumentWire row, decimal? dollarsOfUnit) =>
        row.OpenValue.Value is { } value && dollarsOfUnit is { } dollars ? Measured.Usd(Exact.Times(value, dollars)) : null;

    private static decimal? Hours(string? interval) =>
        DateTimeOffset.TryParse(interval, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
            ? (decimal)(end - IntervalZero).Ticks / TimeSpan.TicksPerHour
            : null;
}
