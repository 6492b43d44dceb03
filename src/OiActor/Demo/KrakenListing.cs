namespace OiActor.Demo;

/// <summary>What the built-in Kraken lists, oddities included.</summary>
internal static class KrakenListing
{
    public const string Venue = "kraken";

    private static readonly HashSet<string> CoinMargined = new(StringComparer.Ordinal) { "BTC", "ETH", "XRP", "LTC", "BCH" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 24, 0.6m))
        {
            decimal share = Seeded.Between(asset.Code + Venue, 0.01m, 0.025m);
            contracts.Add(Linear(asset, share));
            if (CoinMargined.Contains(asset.Code))
                contracts.Add(Inverse(asset, share * 0.03m));
        }
        AddOddities(contracts);
        return contracts;
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        var quarter = new DateTimeOffset(2026, 6, 26, 8, 0, 0, TimeSpan.Zero);
        var (bitcoin, tesla) = (MarketAssets.Bitcoin, MarketAssets.Tesla);
        contracts.Add(Linear(bitcoin, 0.001m) with { Symbol = $"FF_XBTUSD_{quarter:yyMMdd}", Delivery = quarter });
        contracts.Add(Inverse(bitcoin, 0.001m) with { Symbol = $"FI_XBTUSD_{quarter:yyMMdd}", Delivery = quarter });
        contracts.Add(Linear(tesla, 0.1m) with { Symbol = "PF_TSLAXUSD", Base = "TSLAx", Category = "xStocks" });
        contracts.Add(Linear(MarketAssets.Apple, 0.1m) with { Symbol = "PF_AAPLXUSD", Base = "AAPLx", Category = "" });
        contracts.Add(Linear(MarketAssets.Gold, 0.1m) with { Category = "Commodities" });
        contracts.Add(Linear(MarketAssets.Leaving, 0.1m) with { Status = "suspended" });
        contracts.Add(Linear(MarketAssets.Coming, 0.1m) with { Status = "untradeable", Trades = false });
    }

    /// <summary>BTC has its old name in symbols, and its usual one as the base.</summary>
    private static string Coin(MarketAsset asset) => asset.Code == "BTC" ? "XBT" : asset.Code;

    private static MarketContract Inverse(MarketAsset asset, decimal weight) => Linear(asset, weight) with
    {
        Symbol = $"PI_{Coin(asset)}USD",
        Settle = asset.Code,
        Inverse = true,
        Category = "",
    };

    private static MarketContract Linear(MarketAsset asset, decimal weight) => new($"PF_{Coin(asset)}USD", asset)
    {
        Quote = "USD",
        Settle = "USD",
        Weight = weight,
        Status = "",
        Kind = "perpetual",
        Category = "Layer 1",
        FundingHours = 1,
    };
}
