namespace OiActor.Demo;

/// <summary>What the built-in Bitget lists, oddities included. It multiplies fewer names than Binance does.</summary>
internal static class BitgetListing
{
    public const string Venue = "bitget";

    private static readonly HashSet<string> Multiplied = new(StringComparer.Ordinal) { "BONK", "SATS", "RATS" };

    private static readonly HashSet<string> UsdcTwins = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL" };

    private static readonly HashSet<string> CoinMargined = new(StringComparer.Ordinal) { "BTC", "ETH" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in assets)
            if (asset.On.HasFlag(Listed.Bitget))
                AddCoin(contracts, asset);
        AddOddities(contracts);
        return contracts;
    }

    private static void AddCoin(List<MarketContract> contracts, MarketAsset asset)
    {
        decimal share = Seeded.Between(asset.Code + Venue, 0.17m, 0.25m);
        bool multiplied = Multiplied.Contains(asset.Code);
        var main = Perpetual(multiplied ? "1000" + asset.Code : asset.Code, asset, "USDT", share * 0.93m) with
        {
            Multiple = multiplied ? 1_000 : 1,
            HasRatios = asset.Code != "ZEC",
        };
        contracts.Add(main);
        if (UsdcTwins.Contains(asset.Code))
            contracts.Add(main with { Symbol = asset.Code + "PERP", Quote = "USDC", Settle = "USDC", Weight = share * 0.02m, HasRatios = false });
        if (CoinMargined.Contains(asset.Code))
            contracts.Add(Inverse(asset, share * 0.5m));
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        var quarter = new DateTimeOffset(2026, 6, 26, 8, 0, 0, TimeSpan.Zero);
        foreach (var asset in (MarketAsset[])[MarketAssets.Bitcoin, MarketAssets.Ether])
            contracts.Add(Inverse(asset, 0.004m) with { Symbol = $"{asset.Code}USD_{quarter:yyMMdd}", Kind = "delivery", Delivery = quarter });
        contracts.Add(Perpetual("TSLA", MarketAssets.Tesla, "USDT", 0.2m) with { Category = "YES" });
        contracts.Add(Perpetual("XAU", MarketAssets.Gold, "USDT", 0.1m) with { Category = "YES" });
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving, "USDT", 0.2m) with { Status = "off", Trades = false });
        contracts.Add(Perpetual("BSW", new MarketAsset("BSW", 0.0091m, 1m), "USDT", 0.3m) with { Status = "limit_open" });
        contracts.Add(Perpetual("SXP", new MarketAsset("SXP", 0.0714m, 2m), "USDT", 0.3m) with { Status = "maintain" });
        contracts.Add(Perpetual("MEGA", MarketAssets.Coming, "USDT", 0.2m) with { Status = "listed", Trades = false });
    }

    private static MarketContract Inverse(MarketAsset asset, decimal weight) => Perpetual(asset.Code, asset, "USD", weight) with
    {
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
        Status = "normal",
        Kind = "perpetual",
        Category = "NO",
    };
}
