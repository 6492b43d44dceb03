namespace OiActor.Demo;

/// <summary>The built-in market: what every price, open interest and ratio is at a moment.</summary>
/// <remarks>
/// Pure: the same contract and moment give the same figures on every machine. Everything moves in waves of hours to weeks, so that
/// neighbouring moments differ little: the open interest of a contract by less than one percent in an hour.
/// </remarks>
internal static class MarketModel
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>The figures of one contract; its venue decides its share of the asset and how far its prices are from the others'.</summary>
    public static ContractFigures At(string venue, MarketContract contract, DateTimeOffset moment)
    {
        string name = venue + contract.Symbol;
        decimal unit = contract.Multiple / QuoteInDollars(contract.Quote, moment);
        int decimals = Ticks.Decimals(contract.Asset.Price * unit);

        decimal last = Math.Round(LastPrice(name, contract.Asset, moment) * unit, decimals);
        decimal open = Math.Round(LastPrice(name, contract.Asset, moment - Day) * unit, decimals);
        decimal index = DollarPrice(contract.Asset, moment) * unit;
        decimal basis = 0.0004m * Seeded.Wave(name + "basis", moment, TimeSpan.FromHours(9));
        decimal swing = Seeded.Between(name + "swing", 0.004m, 0.03m);

        return new ContractFigures(
            Mark: Math.Round(index * (1 + basis), decimals),
            Index: Math.Round(index, Math.Min(decimals + 4, 16)),
            Last: last,
            Open24h: open,
            High24h: Math.Round(Math.Max(last, open) * (1 + swing), decimals),
            Low24h: Math.Round(Math.Min(last, open) * (1 - swing), decimals),
            Volume: Quantity(contract, name, moment, Seeded.Between(name + "turnover", 0.5m, 3.5m)),
            OpenInterest: Quantity(contract, name, moment, 1),
            Funding: Math.Round(0.00005m + 0.00012m * Seeded.Wave(name + "funding", moment, TimeSpan.FromHours(57)), 8));
    }

    /// <summary>Longs divided by shorts as one of the venue's ratios has it at the end of a period; above zero.</summary>
    /// <param name="source">What distinguishes the ratio from the venue's others, such as its path, and the period.</param>
    public static decimal Ratio(string venue, MarketContract contract, string source, DateTimeOffset moment)
    {
        string code = contract.Asset.Code;
        decimal lean = contract.Asset.Lean ?? 0.6m + 1.8m * Seeded.Unit(code + "lean") * Seeded.Between(code + "crowd", 0.5m, 1m);
        string name = venue + contract.Symbol + source;
        return lean * Seeded.Between(name, 0.88m, 1.12m) * (1 + 0.05m * Seeded.Wave(name, moment, TimeSpan.FromHours(43)));
    }

    /// <summary>What takers bought divided by what they sold, beside one of the ratios above: crowds lean further than the trades of a period do.</summary>
    public static decimal TakerRatio(decimal ratio) => (4 + ratio) / 5;

    /// <summary>Dollars for a unit of a currency that contracts are quoted in: near 1 for a stablecoin.</summary>
    public static decimal QuoteInDollars(string quote, DateTimeOffset moment) => quote switch
    {
        "USDT" => 0.9997m,
        "USDC" => 0.9999m,
        "BTC" => DollarPrice(MarketAssets.Bitcoin, moment),
        _ => 1m,
    };

    private static decimal DollarPrice(MarketAsset asset, DateTimeOffset moment)
    {
        decimal restless = Seeded.Between(asset.Code + "restless", 0.6m, 1.5m);
        return asset.Price * (1
            + 0.020m * Seeded.Wave("market", moment, TimeSpan.FromHours(61))
            + restless * 0.012m * Seeded.Wave(asset.Code + "fast", moment, TimeSpan.FromHours(17))
            + restless * 0.045m * Seeded.Wave(asset.Code + "slow", moment, TimeSpan.FromHours(301)));
    }

    private static decimal LastPrice(string name, MarketAsset asset, DateTimeOffset moment) =>
        DollarPrice(asset, moment) * (1 + 0.0006m * Seeded.Wave(name + "last", moment, TimeSpan.FromHours(5)));

    /// <summary>Coins of a contract, in units of its multiple. Counted at the asset's resting price, so that a price move alone changes no quantity.</summary>
    private static decimal Quantity(MarketContract contract, string name, DateTimeOffset moment, decimal turnover)
    {
        decimal dollars = contract.Asset.OpenInterest * 1_000_000m * contract.Weight * turnover * (1
            + 0.025m * Seeded.Wave(name + "days", moment, TimeSpan.FromHours(29))
            + 0.050m * Seeded.Wave(name + "weeks", moment, TimeSpan.FromHours(190)));
        decimal unit = contract.Asset.Price * contract.Multiple;
        return Math.Round(dollars / unit, Ticks.QuantityDecimals(unit));
    }
}

/// <summary>How finely the built-in market's prices and quantities are cut.</summary>
internal static class Ticks
{
    /// <summary>Decimals of a price, so that about five digits say something: 1 for 71240, 9 for 0.000004873.</summary>
    public static int Decimals(decimal price)
    {
        int decimals = 1;
        for (decimal scaled = price * 10; scaled < 10_000 && decimals < 14; scaled *= 10)
            decimals++;
        return decimals;
    }

    /// <summary>Decimals of a quantity: the dearer the coin, the finer; none below a dollar.</summary>
    public static int QuantityDecimals(decimal price) => price switch
    {
        >= 1_000 => 3,
        >= 100 => 2,
        >= 1 => 1,
        _ => 0,
    };
}
