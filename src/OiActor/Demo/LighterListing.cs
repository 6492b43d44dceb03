namespace OiActor.Demo;

/// <summary>What the built-in Lighter lists, oddities included. The class of a market is its category: 2 is crypto.</summary>
internal static class LighterListing
{
    public const string Venue = "lighter";

    public const string Spot = "spot";

    private static readonly HashSet<string> Multiplied = new(StringComparer.Ordinal) { "PEPE", "SHIB", "BONK", "FLOKI" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 44, 0.8m))
        {
            bool multiplied = Multiplied.Contains(asset.Code);
            contracts.Add(Perpetual(multiplied ? "1000" + asset.Code : asset.Code, asset, Seeded.Between(asset.Code + Venue, 0.02m, 0.06m)) with
            {
                Multiple = multiplied ? 1_000 : 1,
            });
        }
        contracts.Add(Perpetual("TSLA", MarketAssets.Tesla, 0.1m) with { Category = "5" });
        contracts.Add(Perpetual("XAU", MarketAssets.Gold, 0.1m) with { Category = "3" });
        // An inactive market keeps its last open interest.
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving, 0.2m) with { Status = "inactive", Category = "0" });
        contracts.Add(Perpetual("ETH/USDC", MarketAssets.Ether, 0.01m) with { Kind = Spot, Category = "0" });
        return contracts;
    }

    private static MarketContract Perpetual(string symbol, MarketAsset asset, decimal weight) => new(symbol, asset)
    {
        Base = symbol,
        Quote = "USD",
        Settle = "USDC",
        Weight = weight,
        FundingHours = 1,
        Status = "active",
        Kind = "perp",
        Category = "2",
    };
}
