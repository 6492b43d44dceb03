namespace OiActor.Demo;

/// <summary>What the built-in dYdX lists, oddities included. It multiplies no names.</summary>
internal static class DydxListing
{
    public const string Venue = "dydx";

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, largest: 30, share: 0.6m))
            contracts.Add(Market(Listed(asset.Code), asset, Seeded.Between(asset.Code + Venue, 0.003m, 0.02m)));
        AddOddities(contracts);
        return contracts;
    }

    /// <summary>A market that anyone opened carries its pool and its token's address in the name.</summary>
    private static string Listed(string code) => code == "FARTCOIN" ? "FARTCOIN,RAYDIUM,FARTDEMOADDRESS" : code;

    private static void AddOddities(List<MarketContract> contracts)
    {
        contracts.Add(Market("MATIC", new MarketAsset("MATIC", 0.3932m, 1m), 0.01m) with { Status = "FINAL_SETTLEMENT", Trades = false });
        contracts.Add(Market("ALPACA", MarketAssets.Leaving, 0.1m) with { Status = "CANCEL_ONLY" });
        contracts.Add(Market("SXP", new MarketAsset("SXP", 0.0714m, 2m), 0.1m) with { Status = "PAUSED" });
        contracts.Add(Market("MEGA", MarketAssets.Coming, 0.1m) with { Status = "INITIALIZING", Trades = false });
    }

    private static MarketContract Market(string listed, MarketAsset asset, decimal weight) => new(listed + "-USD", asset)
    {
        Base = listed,
        Quote = "USD",
        Settle = "USDC",
        Weight = weight,
        Status = "ACTIVE",
        Kind = asset.OpenInterest > 100 ? "CROSS" : "ISOLATED",
        Category = "",
        FundingHours = 1,
    };
}
