namespace OiActor.Demo;

/// <summary>What the built-in BitMEX lists, oddities included: inverse, quanto and linear perpetuals among much else.</summary>
internal static class BitmexListing
{
    public const string Venue = "bitmex";

    /// <summary>What <see cref="MarketContract.Category"/> says of contracts that are settled in bitcoin at a fixed rate.</summary>
    public const string Quanto = "quanto";

    public const string Perpetual = "FFWCSX";

    private static readonly HashSet<string> QuantoCoins = new(StringComparer.Ordinal) { "ETH", "SOL", "XRP" };

    private static readonly DateTimeOffset Quarter = new(2026, 6, 26, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var bitcoin = Inverse("XBTUSD", "USD", 0.04m);
        List<MarketContract> contracts =
        [
            Linear(MarketAssets.Bitcoin, 0.01m) with { Symbol = "XBT_USDT", Kind = "IFXXXP" },
            Linear(MarketAssets.Tesla, 0.01m) with { Kind = "FFSCSX" },
            Inverse("XBTM26-XBTU26", "USD", 0.001m) with { Kind = "FFMCSX", Delivery = Quarter },
            bitcoin,
            bitcoin with { Symbol = "XBTM26", Kind = "FFCCSX", Weight = 0.01m, Delivery = Quarter },
            Inverse("XBTEUR", "EUR", 0.001m),
        ];
        foreach (var asset in MarketAssets.At(Venue, assets, 16, 0.2m))
        {
            if (QuantoCoins.Contains(asset.Code))
                contracts.Add(QuantoOf(asset, 0.012m));
            contracts.Add(Linear(asset, Seeded.Between(asset.Code + Venue, 0.004m, 0.012m)));
        }
        contracts.Add(QuantoOf(new MarketAsset("DEFIMEX", 3_150m, 1m), 0.5m));
        contracts.Add(Linear(MarketAssets.Leaving, 0.2m) with { Status = "Settled" });
        contracts.Add(Linear(MarketAssets.Coming, 0.2m) with { Status = "Unlisted", Trades = false });
        return contracts;
    }

    private static MarketContract Inverse(string symbol, string quote, decimal weight) => Linear(MarketAssets.Bitcoin, weight) with
    {
        Symbol = symbol,
        Quote = quote,
        Settle = "XBt",
        Inverse = true,
    };

    private static MarketContract QuantoOf(MarketAsset asset, decimal weight) => Linear(asset, weight) with
    {
        Symbol = asset.Code + "USD",
        Quote = "USD",
        Settle = "XBt",
        Category = Quanto,
    };

    private static MarketContract Linear(MarketAsset asset, decimal weight)
    {
        string listed = asset.Code == "BTC" ? "XBT" : asset.Code;
        return new MarketContract(listed + "USDT", asset)
        {
            Base = listed,
            Settle = "USDt",
            // About a dollar's worth of coins, in a power of ten.
            ContractSize = asset.Price switch { >= 10_000 => 0.000001m, >= 1_000 => 0.00001m, >= 10 => 0.0001m, >= 1 => 0.01m, _ => 1m },
            Weight = weight,
            FundingHours = 8,
            Status = "Open",
            Kind = Perpetual,
            Category = "",
        };
    }
}
