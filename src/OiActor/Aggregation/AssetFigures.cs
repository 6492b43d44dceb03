using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>One asset over all venues.</summary>
internal sealed record AssetFigures
{
    /// <summary>By <see cref="MarginKind"/>.</summary>
    private readonly decimal[] byMargin = new decimal[3];

    /// <summary>By <see cref="VenueKind"/>.</summary>
    private readonly decimal[] byVenueKind = new decimal[2];

    /// <summary>Adds the venues up.</summary>
    /// <param name="venues">Those that list the asset and answered, in the order of the registry.</param>
    public AssetFigures(IReadOnlyList<VenueFigures> venues)
    {
        Venues = venues;
        Sum total = default, longs = default, shorts = default, pool = default, volume = default, weight = default;
        Sum openWhereTraded = default, tradedWhereOpen = default;
        WeightedMean funding = default, basis = default;
        foreach (var venue in venues)
        {
            volume.Add(venue.Volume24hUsd);
            if (venue.OiUsd is not { } open)
                continue;
            VenuesWithOi++;
            total.Add(open);
            longs.Add(venue.OiLongUsd);
            shorts.Add(venue.OiShortUsd);
            pool.Add(venue.OiPoolUsd);
            byVenueKind[(int)venue.Kind] += open;
            if (venue.Volume24hUsd is { } traded)
            {
                openWhereTraded.Add(open);
                tradedWhereOpen.Add(traded);
            }
            foreach (var contract in venue.Contracts)
            {
                byMargin[(int)contract.Reading.Instrument.Kind] += contract.OiUsd ?? 0;
                weight.Add(contract.WeightUsd);
                funding.Add(contract.Reading.Funding?.PerEightHours, contract.WeightUsd);
                basis.Add(contract.Reading.BasisPercent, contract.WeightUsd);
            }
        }

        TotalOiUsd = total.Value;
        OiLongUsd = longs.Value;
        OiShortUsd = shorts.Value;
        OiPoolUsd = pool.Value;
        Volume24hUsd = volume.Value;
        OiToVolume = Exact.Over(openWhereTraded.Value, tradedWhereOpen.Value);
        BasisPercent = basis.Value;
        FundingPerEightHours = funding.Value;
        FundingOiShare = funding.Value is null ? null : Exact.Over(funding.Weight, weight.Value);
        Ls = KindRatios.Of(venues);
    }

    public required Asset Asset { get; init; }

    /// <summary>Venues that list the asset and answered, in the order of the registry.</summary>
    public IReadOnlyList<VenueFigures> Venues { get; }

    /// <summary>Venues that were asked and whose open interest is absent, with the reason, in the order of the registry.</summary>
    public required IReadOnlyList<(VenueId Venue, string Reason)> Missing { get; init; }

    /// <summary>Venues of which something was set aside, as its price is another coin's.</summary>
    public IEnumerable<VenueId> Rejected => Missing.Where(absent => absent.Reason == Absence.MappingRejected).Select(absent => absent.Venue)
        .Concat(Venues.Where(venue => venue.Contracts.Any(contract => contract.IsRejected)).Select(venue => venue.Venue));

    public required Coverage Coverage { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    public required Headline Headline { get; init; }

    public required HeadlinePrice? Price { get; init; }

    /// <summary>The exact sum of the venues' printed dollars; null where no venue has any.</summary>
    public decimal? TotalOiUsd { get; }

    public int VenuesWithOi { get; }

    public decimal? Volume24hUsd { get; }

    /// <summary>Whole dollars held long where venues give the sides apart; null where none does.</summary>
    public decimal? OiLongUsd { get; }

    /// <summary>Whole dollars held short, likewise.</summary>
    public decimal? OiShortUsd { get; }

    /// <summary>The part of <see cref="TotalOiUsd"/> that stands against pools; null where none does.</summary>
    public decimal? OiPoolUsd { get; }

    /// <summary>Open interest divided by the 24 hours' volume, both of the venues that give both.</summary>
    public decimal? OiToVolume { get; }

    /// <summary>How far marks are above their contracts' own indices, in percent: the mean over contracts, weighted by open interest.</summary>
    public decimal? BasisPercent { get; }

    /// <summary>The funding rate as a fraction for eight hours: the mean over contracts that give rate and interval, weighted by open interest.</summary>
    public decimal? FundingPerEightHours { get; }

    /// <summary>The same in percent a year, without compounding: three payments a day.</summary>
    public decimal? FundingPercentPerYear => FundingPerEightHours is { } rate ? Exact.Times(rate, 3 * 365 * 100) : null;

    /// <summary>The share of the open interest that <see cref="FundingPerEightHours"/> speaks for: 0 to 1.</summary>
    public decimal? FundingOiShare { get; }

    /// <summary>Long/short ratios by kind, in the order of kinds; only kinds that some venue gave.</summary>
    public IReadOnlyList<KindRatios> Ls { get; }

    /// <summary>The part of the total in contracts settled so; the parts of all kinds add up to it.</summary>
    public decimal OiUsdOf(MarginKind kind) => byMargin[(int)kind];

    /// <summary>The part of the total at venues of a kind, likewise.</summary>
    public decimal OiUsdOf(VenueKind kind) => byVenueKind[(int)kind];
}
