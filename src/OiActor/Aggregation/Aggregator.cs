using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>What one venue contributes to the figures: its readings, or the reason why there are none.</summary>
/// <param name="Failure">The venue's first failure, which stands for what its list did not say; null where all went well.</param>
internal sealed record VenueContribution(VenueId Venue, VenueReadings Readings, FailureKind? Failure)
{
    public VenueKind Kind { get; init; } = VenueKind.Cex;

    /// <summary>Whether the readings came through a proxy.</summary>
    public bool ByProxy { get; init; }
}

/// <summary>What the figures are made by.</summary>
/// <param name="Basis">The basis of printed open interest.</param>
/// <param name="Metrics">The ratios that the average is made of.</param>
/// <param name="Now">When the readings were complete.</param>
internal sealed record AggregationRules(
    OiBasis Basis,
    IReadOnlyList<HeadlineMetric> Metrics,
    DateTimeOffset Now);

/// <summary>From the venues' readings to figures per asset.</summary>
/// <remarks>
/// Pure. The figures do not depend on the order of readings within a venue; venues appear in the order given. A total equals the sum of the
/// parts printed beside it, since every part is rounded to whole dollars before it is added.
/// </remarks>
internal static class Aggregator
{
    /// <summary>Figures for every asset asked for, or for every listed one.</summary>
    /// <param name="asked">Null for every asset that any venue lists.</param>
    /// <param name="venues">What each venue said, in the order of the registry.</param>
    /// <param name="rules">Basis, metrics and time.</param>
    public static IReadOnlyList<AssetFigures> Aggregate(
        IReadOnlyList<Asset>? asked, IReadOnlyList<VenueContribution> venues, AggregationRules rules)
    {
        VenueBook[] books = [.. venues.Select(venue => new VenueBook(venue))];
        var offPeg = Stablecoins.OffPeg(venues);
        var assets = asked ?? [.. venues.SelectMany(venue => venue.Readings.Listed ?? new HashSet<Asset>()).Distinct().Order()];
        return [.. assets.Select(asset => OfAsset(asset, books, rules, offPeg))];
    }

    private static AssetFigures OfAsset(Asset asset, VenueBook[] books, AggregationRules rules, IReadOnlySet<string> offPeg)
    {
        VenuePrice[] prices = [.. books.Select(book => PriceAt(book, asset)).OfType<VenuePrice>()];
        var verdict = MappingGuard.Judge(prices);
        var figures = new List<VenueFigures>();
        var missing = new List<(VenueId, string)>();
        FlagList flags = default;
        int answered = 0;
        foreach (var book in books)
        {
            var id = book.Venue.Venue;
            var readings = book.ContractsOf(asset);
            if (verdict.Rejected.Contains(id) && readings.All(reading => OwnPrice(reading) is not { } own || verdict.IsAnotherCoins(own)))
            {
                missing.Add((id, Absence.MappingRejected));
                answered++;
                continue;
            }

            if (readings.Count == 0)
            {
                string reason = WhyNotListed(book.Venue);
                missing.Add((id, reason));
                answered += reason == Absence.NotListed ? 1 : 0;
                continue;
            }

            var of = OfVenue(book, asset, OthersPrice(readings, id, prices, verdict), verdict, rules, offPeg);
            figures.Add(of);
            flags.AddRange(of.Flags);
            answered += readings.Any(reading => reading.OpenInterest is not null) ? 1 : 0;
            if (of.OiUsd is null)
                missing.Add((id, of.Primary.Missing!));
        }

        flags.AddRange(verdict.Flags);
        // Dollars of face value need no price, and then nothing says whose they are.
        if (prices.Length == 0 && figures.Exists(of => of.OiUsd is not null))
            flags.Add(Flags.MappingUnchecked);
        return new AssetFigures(figures)
        {
            Asset = asset,
            Missing = missing,
            Coverage = new Coverage(books.Length, answered),
            Flags = flags.Names,
            Headline = Headline.Of(rules.Metrics, figures),
            Price = HeadlinePrice.Of(figures),
        };
    }

