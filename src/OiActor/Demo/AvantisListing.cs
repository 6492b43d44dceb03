namespace OiActor.Demo;

/// <summary>What the built-in Avantis lists, oddities included: half of a list of pairs is no crypto, and removed rows stay.</summary>
internal static class AvantisListing
{
    public const string Venue = "avantis";

    private static readonly HashSet<string> Twins = new(StringComparer.Ordinal) { "BTC", "ETH", "SOL" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, largest: 20, share: 0.4m))
        {
            decimal share = Seeded.Between(asset.Code + Venue, 0.0004m, 0.003m);
            contracts.Add(Pair(asset.Code, asset, share));
            if (Twins.Contains(asset.Code))
                contracts.Add(Pair(asset.Code + "_UPSIDE", asset, share * 0.1m));
        }
        AddOddities(contracts);
        return contracts;
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        contracts.Add(Pair("EUR", new MarketAsset("EUR", 1.172m, 3m), 0.2m) with { Kind = "2", Category = "fx" });
        contracts.Add(Pair("XAU", MarketAssets.Gold, 0.01m) with { Kind = "3", Category = "" });
        contracts.Add(Pair("TSLA", MarketAssets.Tesla, 0.01m) with { Kind = "6", Category = "" });
        contracts.Add(Pair("ALPACA", MarketAssets.Leaving, 0.1m) with { Status = "closing" });
        contracts.Add(Pair("SXP", new MarketAsset("SXP", 0.0714m, 2m), 0.1m) with { Status = "removed", Category = "", Trades = false });
        contracts.Add(Pair("", new MarketAsset("NOTHING", 1m, 1m), 0.1m) with { Quote = "", Status = "removed", Category = "", Trades = false });
    }

    /// <summary>Its kind is the number of its group, its category the type, which is blank in some rows.</summary>
    private static MarketContract Pair(string listed, MarketAsset asset, decimal weight) => new(listed + "/USD", asset)
    {
        Base = listed,
        Quote = "USD",
        Settle = "USDC",
        Weight = weight,
        Status = "listed",
        Kind = asset.OpenInterest > 500 ? "0" : "4",
        Category = Seeded.Unit(asset.Code + "type") < 0.3m ? "" : "crypto",
        FundingHours = 1,
    };
}
