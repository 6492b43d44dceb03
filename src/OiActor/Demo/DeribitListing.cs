namespace OiActor.Demo;

/// <summary>What the built-in Deribit lists, oddities included: two inverse perpetuals, the others linear in USDC.</summary>
internal static class DeribitListing
{
    public const string Venue = "deribit";

    private static readonly HashSet<string> Thousands = new(StringComparer.Ordinal) { "PEPE", "SHIB", "BONK" };

    private static readonly DateTimeOffset Quarter = new(2026, 6, 26, 8, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in (MarketAsset[])[MarketAssets.Bitcoin, MarketAssets.Ether])
        {
            var inverse = Perpetual(asset) with { Symbol = asset.Code + "-PERPETUAL", Quote = "USD", Settle = asset.Code, Inverse = true, Weight = 0.05m };
            contracts.Add(inverse);
            contracts.Add(inverse with { Symbol = asset.Code + "-26JUN26", Kind = "month", Delivery = Quarter, Weight = 0.01m });
        }
        foreach (var asset in MarketAssets.At(Venue, assets, 20, 0.6m))
            contracts.Add(Perpetual(asset));
        contracts.Add(Perpetual(MarketAssets.Bitcoin) with { Symbol = "BTC_USDC-26JUN26", Kind = "month", Delivery = Quarter });
        contracts.Add(Perpetual(MarketAssets.Tesla) with { Category = "equity" });
        contracts.Add(Perpetual(MarketAssets.Gold) with { Category = "commodity" });
        contracts.Add(Perpetual(new MarketAsset("COIN50", 412m, 4m)) with { Category = "crypto_index" });
        contracts.Add(Perpetual(new MarketAsset("OPENAI", 731m, 6m)) with { Category = "preipo" });
        contracts.Add(Perpetual(MarketAssets.Leaving) with { Status = "closed", Trades = false });
        return contracts;
    }

    private static MarketContract Perpetual(MarketAsset asset)
    {
        bool multiplied = Thousands.Contains(asset.Code);
        string listed = multiplied ? "1000" + asset.Code : asset.Code;
        return new MarketContract(listed + "_USDC-PERPETUAL", asset)
        {
            Base = listed,
            Quote = "USDC",
            Settle = "USDC",
            Multiple = multiplied ? 1_000 : 1,
            Weight = Seeded.Between(asset.Code + Venue, 0.01m, 0.03m),
            Status = "open",
            Kind = "perpetual",
            Category = "crypto",
        };
    }
}
