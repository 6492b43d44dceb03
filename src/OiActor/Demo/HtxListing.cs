namespace OiActor.Demo;

/// <summary>What the built-in HTX lists, oddities included. It has no multiplied names: cheap coins have large contracts instead.</summary>
internal static class HtxListing
{
    public const string Venue = "htx";

    /// <summary>What a contract is on: a coin; a stock with every label; one that carries the label alone; a metal.</summary>
    public const string Coin = "";
    public const string Stock = "Stocks";
    public const string StockByLabel = "stock";
    public const string Metal = "Metals";

    private static readonly HashSet<string> CoinMargined = new(StringComparer.Ordinal) { "BTC", "ETH", "DOGE", "XRP", "TRX" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 25, 0.45m))
            AddCoin(contracts, asset);
        foreach (var asset in assets)
            if (asset.Code == "币安人生")
                AddCoin(contracts, asset);
        AddOddities(contracts);
        return contracts;
    }

    private static void AddCoin(List<MarketContract> contracts, MarketAsset asset)
    {
        decimal share = Seeded.Between(asset.Code + Venue, 0.05m, 0.12m);
        contracts.Add(Perpetual(asset, "USDT", share) with { ContractSize = ContractSize(asset.Price), HasRatios = asset.Code != "ADA" });
        if (CoinMargined.Contains(asset.Code))
            contracts.Add(Perpetual(asset, "USD", share * 0.02m) with
            {
                Settle = asset.Code,
                Inverse = true,
                ContractSize = asset.Code == "BTC" ? 100 : 10,
            });
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        contracts.Add(Perpetual(MarketAssets.Tesla, "USDT", 0.1m) with { Category = Stock, ContractSize = 0.01m });
        contracts.Add(Perpetual(MarketAssets.Apple, "USDT", 0.1m) with { Category = StockByLabel, ContractSize = 0.01m });
        contracts.Add(Perpetual(MarketAssets.Gold, "USDT", 0.1m) with { Category = Metal, ContractSize = 0.001m });
        contracts.Add(Perpetual(MarketAssets.Leaving, "USDT", 0.1m) with { Status = "3", ContractSize = 10 });
        // Gone from the list, and still in the other answers.
        contracts.Add(Perpetual(new MarketAsset("CVX", 2.31m, 1m), "USDT", 0.1m) with { Trades = false });
        contracts.Add(Perpetual(MarketAssets.Bitcoin, "USDT", 0.001m) with
        {
            Symbol = "BTC-USDT-260626",
            Kind = "futures",
            ContractSize = 0.001m,
            Delivery = new DateTimeOffset(2026, 6, 26, 8, 0, 0, TimeSpan.Zero),
        });
    }

    /// <summary>The largest power of ten of coins that stays under a hundred dollars: 0.001 for BTC, 1000000 for PEPE.</summary>
    private static decimal ContractSize(decimal price)
    {
        decimal size = 0.001m;
        while (size * 10 * price < 100)
            size *= 10;
        return size;
    }

    private static MarketContract Perpetual(MarketAsset asset, string quote, decimal weight) => new($"{asset.Code}-{quote}", asset)
    {
        Quote = quote,
        Settle = quote,
        Weight = weight,
        Status = "1",
        Kind = "swap",
        Category = Coin,
    };
}