    private static VenueFigures OfVenue(
        VenueBook book, Asset asset, Price? othersPrice, MappingVerdict verdict, AggregationRules rules, IReadOnlySet<string> offPeg)
    {
        var venue = book.Venue;
        var readings = book.ContractsOf(asset);
        var contracts = readings.Select(reading => Value(reading, othersPrice, verdict, rules))
            .OrderBy(contract => contract.IsRejected)
            .ThenByDescending(contract => contract.OiUsd ?? -1)
            .ToArray();
        // Ratios are asked of the largest USDT contract.
        bool isRatioOfOther = readings.FirstOrDefault(reading => reading.Instrument.IsUsdt) is { } asked && verdict.IsAnotherCoins(OwnPrice(asked));
        RatioReading[] ratios = isRatioOfOther ? [] : [.. book.RatiosOf(asset).Select(ratio => Current(ratio, rules.Now))];
        return new VenueFigures(contracts, ratios)
        {
            Venue = venue.Venue,
            Kind = venue.Kind,
            Flags = Doubts(contracts, venue.Readings.ListIncomplete, rules.Now, offPeg),
            ByProxy = venue.ByProxy,
        };
    }

    private static ContractFigures Value(ContractReading reading, Price? othersPrice, MappingVerdict verdict, AggregationRules rules)
    {
        var figures = Valuation.Value(reading, rules.Basis, othersPrice, rules.Now);
        return verdict.IsAnotherCoins(OwnPrice(reading)) ? figures.Rejected() : figures;
    }

    private static Price? OwnPrice(ContractReading reading) => Valuation.OwnPrice(reading)?.Price;

    private static VenuePrice? PriceAt(VenueBook book, Asset asset)
    {
        foreach (var reading in book.ContractsOf(asset))
            if (Valuation.OwnPrice(reading) is { } own)
                return new VenuePrice(book.Venue.Venue, own.Price);
        return null;
    }

    /// <summary>The median of the other venues' prices, where some contract has none of its own; null where no majority agrees on one.</summary>
    private static Price? OthersPrice(IReadOnlyList<ContractReading> readings, VenueId venue, VenuePrice[] prices, MappingVerdict verdict)
    {
        bool disagree = prices.Length > 1 && verdict.Agreed is null;
        if (disagree || readings.All(reading => OwnPrice(reading) is not null))
            return null;
        var others = prices.Where(entry => entry.Venue != venue && !verdict.Rejected.Contains(entry.Venue));
        return Median.Of(others.Select(entry => entry.Price.UsdPerCoin)) is { } median ? new Price(median) : null;
    }

    private static IReadOnlyList<string> Doubts(
        ContractFigures[] contracts, bool listIncomplete, DateTimeOffset now, IReadOnlySet<string> offPeg)
    {
        FlagList flags = default;
        bool counted = false, left = listIncomplete;
        foreach (var contract in contracts)
        {
            if (contract.IsRejected)
            {
                flags.Add(Flags.MappingRejected);
                continue;
            }
            counted |= contract.OiUsd is not null;
            left |= contract.OiUsd is null;
            var reading = contract.Reading;
            flags.AddRange(reading.Doubts);
            if (Freshness.Judge(reading, now).Flag is { } age)
                flags.Add(age);
            if (reading.OpenInterest?.Sides == Sides.Unknown)
                flags.Add(Flags.SidesUnverified);
            if (Valuation.ContradictsVenue(contract))
                flags.Add(Flags.UsdValueMismatch);
            if (offPeg.Contains(reading.Instrument.Quote) || offPeg.Contains(reading.Instrument.Margin))
                flags.Add(Flags.StablecoinDepeg);
        }
        if (counted && left)
            flags.Add(Flags.Incomplete);
        return flags.Names;
    }

    private static RatioReading Current(RatioReading reading, DateTimeOffset now) =>
        reading.Ratio is { } ratio && (ratio.Value is <= 0 or > LongShortRatio.Most || !Freshness.IsCurrent(ratio, now))
            ? reading with { Ratio = null, Missing = FailureKind.Implausible }
            : reading;

    /// <summary>A venue whose list came does not list the asset; of another only its failure is known.</summary>
    private static string WhyNotListed(VenueContribution venue) =>
        venue.Readings is { Listed: not null, ListIncomplete: false }
            ? Absence.NotListed
            : (venue.Failure ?? FailureKind.Defect).Name();
}
