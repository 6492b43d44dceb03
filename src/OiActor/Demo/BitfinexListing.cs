namespace OiActor.Demo;

/// <summary>What the built-in Bitfinex lists, oddities included.</summary>
internal static class BitfinexListing
{
    public const string Venue = "bitfinex";

    /// <summary>The usual names of coins by the venue's own.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ALG"] = "ALGO",
        ["ATO"] = "ATOM",
        ["DSH"] = "DASH",
        ["IOT"] = "IOTA",
        ["UST"] = "USDt",
        ["XAUT"] = "XAUt",
    };

    private static readonly HashSet<string> Always = new(StringComparer.Ordinal) { "ALGO", "ATOM", "PEPE" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        var listed = MarketAssets.At(Venue, assets, 12, 0.4m).Concat(assets.Where(asset => Always.Contains(asset.Code)));
        foreach (var asset in listed.Distinct())
            contracts.Add(Perpetual(OwnName(asset.Code), asset, "UST", Seeded.Between(asset.Code + Venue, 0.02m, 0.06m)));

        contracts.Add(Perpetual("ETH", MarketAssets.Ether, "BTC", 0.001m));
        contracts.Add(Perpetual("TESTBTC", MarketAssets.Bitcoin, "TESTUSDT", 0.001m));
        contracts.Add(Perpetual("XAUT", MarketAssets.Gold, "UST", 0.1m));
        contracts.Add(Perpetual("UK100IX", new MarketAsset("UK100", 10_310m, 1m), "UST", 0.1m));
        contracts.Add(Perpetual("EUR", new MarketAsset("EUR", 1.17m, 1m), "UST", 0.1m));
        contracts.Add(Perpetual("BVIV", new MarketAsset("BVIV", 44.6m, 1m), "UST", 0.1m));
        return contracts;
    }

    private static string OwnName(string coin) => Names.FirstOrDefault(name => name.Value == coin).Key ?? coin;

    private static MarketContract Perpetual(string listed, MarketAsset asset, string quote, decimal weight) => new($"{listed}F0:{quote}F0", asset)
    {
        Base = listed,
        Quote = quote == "UST" ? "USDT" : quote,
        Settle = quote == "UST" ? "USDT" : quote,
        Weight = weight,
        Status = "",
        Kind = "",
        Category = "",
        FundingHours = 8,
    };
}
