using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>From a contract's open interest to dollars.</summary>
internal static class Valuation
{
    /// <summary>Beyond this share the venue's own dollar value and ours disagree.</summary>
    private const decimal Disagreement = 0.01m;

    /// <summary>Dollars of one contract beyond which a figure is implausible: ten times what the whole world earns in a year.</summary>
    public const decimal MostDollars = 1_000_000_000_000_000m;

    /// <summary>The contract's own mark, else its index, else its last price; null where it has none.</summary>
    public static (Price Price, PriceSource Source)? OwnPrice(ContractReading reading) => reading switch
    {
        { Mark: { } mark } => (mark, PriceSource.Mark),
        { Index: { } index } => (index, PriceSource.Index),
        { Last: { } last } => (last, PriceSource.Last),
        _ => null,
    };

    /// <summary>Values one contract.</summary>
    /// <param name="reading">What the venue said.</param>
    /// <param name="basis">Whether a figure that counts both sides is halved.</param>
    /// <param name="othersPrice">The median price at the other venues, used where the contract has none of its own.</param>
    /// <param name="now">When the readings were complete.</param>
    public static ContractFigures Value(ContractReading reading, OiBasis basis, Price? othersPrice, DateTimeOffset now)
    {
        if (reading.OpenInterest is not { } interest)
            return new ContractFigures { Reading = reading, Missing = (reading.Missing ?? FailureKind.NotFound).Name() };

        var price = OwnPrice(reading) ?? (othersPrice is { } median ? (median, PriceSource.Median) : null);
        decimal? longs = interest.Apart is { } sides ? Whole(Dollars(sides.Long)) : null;
        decimal? shorts = interest.Apart is { } others ? Whole(Dollars(others.Short)) : null;
        // Sides that are printed beside their sum are rounded before they are added.
        decimal? reported = interest.Apart is null ? Dollars(interest.Coins?.Coins ?? interest.FaceUsd?.Dollars) : Exact.Plus(longs, shorts);
        decimal? once = interest.Apart is { } apart && reported is not null && longs is { } l && shorts is { } s
            ? (apart with { Long = l, Short = s }).OneSided
            : Dollars(interest.CoinsIn(OiBasis.OneSided) ?? interest.FaceUsdIn(OiBasis.OneSided));
        string? missing = Freshness.Judge(reading, now).Missing
            ?? (reported <= MostDollars ? null : price is null && reported is null ? Absence.NoPrice : FailureKind.Implausible.Name());
        return new ContractFigures
        {
            Reading = reading,
            OiUsd = missing is null ? Whole(basis == OiBasis.OneSided ? once : reported) : null,
            OiUsdReported = Whole(reported),
            OiLongUsd = missing is null ? longs : null,
            OiShortUsd = missing is null ? shorts : null,
            WeightUsd = missing is null ? Whole(once) : null,
            OiCoins = interest.CoinsIn(basis) ?? (interest.FaceUsdIn(basis) is { } face && price is { } q ? Exact.Over(face, q.Price.UsdPerCoin) : null),
            PriceSource = interest.FaceUsd is null ? price?.Source : null,
            Missing = missing,
        };

        decimal? Dollars(decimal? amount) => amount is not { } number ? null
            : interest.FaceUsd is not null ? number
            : price is { } p ? Exact.Times(number, p.Price.UsdPerCoin)
            : null;
    }

    /// <summary>Whether the venue's own dollar value of the contract contradicts ours.</summary>
    public static bool ContradictsVenue(ContractFigures contract) =>
        contract is { OiUsdReported: { } ours, Reading.VenueValue: { } theirs } && Math.Abs(theirs.Dollars - ours) > Disagreement * ours + 1;

    private static decimal? Whole(decimal? dollars) => dollars is { } amount ? new UsdAmount(amount).Whole : null;
}
