namespace OiActor.Demo;

/// <summary>What the built-in GMX lists, oddities included: the largest coins have two pools, and so two markets.</summary>
internal static class GmxListing
{
    public const string Venue = "gmx";

    /// <summary>The status of a market that is listed.</summary>
    public const string Listed = "listed";

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 24, 0.4m))
        {
            decimal share = Seeded.Between(asset.Code + Venue, 0.004m, 0.01m);
            bool own = asset == MarketAssets.Bitcoin || asset == MarketAssets.Ether;
            contracts.Add(Market($"{asset.Code}/USD [{(own ? asset.Code : "WETH")}-USDC]", asset, share));
            if (own)
                contracts.Add(Market($"{asset.Code}/USD [{asset.Code}-{asset.Code}]", asset, share * 0.3m));
        }
        contracts.Add(Market("SOL/USD [WETH-USDC] (deprecated)", MarketAssets.Coins[2], 0.01m));
        contracts.Add(Market("ALPACA/USD [WETH-USDC]", MarketAssets.Leaving, 0.2m) with { Status = "" });
        contracts.Add(Market("SWAP-ONLY [USDC-USDT]", MarketAssets.Coming, 0.01m));
        return contracts;
    }

    private static MarketContract Market(string name, MarketAsset asset, decimal weight) => new(name, asset)
    {
        Quote = "USD",
        Settle = "USD",
        Weight = weight,
        Status = Listed,
        Kind = "",
        Category = "",
    };
}
