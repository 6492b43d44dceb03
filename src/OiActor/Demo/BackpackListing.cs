namespace OiActor.Demo;

/// <summary>What the built-in Backpack lists, oddities included.</summary>
internal static class BackpackListing
{
    public const string Venue = "backpack";

    private static readonly HashSet<string> Multiplied = new(StringComparer.Ordinal) { "PEPE", "BONK", "SHIB" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 16, 0.4m))
        {
            bool multiplied = Multiplied.Contains(asset.Code);
            contracts.Add(Perpetual(multiplied ? "k" + asset.Code : asset.Code, asset, Seeded.Between(asset.Code + Venue, 0.004m, 0.012m)) with
            {
                Multiple = multiplied ? 1_000 : 1,
            });
        }
        contracts.Add(Perpetual("TSLA.US", MarketAssets.Tesla, 0.1m) with { Category = "STOCK" });
        contracts.Add(Perpetual("XAU", MarketAssets.Gold, 0.1m) with { Category = "COMMODITY" });
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving, 0.1m) with { Status = "Closed" });
        contracts.Add(Perpetual("MEGA", MarketAssets.Coming, 0.1m) with { Status = "PostOnly", Trades = false });
        contracts.Add(Perpetual("BTC", MarketAssets.Bitcoin, 0.001m) with { Symbol = "BTC_USDC", Kind = "SPOT" });
        contracts.Add(Perpetual("RAIN", new MarketAsset("RAIN", 0.41m, 1m), 0.1m) with { Symbol = "RAIN_USDC_PREDICTION", Kind = "PREDICTION" });
        return contracts;
    }

    private static MarketContract Perpetual(string listed, MarketAsset asset, decimal weight) => new(listed + "_USDC_PERP", asset)
    {
        Base = listed,
        Quote = "USDC",
        Settle = "USDC",
        Weight = weight,
        Status = "Open",
        Kind = "PERP",
        Category = "",
        FundingHours = 1,
    };
}
