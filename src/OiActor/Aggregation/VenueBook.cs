using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>What one venue said, by asset.</summary>
internal sealed class VenueBook
{
    private readonly Dictionary<string, List<ContractReading>> contracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RatioReading>> ratios = new(StringComparer.Ordinal);

    public VenueBook(VenueContribution venue)
    {
        Venue = venue;
        foreach (var reading in venue.Readings.Contracts)
            Add(contracts, reading.Instrument.Asset, reading);
        foreach (var reading in venue.Readings.Ratios)
            Add(ratios, reading.Asset, reading);
        foreach (var family in contracts.Values)
            family.Sort(BySize);
    }

    public VenueContribution Venue { get; }

    /// <summary>Largest first by the venue's own price, then by symbol, so that the order of the venue's answer never shows.</summary>
    public IReadOnlyList<ContractReading> ContractsOf(Asset asset) => contracts.TryGetValue(asset.Code, out var found) ? found : [];

    public IReadOnlyList<RatioReading> RatiosOf(Asset asset) => ratios.TryGetValue(asset.Code, out var found) ? found : [];

    private static void Add<T>(Dictionary<string, List<T>> shelf, Asset asset, T reading)
    {
        if (!shelf.TryGetValue(asset.Code, out var found))
            shelf.Add(asset.Code, found = new List<T>(1));
        found.Add(reading);
    }

    private static int BySize(ContractReading one, ContractReading other)
    {
        int larger = other.SizeForOrder.CompareTo(one.SizeForOrder);
        return larger != 0 ? larger : string.CompareOrdinal(one.Instrument.VenueSymbol, other.Instrument.VenueSymbol);
    }
}
