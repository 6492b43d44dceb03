namespace OiActor.Demo;

/// <summary>What the built-in Binance lists, oddities included.</summary>
internal static class BinanceListing
{
    public const string Venue = "binance";

    private static readonly Dictionary<string, (string Prefix, decimal Coins)> Multiplied = new(StringComparer.Ordinal)
    {
        ["PEPE"] = ("1000", 1_000m),
        ["SHIB"] = ("1000", 1_000m),
        ["BONK"] = ("1000", 1_000m),
        ["FLOKI"] = ("1000", 1_000m),
        ["SATS"] = ("1000", 1_000m),
        ["RATS"] = ("1000", 1_000m),
        ["MOG"] = ("1000000", 1_000_000m),
        ["BABYDOGE"] = ("1M", 1_000_000m),
    };

    private static readonly HashSet<string> UsdcTwins = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL", "XRP", "DOGE", "SUI" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in assets)
            if (asset.On.HasFlag(Listed.Binance))
                AddCoin(contracts, asset);
        AddOddities(contracts);
        return contracts;
    }

    private static void AddCoin(List<MarketContract> contracts, MarketAsset asset)
    {
        decimal share = Seeded.Between(asset.Code + Venue, 0.50m, 0.60m);
        bool twin = UsdcTwins.Contains(asset.Code);
        var (prefix, coins) = Multiplied.GetValueOrDefault(asset.Code, ("", 1m));
        contracts.Add(Perpetual(prefix + asset.Code, asset, "USDT", twin ? share * 0.94m : share) with
        {
            Multiple = coins,
            HasRatios = asset.Code != "CRV",
            RefusesOpenInterest = asset.Code == "IMX",
        });
        if (twin)
            contracts.Add(Perpetual(asset.Code, asset, "USDC", share * 0.06m));
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        var (bitcoin, ether) = (MarketAssets.Bitcoin, MarketAssets.Ether);
        contracts.Add(Perpetual("ETH", ether, "BTC", 0.001m));
        contracts.Add(Dated(bitcoin, "CURRENT_QUARTER", new DateTimeOffset(2026, 6, 26, 8, 0, 0, TimeSpan.Zero), 0.012m));
        contracts.Add(Dated(bitcoin, "NEXT_QUARTER", new DateTimeOffset(2026, 9, 25, 8, 0, 0, TimeSpan.Zero), 0.006m));
        contracts.Add(Dated(ether, "CURRENT_QUARTER", new DateTimeOffset(2026, 6, 26, 8, 0, 0, TimeSpan.Zero), 0.009m));
        contracts.Add(Perpetual("XAU", MarketAssets.Gold, "USDT", 0.6m) with { Kind = "TRADIFI_PERPETUAL", Category = "COMMODITY" });
        contracts.Add(Perpetual("TSLA", MarketAssets.Tesla, "USDT", 0.6m) with { Kind = "TRADIFI_PERPETUAL", Category = "EQUITY" });
        contracts.Add(Perpetual("BTCDOM", MarketAssets.BitcoinDominance, "USDT", 1) with { Category = "INDEX" });
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving, "USDT", 0.5m) with { Status = "SETTLING", Trades = false });
        contracts.Add(Perpetual("MEGA", MarketAssets.Coming, "USDT", 0.5m) with { Status = "PENDING_TRADING", Kind = "", Trades = false });
    }

    private static MarketContract Perpetual(string listed, MarketAsset asset, string quote, decimal weight) => new(listed + quote, asset)
    {
        Base = listed,
        Quote = quote,
        Settle = quote,
        Weight = weight,
        Status = "TRADING",
        Kind = "PERPETUAL",
        Category = "COIN",
    };

    private static MarketContract Dated(MarketAsset asset, string kind, DateTimeOffset delivery, decimal weight) =>
        Perpetual(asset.Code, asset, "USDT", weight) with
        {
            Symbol = $"{asset.Code}USDT_{delivery:yyMMdd}",
            Kind = kind,
            Delivery = delivery,
            HasRatios = false,
        };
}
