namespace OiActor.Demo;

/// <summary>What the built-in MEXC lists, oddities included. Most cheap coins have large contracts, some multiplied names.</summary>
internal static class MexcListing
{
    public const string Venue = "mexc";

    /// <summary>The venue's words for what a contract is on: an ordinary coin, and anything else.</summary>
    public const string Coin = "1";
    public const string Other = "2";

    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["FIL"] = "FILECOIN",
        ["PUMP"] = "PUMPFUN",
        ["TRUMP"] = "TRUMPOFFICIAL",
    };

    private static readonly HashSet<string> Twins = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL", "XRP" };

    private static readonly HashSet<string> CoinMargined = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL", "XRP", "SUI", "DOGE" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 45, 0.85m))
            AddCoin(contracts, asset);
        AddOddities(contracts);
        return contracts;
    }

    private static void AddCoin(List<MarketContract> contracts, MarketAsset asset)
    {
        decimal share = Seeded.Between(asset.Code + Venue, 0.10m, 0.18m);
        bool multiplied = asset.Code == "BONK";
        string listed = multiplied ? "1000" + asset.Code : LongNames.GetValueOrDefault(asset.Code, asset.Code);
        decimal coins = multiplied ? 1_000 : 1;
        var main = Perpetual(listed, asset, "USDT", share) with { Multiple = coins, ContractSize = ContractSize(asset.Price * coins) };
        contracts.Add(main);
        if (Twins.Contains(asset.Code))
            foreach (string quote in (string[])["USDC", "USD1"])
                contracts.Add(Perpetual(listed, asset, quote, share * 0.02m) with { ContractSize = main.ContractSize });
        if (CoinMargined.Contains(asset.Code))
            contracts.Add(Perpetual(listed, asset, "USD", share * 0.05m) with
            {
                Settle = asset.Code,
                Inverse = true,
                ContractSize = asset.Code == "BTC" ? 100 : 10,
            });
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        contracts.Add(Perpetual("TESLA", MarketAssets.Tesla, "USDT", 0.1m) with { Category = Other, ContractSize = 0.01m });
        contracts.Add(Perpetual("XAU", MarketAssets.Gold, "USDT", 0.1m) with { ContractSize = 0.001m });
        contracts.Add(Perpetual("ALPACA", MarketAssets.Leaving, "USDT", 0.1m) with { Status = "4", ContractSize = 10 });
        contracts.Add(Perpetual("BTC", MarketAssets.Bitcoin, "USDT", 0.001m) with
        {
            Symbol = "BTC_USDT_260626",
            Kind = "2",
            ContractSize = 0.0001m,
            Delivery = new DateTimeOffset(2026, 6, 26, 8, 0, 0, TimeSpan.Zero),
        });
        // Left the list, and still in the other answers.
        contracts.Add(Perpetual("MX", new MarketAsset("MX", 1.83m, 1m), "USDT", 0.1m) with { Trades = false });
    }

    /// <summary>The largest power of ten of listed coins that stays under ten dollars: 0.0001 for BTC, 1000000 for PEPE.</summary>
    private static decimal ContractSize(decimal price)
    {
        decimal size = 0.0001m;
        while (size * 10 * price < 10)
            size *= 10;
        return size;
    }

    private static MarketContract Perpetual(string listed, MarketAsset asset, string quote, decimal weight) => new($"{listed}_{quote}", asset)
    {
        Base = listed,
        Quote = quote,
        Settle = quote,
        Weight = weight,
        Status = "0",
        Kind = "1",
        Category = Coin,
        HasRatios = false,
    };
}
