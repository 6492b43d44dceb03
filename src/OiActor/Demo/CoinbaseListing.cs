namespace OiActor.Demo;

/// <summary>What the built-in Coinbase lists, oddities included.</summary>
internal static class CoinbaseListing
{
    public const string Venue = "coinbase";

    private static readonly HashSet<string> Multiplied = new(StringComparer.Ordinal) { "PEPE", "SHIB" };

    public static IReadOnlyList<MarketContract> Contracts(IReadOnlyList<MarketAsset> assets)
    {
        var contracts = new List<MarketContract>();
        foreach (var asset in MarketAssets.At(Venue, assets, 17, 0.25m))
            contracts.Add(Perpetual(asset, Seeded.Between(asset.Code + Venue, 0.01m, 0.02m)));
        AddOddities(contracts);
        return contracts;
    }

    private static void AddOddities(List<MarketContract> contracts)
    {
        var expiry = new DateTimeOffset(2026, 6, 26, 15, 0, 0, TimeSpan.Zero);
        contracts.Add(Perpetual(MarketAssets.Bitcoin, 0.003m) with { Symbol = "BTCF-26JUN26-CDE", Kind = "dated", Delivery = expiry });
        contracts.Add(Perpetual(MarketAssets.Gold, 0.1m) with { Category = "METALS" });
        contracts.Add(Perpetual(MarketAssets.Tesla, 0.1m) with { Category = "STOCKS" });
        contracts.Add(Perpetual(MarketAssets.Leaving, 0.1m) with { Status = "trading_disabled" });
        // The closed international exchange's, whose last open interest stands for ever.
        contracts.Add(Perpetual(MarketAssets.Bitcoin, 0.02m) with { Symbol = "BTC-PERP-INTX", Kind = "intx", Status = "trading_disabled", Quote = "USDC" });
        contracts.Add(Perpetual(MarketAssets.Ether, 0.02m) with { Symbol = "ETH-PERP-INTX", Kind = "intx", Quote = "USDC" });
    }

    private static MarketContract Perpetual(MarketAsset asset, decimal weight)
    {
        decimal multiple = Multiplied.Contains(asset.Code) ? 1_000 : 1;
        return new MarketContract(asset.Code + "P-20DEC30-CDE", asset)
        {
            Base = multiple == 1 ? asset.Code : "1000" + asset.Code,
            Multiple = multiple,
            ContractSize = ContractSize(asset.Price * multiple),
            Quote = "USD",
            Settle = "USD",
            Weight = weight,
            Status = "",
            Kind = "perpetual",
            Category = "CRYPTO",
            FundingHours = 1,
        };
    }

    /// <summary>The largest power of ten of units that stays under a thousand dollars: 0.01 for BTC, 100000 for thousands of PEPE.</summary>
    private static decimal ContractSize(decimal price)
    {
        decimal size = 0.0001m;
        while (size * 10 * price < 1_000)
            size *= 10;
        return size;
    }
}
