namespace OiActor.Demo;

/// <summary>What the built-in Drift lists, oddities included: few markets, and small ones.</summary>
internal static class DriftListing
{
    public const string Venue = "drift";

    private static readonly HashSet<string> Listed = new(StringComparer.Ordinal) { "SOL", "BTC", "ETH", "HYPE", "PEPE" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in assets)
            if (Listed.Contains(asset.Code))
                contracts.Add(asset.Code == "PEPE" ? Perpetual("1MPEPE", asset) with { Multiple = 1_000_000 } : Perpetual(asset.Code, asset));
        contracts.Add(Perpetual("MEGA", MarketAssets.Coming) with { Status = "initialized", Trades = false });
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving) with { Status = "reduceOnly" });
        contracts.Add(Perpetual("SXP", new MarketAsset("SXP", 0.0714m, 2m)) with { Category = "hidden" });
        contracts.Add(Perpetual("RAIN", new MarketAsset("RAIN", 0.4m, 1m)) with { Symbol = "RAIN-IN-MAY-BET" });
        return contracts;
    }

    private static MarketContract Perpetual(string listed, MarketAsset asset) => new(listed + "-PERP", asset)
    {
        Base = listed,
        Weight = Seeded.Between(asset.Code + Venue, 0.0001m, 0.0006m),
        Status = "active",
        Kind = "perp",
        Category = "visible",
        FundingHours = 1,
    };
}
