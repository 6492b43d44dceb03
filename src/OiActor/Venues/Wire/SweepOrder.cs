using OiActor.Domain;

namespace OiActor.Venues.Wire;

/// <summary>The order in which contracts are asked one by one, where a venue has no answer over all of them.</summary>
internal static class SweepOrder
{
    /// <summary>The contracts of each asset together; the asset whose busiest contract trades most comes first.</summary>
    /// <remarks>Where limits leave no room for all, the largest are the ones that came.</remarks>
    /// <param name="contracts">Those to be asked.</param>
    /// <param name="volume">What a contract trades in 24 hours, in a currency that is the same for all; null counts as nothing.</param>
    public static Instrument[][] MostTradedFirst(IEnumerable<Instrument> contracts, Func<Instrument, decimal?> volume) =>
    [
        .. contracts.GroupBy(contract => contract.Asset)
            .OrderByDescending(group => group.Max(contract => volume(contract) ?? 0))
            .ThenBy(group => group.Key)
            .Select(group => group.ToArray()),
    ];
}
