namespace OiActor.Domain;

/// <summary>How a contract is settled: in the dollars it is priced in, in its base coin, or in a third coin.</summary>
internal enum MarginKind
{
    Linear,
    Inverse,
    Quanto,
}

/// <summary>What a contract's size counts.</summary>
internal enum ContractUnit
{
    BaseCoins,
    UsDollars,
}

/// <summary>What one contract of an instrument holds, and how many coins its quoted price is for.</summary>
/// <remarks>
/// <see cref="Size"/> is above zero, in <see cref="Unit"/>: 0.01 (BTC) at OKX, 1000 (PEPE) at Binance's 1000PEPEUSDT, 100 (USD) for an
/// inverse contract. <see cref="PricedCoins"/> is the number of coins the venue's price is for: 1, or 1000 at 1000PEPEUSDT.
/// </remarks>
internal sealed record ContractSpec(decimal Size, ContractUnit Unit, decimal PricedCoins)
{
    /// <summary>A contract of one coin, priced by the coin.</summary>
    public static readonly ContractSpec OneCoin = new(1, ContractUnit.BaseCoins, 1);

    /// <summary>A contract that stands for several coins and is priced by as many, as 1000PEPEUSDT is.</summary>
    public static ContractSpec Multiplied(decimal coins) => new(coins, ContractUnit.BaseCoins, coins);

    /// <summary>A venue's quoted price as dollars for one coin; null for a price that is not above zero, or is none by the coin.</summary>
    public Price? PriceOf(decimal? quoted) =>
        quoted is > 0 && Exact.Over(quoted.Value, PricedCoins) is > 0 and var price ? new Price(price) : null;

    /// <summary>The coins that a number of contracts stands for; an inverse contract needs a price for it. Null where it cannot be said.</summary>
    public BaseQuantity? CoinsOf(ContractCount count, Price? price)
    {
        decimal? sized = Exact.Times(count.Contracts, Size);
        decimal? coins = (Unit, price) switch
        {
            _ when sized is null => null,
            (ContractUnit.BaseCoins, _) => sized,
            (ContractUnit.UsDollars, { } p) => Exact.Over(sized.Value, p.UsdPerCoin),
            _ => null,
        };
        return coins is { } c ? new BaseQuantity(c) : null;
    }

    /// <summary>The contracts that hold a number of coins: the inverse of <see cref="CoinsOf"/>.</summary>
    public ContractCount? ContractsOf(BaseQuantity quantity, Price? price)
    {
        decimal? sized = (Unit, price) switch
        {
            (ContractUnit.BaseCoins, _) => quantity.Coins,
            (ContractUnit.UsDollars, { } p) => Exact.Times(quantity.Coins, p.UsdPerCoin),
            _ => null,
        };
        return sized is { } s && Exact.Over(s, Size) is { } contracts ? new ContractCount(contracts) : null;
    }
}
