namespace OiActor.Demo;

/// <summary>What the built-in OKX lists, oddities included. It has no multiplied names: cheap coins have large contracts instead.</summary>
internal static class OkxListing
{
    public const string Venue = "okx";

    /// <summary>Coins with further contracts: against USDC, inverse, and margined in dollars.</summary>
    private static readonly HashSet<string> Families = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in assets)
            if (asset.On.HasFlag(Listed.Okx))
                AddCoin(contracts, asset);
        AddOddities(contracts);
        return contracts;
    }

    private static void AddCoin(List<MarketContract> contracts, MarketAsset asset)
    {
        decimal share = Seeded.Between(asset.Code + Venue, 0.18m, 0.25m);
        bool family = Families.Contains(asset.Code);
        decimal size = ContractSize(asset.Price);
        contracts.Add(Linear(asset, "USDT", family ? share * 0.78m : share) with { ContractSize = size, HasRatios = asset.Code != "ORDI" });
        if (!family)
            return;
        contracts.Add(Linear(asset, "USDC", share * 0.02m) with { ContractSize = size / 100 });
        contracts.Add(Linear(asset, "USD", share * 0.18m) with
        {
            Settle = asset.Code,
            Inverse = true,
            ContractSize = asset.Code == "BTC" ? 100 : 10,
        });
        contracts.Add(Linear(asset, "USD", share * 0.02m) with { Symbol = asset.Code + "-USD_UM-SWAP", ContractSize = size, HasRatios = false });
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        contracts.Add(Linear(MarketAssets.Apple, "USDT", 0.5m) with { Category = "3", HasRatios = false });
        contracts.Add(Linear(MarketAssets.Tesla, "USDT", 0.2m) with { Category = "3", Status = "rebase", Kind = "rebase_contract", HasRatios = false });
        contracts.Add(Linear(MarketAssets.Leaving, "USDT", 0.2m) with { Status = "suspend", ContractSize = 100, HasRatios = false });
        contracts.Add(Linear(MarketAssets.Coming, "USDT", 0.2m) with { Kind = "pre_market", ContractSize = 100, HasRatios = false });
        contracts.Add(Linear(new MarketAsset("NEXT", 1.4m, 1m), "USDT", 0.2m) with { Status = "preopen", Trades = false, HasRatios = false });
    }

    /// <summary>The largest power of ten of coins that stays under a thousand dollars: 0.01 for BTC, 10000000 for PEPE.</summary>
    private static decimal ContractSize(decimal price)
    {
        decimal size = 0.0001m;
        while (size * 10 * price < 1_000)
            size *= 10;
        return size;
    }

    private static MarketContract Linear(MarketAsset asset, string quote, decimal weight) => new($"{asset.Code}-{quote}-SWAP", asset)
    {
        Quote = quote,
        Settle = quote,
        Weight = weight,
        Status = "live",
        Kind = "normal",
        Category = "1",
    };
}
