namespace OiActor.Demo;

/// <summary>What the built-in Binance COIN-M lists: inverse contracts of a hundred dollars of BTC and ten of other coins, some of them dated.</summary>
internal static class BinanceCoinmListing
{
    public const string Venue = "binance_coinm";

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, largest: 12, share: 0.3m))
            contracts.Add(Perpetual(asset, Seeded.Between(asset.Code + Venue, 0.03m, 0.07m)) with { HasRatios = asset.Code != "BCH" });
        foreach (var asset in (MarketAsset[])[MarketAssets.Bitcoin, MarketAssets.Ether])
        {
            contracts.Add(Dated(asset, "CURRENT_QUARTER", new DateTimeOffset(2026, 6, 26, 8, 0, 0, TimeSpan.Zero), 0.009m));
            contracts.Add(Dated(asset, "NEXT_QUARTER", new DateTimeOffset(2026, 9, 25, 8, 0, 0, TimeSpan.Zero), 0.004m));
        }
        contracts.Add(Perpetual(MarketAssets.Leaving, 0.05m) with { Status = "SETTLING", Trades = false, HasRatios = false });
        return contracts;
    }

    private static MarketContract Perpetual(MarketAsset asset, decimal weight) => new(asset.Code + "USD_PERP", asset)
    {
        Quote = "USD",
        Settle = asset.Code,
        Inverse = true,
        ContractSize = asset.Code == "BTC" ? 100 : 10,
        Weight = weight,
        Status = "TRADING",
        Kind = "PERPETUAL",
        Category = "COIN",
    };

    private static MarketContract Dated(MarketAsset asset, string kind, DateTimeOffset delivery, decimal weight) => Perpetual(asset, weight) with
    {
        Symbol = $"{asset.Code}USD_{delivery:yyMMdd}",
        Kind = kind,
        Delivery = delivery,
        HasRatios = false,
    };
}
