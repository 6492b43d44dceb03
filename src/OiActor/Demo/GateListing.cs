namespace OiActor.Demo;

/// <summary>What the built-in Gate lists, oddities included. It has no multiplied names: cheap coins have large contracts instead.</summary>
internal static class GateListing
{
    public const string Venue = "gate";

    /// <summary>A coin that few venues list, under a name that a request must escape.</summary>
    private const string ChineseName = "币安人生";

    private static readonly HashSet<string> Usd1Twins = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL", "BNB" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, largest: 52, share: 0.9m))
            AddCoin(contracts, asset);
        foreach (var asset in assets)
            if (asset.Code == ChineseName)
                AddCoin(contracts, asset);
        contracts.Add(Direct(MarketAssets.Bitcoin, "USD", 0.004m) with { Settle = "BTC", Kind = "inverse", Inverse = true, ContractSize = 1, HasRatios = false });
        contracts.Add(Direct(MarketAssets.Tesla, "USDT", 0.2m) with { Category = "stocks", HasRatios = false });
        contracts.Add(Direct(MarketAssets.Gold, "USDT", 0.1m) with { Category = "metals", HasRatios = false });
        contracts.Add(Direct(MarketAssets.Coming, "USDT", 0.2m) with { HasRatios = false });
        contracts.Add(Direct(MarketAssets.Leaving, "USDT", 0.2m) with { Status = "delisting", HasRatios = false });
        return contracts;
    }

    private static void AddCoin(List<MarketContract> contracts, MarketAsset asset)
    {
        decimal share = Seeded.Between(asset.Code + Venue, 0.08m, 0.13m);
        contracts.Add(Direct(asset, "USDT", share) with { HasRatios = asset.Code != "FET" });
        if (Usd1Twins.Contains(asset.Code))
            contracts.Add(Direct(asset, "USD1", share * 0.01m) with { HasRatios = false });
    }

    /// <summary>The largest power of ten of coins that stays under fifty dollars: 0.0001 for BTC, 1000000 for PEPE.</summary>
    private static decimal ContractSize(decimal price)
    {
        decimal size = 0.0001m;
        while (size * 10 * price < 50)
            size *= 10;
        return size;
    }

    private static MarketContract Direct(MarketAsset asset, string quote, decimal weight) => new($"{asset.Code}_{quote}", asset)
    {
        Quote = quote,
        Settle = quote,
        Weight = weight,
        ContractSize = ContractSize(asset.Price),
        Status = "trading",
        Kind = "direct",
        Category = "",
    };
}
