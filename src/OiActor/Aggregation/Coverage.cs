using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>How much of what was planned a run has.</summary>
/// <param name="VenuesPlanned">Venues that were asked.</param>
/// <param name="VenuesAnswered">Venues that gave any reading.</param>
/// <param name="AssetsWithOi">Assets with open interest from one venue or more.</param>
internal sealed record Coverage(int VenuesPlanned, int VenuesAnswered, int AssetsWithOi)
{
    public static Coverage Of(IReadOnlyList<VenueContribution> venues, IReadOnlyList<AssetFigures> assets) => new(
        venues.Count,
        venues.Count(venue => venue.Readings.Contracts.Any(reading => reading.OpenInterest is not null)),
        assets.Count(asset => asset.VenuesWithOi > 0));
}
