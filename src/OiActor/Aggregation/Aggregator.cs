using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>What one venue contributes to the figures: its readings, or the reason why there are none.</summary>
/// <param name="Failure">The venue's first failure, which stands for what its list did not say; null where all went well.</param>
internal sealed record VenueContribution(VenueId Venue, VenueReadings Readings, FailureKind? Failure)
{
    /// <summary>Whether the readings came through a proxy.</summary>
    public bool ByProxy { get; init; }
}

/// <summary>What the figures are made by.</summary>
/// <param name="Basis">The basis of printed open interest.</param>
/// <param name="Metrics">The ratios that the average is made of.</param>
/// <param name="PreferredPrices">Venues whose USDT contract's mark is the asset's price, best first.</param>
/// <param name="Now">When the readings were complete.</param>
internal sealed record AggregationRules(
    OiBasis Basis,
    IReadOnlyList<HeadlineMetric> Metrics,
    IReadOnlyList<VenueId> PreferredPrices,
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
        var contracts = venues.ToDictionary(
            venue => venue.Venue,
            venue => venue.Readings.Contracts.ToLookup(reading => reading.Instrument.Asset));
        var ratios = venues.ToDictionary(
            venue => venue.Venue,
            venue => venue.Readings.Ratios.ToLookup(reading => reading.Asset));
        var assets = asked ?? [.. venues.SelectMany(venue => venue.Readings.Listed ?? new HashSet<Asset>()).Distinct().Order()];
        return [.. assets.Select(asset => OfAsset(asset, venues, rules, id => contracts[id][asset], id => ratios[id][asset]))];
    }

    private static AssetFigures OfAsset(
        Asset asset,
        IReadOnlyList<VenueContribution> venues,
        AggregationRules rules,
        Func<VenueId, IEnumerable<ContractReading>> contractsOf,
        Func<VenueId, IEnumerable<RatioReading>> ratiosOf)
    {
        var listed = venues.Select(venue => (venue.Venue, Contracts: InOrderOfSize(contractsOf(venue.Venue)))).ToArray();
        var prices = listed
            .Select(entry => (entry.Venue, Price: entry.Contracts.Select(Valuation.OwnPrice).FirstOrDefault(own => own is not null)?.Price))
            .Where(entry => entry.Price is not null)
            .Select(entry => (entry.Venue, entry.Price!.Value))
            .ToArray();
        var verdict = MappingGuard.Judge(prices);

        var figures = new List<VenueFigures>();
        var missing = new List<(VenueId, string)>();
        foreach (var (venue, (id, readings)) in venues.Zip(listed))
        {
            if (verdict.Rejected.Contains(id))
            {
                missing.Add((id, Absence.MappingRejected));
                continue;
            }

            if (readings.Length == 0)
            {
                missing.Add((id, WhyNotListed(venue)));
                continue;
            }

            var others = Sums.Median(prices
                .Where(entry => entry.Venue != id && !verdict.Rejected.Contains(entry.Venue))
                .Select(entry => entry.Value.UsdPerCoin));
            var of = OfVenue(id, venue.Readings.ListIncomplete, readings, ratiosOf(id), rules, others is { } median ? new Price(median) : null) with
            {
                ByProxy = venue.ByProxy,
            };
            figures.Add(of);
            if (of.OiUsd is null)
                missing.Add((id, of.Primary.Missing!));
        }

        return new AssetFigures
        {
            Asset = asset,
            Venues = figures,
            Missing = missing,
            Flags = [.. figures.SelectMany(venue => venue.Flags).Append(verdict.Flag).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Headline = Headline.Of(rules.Metrics, figures),
            Price = HeadlinePrice.Of(rules.PreferredPrices, figures),
        };
    }

    private static VenueFigures OfVenue(
        VenueId venue, bool listIncomplete, ContractReading[] readings, IEnumerable<RatioReading> ratios, AggregationRules rules, Price? othersPrice)
    {
        var contracts = readings.Select(reading => Valuation.Value(reading, rules.Basis, othersPrice))
            .OrderByDescending(contract => contract.OiUsd ?? -1)
            .ToArray();
        return new VenueFigures
        {
            Venue = venue,
            Contracts = contracts,
            Ratios = [.. ratios.Select(ratio => Current(ratio, rules.Now))],
            Flags = [.. Doubts(contracts, listIncomplete).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<string> Doubts(ContractFigures[] contracts, bool listIncomplete)
    {
        bool some = contracts.Any(contract => contract.OiUsd is not null);
        if (some && (listIncomplete || contracts.Any(contract => contract.OiUsd is null)))
            yield return Flags.Incomplete;
        foreach (var contract in contracts)
        {
            foreach (string doubt in contract.Reading.Doubts)
                yield return doubt;
            if (Freshness.Judge(contract.Reading).Flag is { } age)
                yield return age;
            if (contract.Reading.OpenInterest?.Sides == Sides.Unknown)
                yield return Flags.SidesUnverified;
            if (Valuation.ContradictsVenue(contract))
                yield return Flags.UsdValueMismatch;
        }
    }

    /// <summary>Largest first by the venue's own price, then by symbol, so that the order of the venue's answer never shows.</summary>
    private static ContractReading[] InOrderOfSize(IEnumerable<ContractReading> readings) =>
    [
        .. readings.OrderByDescending(reading => reading.SizeForOrder)
            .ThenBy(reading => reading.Instrument.VenueSymbol, StringComparer.Ordinal),
    ];

    private static RatioReading Current(RatioReading reading, DateTimeOffset now) =>
        reading.Ratio is { } ratio && (ratio.Value > LongShortRatio.Most || !Freshness.IsCurrent(ratio, now))
            ? reading with { Ratio = null, Missing = FailureKind.Implausible }
            : reading;

    /// <summary>A venue whose list came does not list the asset; of another only its failure is known.</summary>
    private static string WhyNotListed(VenueContribution venue) =>
        venue.Readings is { Listed: not null, ListIncomplete: false }
            ? Absence.NotListed
            : (venue.Failure ?? FailureKind.Defect).Name();
}
