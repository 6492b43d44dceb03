namespace OiActor.Domain;

/// <summary>Which sides a venue's open interest counts, as received.</summary>
internal enum Sides
{
    /// <summary>Each open contract once.</summary>
    One,

    /// <summary>Longs and shorts added up: every contract twice.</summary>
    Two,

    /// <summary>Longs and shorts given apart.</summary>
    Split,

    /// <summary>Not documented; printed as received and flagged.</summary>
    Unknown,
}

/// <summary>The basis in which open interest is printed.</summary>
internal enum OiBasis
{
    /// <summary>Each open contract counted once, whatever the venue counts.</summary>
    OneSided,

    /// <summary>The figure as the venue gives it.</summary>
    Reported,
}

/// <summary>Who stands opposite a trader, which decides how often sides that are given apart count a contract.</summary>
internal enum Opposite
{
    /// <summary>Another trader, or a market maker inside the venue whose part is in neither side: the larger side counts each contract once.</summary>
    Trader,

    /// <summary>A pool of liquidity: every position is a contract of its own with it, so that both sides together count each once.</summary>
    Pool,
}

/// <summary>The two sides of an open interest whose venue gives them apart, in the unit of the whole. Neither is negative.</summary>
/// <param name="Long">Coins or dollars held long.</param>
/// <param name="Short">Coins or dollars held short, without a sign.</param>
/// <param name="Opposite">Who stands opposite.</param>
internal sealed record OpenSides(decimal Long, decimal Short, Opposite Opposite)
{
    /// <summary>Each contract counted once.</summary>
    public decimal OneSided => Opposite == Opposite.Pool ? Long + Short : Math.Max(Long, Short);
}

/// <summary>Contracts open at a time, as one venue counts them.</summary>
/// <param name="Coins">The amount in single coins, where the venue counts coins or contracts of coins.</param>
/// <param name="FaceUsd">The amount in dollars, where the venue counts those: face value of inverse contracts, or a value that it gives itself.</param>
/// <param name="Sides">Which sides the amount counts.</param>
internal sealed record OpenInterest(BaseQuantity? Coins, UsdAmount? FaceUsd, Sides Sides)
{
    /// <summary>The sides apart, in the unit of the amount, which is their sum; given exactly where <see cref="Sides"/> is split.</summary>
    public OpenSides? Apart { get; private init; }

    /// <summary>Sides that the venue gives apart, in coins.</summary>
    public static OpenInterest OfCoins(OpenSides apart) =>
        new(new BaseQuantity(apart.Long + apart.Short), null, Sides.Split) { Apart = apart };

    /// <summary>Sides that the venue gives apart, in dollars.</summary>
    public static OpenInterest OfUsd(OpenSides apart) =>
        new(null, new UsdAmount(apart.Long + apart.Short), Sides.Split) { Apart = apart };

    /// <summary>The coins in a basis; null where the venue counts dollars.</summary>
    public decimal? CoinsIn(OiBasis basis) => Coins is { } coins ? In(basis, coins.Coins) : null;

    /// <summary>The dollars in a basis; null where the venue counts coins.</summary>
    public decimal? FaceUsdIn(OiBasis basis) => FaceUsd is { } face ? In(basis, face.Dollars) : null;

    /// <remarks>An unknown count is never halved: a guess would be wrong by a factor of two without saying so.</remarks>
    private decimal In(OiBasis basis, decimal reported) => basis == OiBasis.Reported ? reported : Sides switch
    {
        Sides.Two => reported / 2,
        Sides.Split when Apart is { } apart => apart.OneSided,
        _ => reported,
    };
}
