namespace OiActor.Demo;

/// <summary>What the built-in KuCoin lists, oddities included.</summary>
internal static class KucoinListing
{
    public const string Venue = "kucoin";

    private static readonly Dictionary<string, (string Prefix, decimal Coins)> Multiplied = new(StringComparer.Ordinal)
    {
        ["BONK"] = ("1000", 1_000m),
        ["SATS"] = ("10000", 10_000m),
    };

    private static readonly HashSet<string> UsdcTwins = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL" };

    private static readonly HashSet<string> CoinMargined = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL", "XRP" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 30, 0.6m))
            AddCoin(contracts, asset);
        AddOddities(contracts);
        return contracts;
    }

    private static void AddCoin(List<MarketContract> contracts, MarketAsset asset)
    {
        decimal share = Seeded.Between(asset.Code + Venue, 0.04m, 0.09m);
        var (prefix, coins) = Multiplied.GetValueOrDefault(asset.Code, ("", 1m));
        contracts.Add(Perpetual(prefix + Name(asset), asset, "USDT", share) with
        {
            Multiple = coins,
            ContractSize = LotSize(asset.Price * coins),
        });
        if (UsdcTwins.Contains(asset.Code))
            contracts.Add(Perpetual(Name(asset), asset, "USDC", share * 0.01m) with { ContractSize = LotSize(asset.Price) / 10 });
        if (CoinMargined.Contains(asset.Code))
            contracts.Add(Inverse(asset, share * 0.06m));
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        contracts.Add(Inverse(MarketAssets.Bitcoin, 0.0004m) with
        {
            Symbol = "XBTMM26",
            Kind = "FFICSX",
            Delivery = new DateTimeOffset(2026, 6, 26, 8, 0, 0, TimeSpan.Zero),
        });
        contracts.Add(Perpetual("TSLA", MarketAssets.Tesla, "USDT", 0.1m) with { Category = "STOCK", ContractSize = 0.01m });
        contracts.Add(Perpetual("XAU", MarketAssets.Gold, "USDT", 0.05m) with { Category = "METAL", ContractSize = 0.001m });
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving, "USDT", 0.1m) with { Status = "Paused", ContractSize = 10 });
        contracts.Add(Perpetual("MEGA", MarketAssets.Coming, "USDT", 0.1m));
    }

    /// <summary>The listed name: Bitcoin alone has another than elsewhere.</summary>
    private static string Name(MarketAsset asset) => asset == MarketAssets.Bitcoin ? "XBT" : asset.Code;

    /// <summary>The largest power of ten of listed coins that stays under a hundred dollars: 0.001 for BTC, 100 for DOGE.</summary>
    private static decimal LotSize(decimal price)
    {
        decimal size = 0.001m;
        while (size * 10 * price < 100)
            size *= 10;
        return size;
    }

    private static MarketContract Inverse(MarketAsset asset, decimal weight) => Perpetual(Name(asset), asset, "USD", weight) with
    {
        Settle = Name(asset),
        Inverse = true,
    };

    private static MarketContract Perpetual(string listed, MarketAsset asset, string quote, decimal weight) => new($"{listed}{quote}M", asset)
    {
        Base = listed,
        Quote = quote,
        Settle = quote,
        Weight = weight,
        Status = "Open",
        Kind = "FFWCSX",
        Category = "CRYPTO",
        HasRatios = false,
    };
}
