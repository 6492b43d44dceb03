namespace OiActor.Demo;

/// <summary>What the built-in Hyperliquid lists, oddities included.</summary>
internal static class HyperliquidListing
{
    public const string Venue = "hyperliquid";

    /// <summary>Listed by the thousand, with a small k before the name.</summary>
    private static readonly HashSet<string> Thousands = new(StringComparer.Ordinal) { "PEPE", "SHIB", "BONK", "FLOKI" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 45, 0.5m))
            contracts.Add(Perpetual(asset));
        // Delisted contracts keep their places among the others: whoever passes over them in one list only, mixes up all that follow.
        contracts.Insert(2, Perpetual(new MarketAsset("MATIC", 0.3762m, 1m)) with { Trades = false });
        contracts.Insert(9, Perpetual(new MarketAsset("DOGS", 0.0000412m, 1m)) with { Symbol = "kDOGS", Multiple = 1_000, Trades = false });
        return contracts;
    }

    private static MarketContract Perpetual(MarketAsset asset) => new(Thousands.Contains(asset.Code) ? "k" + asset.Code : asset.Code, asset)
    {
        Quote = "USD",
        Settle = "USDC",
        Multiple = Thousands.Contains(asset.Code) ? 1_000 : 1,
        Weight = asset.Code == "HYPE" ? 0.3m : Seeded.Between(asset.Code + Venue, 0.08m, 0.16m),
        FundingHours = 1,
        Status = "",
        Kind = "",
        Category = "",
    };
}
