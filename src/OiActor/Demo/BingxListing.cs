namespace OiActor.Demo;

/// <summary>What the built-in BingX lists, oddities included.</summary>
internal static class BingxListing
{
    public const string Venue = "bingx";

    private static readonly Dictionary<string, decimal> Multiplied = new(StringComparer.Ordinal)
    {
        ["PEPE"] = 1_000m,
        ["SHIB"] = 1_000m,
        ["BONK"] = 1_000m,
        ["FLOKI"] = 1_000m,
        ["SATS"] = 10_000m,
    };

    private static readonly HashSet<string> UsdcTwins = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, largest: 50, share: 0.6m))
        {
            decimal share = Seeded.Between(asset.Code + Venue, 0.03m, 0.07m);
            decimal coins = Multiplied.GetValueOrDefault(asset.Code, 1m);
            string listed = asset.Code == "TRUMP" ? "TRUMPSOL" : coins == 1 ? asset.Code : $"{coins}{asset.Code}";
            contracts.Add(Perpetual(listed, asset, "USDT", share) with { Multiple = coins });
            if (UsdcTwins.Contains(asset.Code))
                contracts.Add(Perpetual(listed, asset, "USDC", share * 0.02m));
        }
        contracts.Add(Perpetual("NCSKTSLA2USD", MarketAssets.Tesla, "USDT", 0.05m));
        contracts.Add(Perpetual("NCCOGOLD2USD", MarketAssets.Gold, "USDT", 0.05m));
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving, "USDT", 0.05m) with { Status = "25", Trades = false });
        contracts.Add(Perpetual("MEGA", MarketAssets.Coming, "USDT", 0.05m) with { Status = "5", Trades = false });
        return contracts;
    }

    private static MarketContract Perpetual(string listed, MarketAsset asset, string quote, decimal weight) => new($"{listed}-{quote}", asset)
    {
        Base = listed,
        Quote = quote,
        Settle = quote,
        Weight = weight,
        Status = "1",
        Kind = "",
        Category = "",
    };
}
