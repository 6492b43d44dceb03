namespace OiActor.Demo;

/// <summary>What the built-in Paradex lists, oddities included. A market's category is its tag.</summary>
internal static class ParadexListing
{
    public const string Venue = "paradex";

    public const string Option = "OPTION";

    private static readonly HashSet<string> Multiplied = new(StringComparer.Ordinal) { "PEPE", "SHIB", "BONK", "FLOKI" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 36, 0.6m))
        {
            bool multiplied = Multiplied.Contains(asset.Code);
            contracts.Add(Perpetual(multiplied ? "k" + asset.Code : asset.Code, asset, Seeded.Between(asset.Code + Venue, 0.004m, 0.012m)) with
            {
                Multiple = multiplied ? 1_000 : 1,
            });
        }
        contracts.Add(Perpetual("TSLA", MarketAssets.Tesla, 0.1m) with { Category = "RWA" });
        var expiry = new DateTimeOffset(2026, 6, 26, 8, 0, 0, TimeSpan.Zero);
        foreach (string side in (string[])["C", "P"])
            contracts.Add(Perpetual("BTC", MarketAssets.Bitcoin, 0.001m) with { Symbol = $"BTC-USD-26JUN26-72000-{side}", Kind = Option, Delivery = expiry });
        return contracts;
    }

    private static MarketContract Perpetual(string listed, MarketAsset asset, decimal weight) => new(listed + "-USD-PERP", asset)
    {
        Base = listed,
        Quote = "USD",
        Settle = "USDC",
        Weight = weight,
        Status = "",
        Kind = "PERP",
        Category = "LAYER-1",
    };
}
