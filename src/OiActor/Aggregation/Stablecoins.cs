namespace OiActor.Aggregation;

/// <summary>Dollar stablecoins that are not worth a dollar. Everywhere else each counts as one.</summary>
internal static class Stablecoins
{
    /// <summary>Beyond this share off a dollar every figure in the coin is worth a doubt: the usual noise is a tenth of it.</summary>
    private const decimal Tolerance = 0.005m;

    /// <summary>The coins that any venue's rate puts off a dollar.</summary>
    public static IReadOnlySet<string> OffPeg(IReadOnlyList<VenueContribution> venues)
    {
        var coins = new HashSet<string>(StringComparer.Ordinal);
        foreach (var venue in venues)
            foreach (var (coin, dollars) in venue.Readings.StablecoinRates)
                if (Math.Abs(dollars - 1) > Tolerance)
                    coins.Add(coin);
        return coins;
    }
}
