namespace OiActor.Demo;

/// <summary>What the built-in Aster lists, oddities included. Its stocks and metals pass for coins but for their tags.</summary>
internal static class AsterListing
{
    public const string Venue = "aster";

    private static readonly HashSet<string> Multiplied = new(StringComparer.Ordinal) { "PEPE", "SHIB", "BONK", "FLOKI" };

    private static readonly HashSet<string> Usd1Twins = new(StringComparer.Ordinal) { "BTC", "ETH" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, largest: 45, share: 0.4m))
        {
            decimal share = Seeded.Between(asset.Code + Venue, 0.02m, 0.06m);
            bool multiplied = Multiplied.Contains(asset.Code);
            contracts.Add(Perpetual(multiplied ? "1000" + asset.Code : asset.Code, asset, "USDT", share) with { Multiple = multiplied ? 1_000 : 1 });
            if (Usd1Twins.Contains(asset.Code))
                contracts.Add(Perpetual(asset.Code, asset, "USD1", share * 0.05m));
        }
        contracts.Add(Perpetual("TSLA", MarketAssets.Tesla, "USDT", 0.2m) with { Category = "STOCK" });
        contracts.Add(Perpetual("XAU", MarketAssets.Gold, "USDT", 0.2m) with { Category = "Commodities" });
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving, "USDT", 0.05m) with { Status = "SETTLING" });
        contracts.Add(Perpetual("MEGA", MarketAssets.Coming, "USDT", 0.05m) with { Status = "PENDING_TRADING", Kind = "", Trades = false });
        return contracts;
    }

    private static MarketContract Perpetual(string listed, MarketAsset asset, string quote, decimal weight) => new(listed + quote, asset)
    {
        Base = listed,
        Quote = quote,
        Settle = quote,
        Weight = weight,
        Status = "TRADING",
        Kind = "PERPETUAL",
        Category = "",
    };
}
