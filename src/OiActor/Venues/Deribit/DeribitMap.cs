// Deribit v2: from payloads to readings.
// https://docs.deribit.com/api-reference/market-data/public-get_book_summary_by_currency  (read 2026-11)
//
// Unit:  open_interest, "the amount is in USD units" of inverse perpetuals, "the underlying base currency coin" of linear ones; contract_size
//        plays no part. 1000PEPE counts and prices thousands of PEPE.
// Sides: one: "outstanding contracts", and recorded figures are odd numbers of lots.
// Price: each contract with its own mark, in the same row; an inverse one needs none.

using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Deribit;

internal static class DeribitMap
{
    /// <summary>What funding_8h was paid over.</summary>
    private const decimal FundingHours = 8;

    private static readonly string[] InverseSettlements = ["BTC", "ETH"];

    private const string LinearSettlement = "USDC";

    /// <summary>The currencies that contracts in scope settle in: an answer over contracts is of one each.</summary>
    public static string[] Settlements(VenueRequest request) =>
    [
        .. request.CountsInverse("USD") ? InverseSettlements : [],
        .. request.Counts(LinearSettlement, LinearSettlement) ? [LinearSettlement] : Array.Empty<string>(),
    ];

    /// <summary>The live crypto perpetuals in scope, in the order of the list, each once.</summary>
    public static List<Instrument> Instruments(DeribitEnvelope<InstrumentWire> answer, VenueRequest request)
    {
        var live = new List<Instrument>();
        foreach (var row in (answer.Result ?? []).DistinctBy(row => row?.InstrumentName))
            if (row is { Kind: "future", SettlementPeriod: "perpetual", IsActive: true, InstrumentName: { Length: > 0 } symbol,
                    BaseCurrency: { Length: > 0 } listed, QuoteCurrency: { } quote, SettlementCurrency: { Length: > 0 } settlement }
                && row.State is null or "open" && row.UnderlyingType is null or "crypto"
                && MarginOf(row, request) is { } kind)
            {
                var (asset, coins) = SymbolRules.FromListedBase(listed);
                var spec = kind == MarginKind.Inverse ? new ContractSpec(1, ContractUnit.UsDollars, coins) : ContractSpec.Multiplied(coins);
                live.Add(new Instrument(asset, symbol, quote, settlement, kind, spec));
            }
        return live;
    }

    /// <summary>A contract from its row of a summary, which may be absent.</summary>
    public static ContractReading Contract(Instrument instrument, SummaryWire? row, FailureKind? rowFailure, DateTimeOffset receivedTime)
    {
        if (row is null)
            return new ContractReading { Instrument = instrument, Missing = rowFailure ?? FailureKind.NotFound, ReceivedTime = receivedTime };

        var (reading, missing) = Measured.OpenInterest(instrument.Spec, row.OpenInterest, Sides.One);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Mark = instrument.Spec.PriceOf(row.MarkPrice.Value),
            Index = instrument.Spec.PriceOf(row.EstimatedDeliveryPrice.Value),
            Last = instrument.Spec.PriceOf(row.Last.Value),
            Funding = Measured.Funding(row.Funding8h, FundingHours, null) is { } paid ? paid with { Kind = FundingKind.Realised } : null,
            Change24hPercent = row.PriceChange.Value,
            Volume24h = Measured.Usd(row.VolumeUsd.Value),
            VenueTime = row.CreationTimestamp.Value,
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>How a contract in scope is settled; null for one that is not.</summary>
    private static MarginKind? MarginOf(InstrumentWire row, VenueRequest request) => row.InstrumentType switch
    {
        "linear" when request.Counts(row.QuoteCurrency!, row.SettlementCurrency!) => MarginKind.Linear,
        "reversed" when request.CountsInverse(row.QuoteCurrency!) => MarginKind.Inverse,
        _ => null,
    };
}
