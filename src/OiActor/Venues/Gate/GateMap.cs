// Gate futures: from payloads to readings.
// https://www.gate.com/docs/developers/apiv4/en/#futures  (read 2026-11)
//
// Unit:  position_size, contracts. A linear contract holds quanto_multiplier coins and is priced by the coin; the inverse one is a dollar.
// Sides: one. In recorded answers of one moment the ticker's total_size is exactly twice as much, which a second reader of the venue shows as two sides.
// Price: each contract with its own mark, in the same row.
// Time:  the lists carry none, so none is read.
//
// The volume columns in coins and quote of the inverse contract are not documented: its volume is that in contracts, a dollar each.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Gate;

internal static class GateMap
{
    private const decimal SecondsPerHour = 3600;

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once.</summary>
    /// <param name="rows">The list of what is settled alike.</param>
    /// <param name="margin">In what.</param>
    /// <param name="request">What is in scope.</param>
    public static List<Instrument> Instruments(List<ContractWire> rows, string margin, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in rows.DistinctBy(row => row?.Name))
            if (row is { Status: "trading", ContractType: null or "", Name: { } name }
                && row.InDelisting is not true && row.IsPreMarket is not true
                && name.LastIndexOf('_') is > 0 and var cut)
            {
                var (asset, coins) = SymbolRules.FromListedBase(name[..cut]);
                string quote = name[(cut + 1)..];
                if (row.Type == "direct" && request.Counts(quote, margin) && LinearSpec(row, coins) is { } spec)
                    live.Add(new Instrument(asset, name, quote, margin, MarginKind.Linear, spec));
                else if (row.Type == "inverse" && margin == asset.Code && request.CountsInverse(quote))
                    live.Add(new Instrument(asset, name, quote, margin, MarginKind.Inverse, new ContractSpec(1, ContractUnit.UsDollars, coins)));
            }
        return live;
    }

    /// <summary>A contract from its row of the list and its ticker, which may be absent.</summary>
    public static ContractReading Contract(Instrument instrument, ContractWire row, TickerWire? ticker, DateTimeOffset receivedTime)
    {
        var (reading, missing) = Measured.OpenInterest(instrument.Spec, row.PositionSize, Sides.One);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(row.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(row.IndexPrice.Value),
            Last = instrument.Spec.PriceOf(row.LastPrice.Value),
            Funding = Measured.Funding(row.FundingRate, row.FundingInterval.Value / SecondsPerHour, row.FundingNextApply.Value),
            Change24hPercent = ticker?.ChangePercentage.Value,
            Volume24h = Measured.Usd(instrument.Kind == MarginKind.Linear ? ticker?.Volume24hQuote.Value : ticker?.Volume24h.Value),
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>The accounts that hold a contract, from its row of the list: a snapshot, which is of no period and is given the shortest one.</summary>
    /// <remarks>The row has no time, so that the moment it was received stands for it.</remarks>
    public static RatioReading Accounts(Asset asset, RatioAsk ask, ContractWire row, DateTimeOffset receivedTime)
    {
        var (ratio, missing) = Measured.Ratio(
            default, default, Quotient(row.LongUsers, row.ShortUsers, default), ask.Period, new WireTime(receivedTime, false));
        return new RatioReading(asset, ask.Source.Name, ask.Source.Kind, ask.Period, ratio, missing);
    }

    /// <summary>One of the ratios of a contract's statistics: of the newest row, but of the one before it where the ratio is a flow.</summary>
    /// <remarks>The newest row is of the interval that runs. What traders hold is true at any moment of it; what they traded is not all there yet.</remarks>
    public static RatioReading Statistic(Asset asset, RatioAsk ask, Reply<List<ContractStatsWire>> reply)
    {
        IReadOnlyList<ContractStatsWire?>? rows = reply.Content;
        if (ask.Source.Kind == RatioKind.TakerVolume && rows is not null && WireRows.Newest(rows, row => row.Time.Value) is { } running)
            rows = [.. rows.Where(row => row?.Time.Value != running.Time.Value)];
        return RatioRows.Newest(
            asset,
            ask,
            rows,
            reply.Failure,
            row => row.Time.Value,
            row => Measured.Ratio(default, default, Quotient(row, ask.Source.Kind), ask.Period, row.Time));
    }

    private static WireNumber Quotient(ContractStatsWire row, RatioKind kind) => kind switch
    {
        RatioKind.TopAccounts => Quotient(row.TopLongAccount, row.TopShortAccount, row.TopLsrAccount),
        RatioKind.TopPositions => Quotient(row.TopLongSize, row.TopShortSize, row.TopLsrSize),
        RatioKind.TakerVolume => Quotient(row.LongTakerSize, row.ShortTakerSize, row.LsrTaker),
        _ => default,
    };

    /// <summary>The quotient of two amounts, zero where one of them is not above zero; the venue's own where they are not both given.</summary>
    private static WireNumber Quotient(WireNumber longs, WireNumber shorts, WireNumber own)
    {
        if (longs.IsMalformed || shorts.IsMalformed)
            return WireNumber.Malformed;
        if (longs.Value is null || shorts.Value is null)
            return own;
        return new WireNumber(longs.AboveZero is { } l && shorts.AboveZero is { } s ? Exact.Over(l, s) ?? 0 : 0, false);
    }

    private static ContractSpec? LinearSpec(ContractWire row, decimal coins) =>
        row.QuantoMultiplier.AboveZero is { } held && Exact.Times(held, coins) is > 0 and var size
            ? new ContractSpec(size, ContractUnit.BaseCoins, coins)
            : null;
}
