namespace OiActor.Demo;

/// <summary>What the built-in Bybit lists, oddities included.</summary>
internal static class BybitListing
{
    public const string Venue = "bybit";

    private static readonly DateTimeOffset Quarter = new(2026, 6, 26, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Names with their multiplier, which one has behind it.</summary>
    private static readonly Dictionary<string, (string Name, decimal Coins)> Multiplied = new(StringComparer.Ordinal)
    {
        ["PEPE"] = ("1000PEPE", 1_000m),
        ["SHIB"] = ("SHIB1000", 1_000m),
        ["BONK"] = ("1000BONK", 1_000m),
        ["FLOKI"] = ("1000FLOKI", 1_000m),
        ["SATS"] = ("10000SATS", 10_000m),
    };

    private static readonly HashSet<string> UsdcTwins = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL", "XRP" };

    private static readonly HashSet<string> CoinMargined = new(StringComparer.Ordinal) { "BTC", "ETH", "XRP" };

    /// <summary>Coins of the venue's innovation zone, which trade as any other.</summary>
    private static readonly HashSet<string> Innovation = new(StringComparer.Ordinal) { "FARTCOIN", "PENGU", "4" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, largest: 52, share: 0.8m))
            AddCoin(contracts, asset);
        AddOddities(contracts);
        return contracts;
    }

    private static void AddCoin(List<MarketContract> contracts, MarketAsset asset)
    {
        decimal share = Seeded.Between(asset.Code + Venue, 0.14m, 0.21m);
        var (name, coins) = Multiplied.GetValueOrDefault(asset.Code, (asset.Code, 1m));
        var main = Perpetual(name, asset, "USDT", share * 0.9m) with
        {
            Multiple = coins,
            Category = Innovation.Contains(asset.Code) ? "innovation" : "",
            HasRatios = asset.Code != "INJ",
        };
        contracts.Add(main);
        if (UsdcTwins.Contains(asset.Code))
            contracts.Add(main with { Symbol = asset.Code + "PERP", Quote = "USDC", Settle = "USDC", Weight = share * 0.02m, HasRatios = false });
        if (CoinMargined.Contains(asset.Code))
            contracts.Add(Inverse(asset, share * 0.06m));
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        var bitcoin = MarketAssets.Bitcoin;
        contracts.Add(Perpetual("BTC", bitcoin, "USDT", 0.002m) with
        {
            Symbol = "BTCUSDT-26JUN26",
            Kind = "LinearFutures",
            Delivery = Quarter,
            HasRatios = false,
        });
        contracts.Add(Inverse(bitcoin, 0.003m) with { Symbol = "BTCUSDM26", Kind = "InverseFutures", Delivery = Quarter });
        contracts.Add(Perpetual("TSLA", MarketAssets.Tesla, "USDT", 0.3m) with { Category = "stock", HasRatios = false });
        contracts.Add(Perpetual("XAU", MarketAssets.Gold, "USDT", 0.2m) with { Category = "commodity", HasRatios = false });
        contracts.Add(Perpetual("MEGA", MarketAssets.Coming, "USDT", 0.2m) with { Status = "PreLaunch", HasRatios = false });
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving, "USDT", 0.2m) with { Status = "Closed", Trades = false, HasRatios = false });
    }

    private static MarketContract Inverse(MarketAsset asset, decimal weight) => Perpetual(asset.Code, asset, "USD", weight) with
    {
        Kind = "InversePerpetual",
        Settle = asset.Code,
        Inverse = true,
        HasRatios = false,
    };

    private static MarketContract Perpetual(string listed, MarketAsset asset, string quote, decimal weight) => new(listed + quote, asset)
    {
        Base = listed,
        Quote = quote,
        Settle = quote,
        Weight = weight,
        Status = "Trading",
        Kind = "LinearPerpetual",
        Category = "",
    };
}
