namespace OiActor.Domain;

/// <summary>An amount of US dollars that open contracts stand for, or that was traded.</summary>
/// <remarks>
/// Never negative. USDT and USDC count as one dollar each. Zero dollars is a reading; absence is a null, never a zero.
/// </remarks>
internal readonly record struct UsdAmount(decimal Dollars)
{
    /// <summary>The amount as it is printed: whole dollars, halves away from zero.</summary>
    public decimal Whole => decimal.Round(Dollars, 0, MidpointRounding.AwayFromZero);
}

/// <summary>A number of single coins of the base asset: PEPE, not thousands of PEPE.</summary>
/// <remarks>Never negative.</remarks>
internal readonly record struct BaseQuantity(decimal Coins);

/// <summary>A number of contracts, in the venue's own unit; <see cref="ContractSpec"/> says what one of them holds.</summary>
/// <remarks>Never negative.</remarks>
internal readonly record struct ContractCount(decimal Contracts);

/// <summary>US dollars for one single coin.</summary>
/// <remarks>Above zero. A venue that quotes a thousand coins at once is scaled by <see cref="ContractSpec.PriceOf"/>.</remarks>
internal readonly record struct Price(decimal UsdPerCoin);

/// <summary>Arithmetic on figures from outside, whose size nobody vouches for.</summary>
internal static class Exact
{
    /// <summary>The product, or null where it does not fit a decimal (about 7.9e28): such a figure is implausible, not an error.</summary>
    public static decimal? Times(decimal left, decimal right)
    {
        try
        {
            return left * right;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The sum, or null where a part is or it does not fit a decimal.</summary>
    public static decimal? Plus(decimal? left, decimal? right)
    {
        try
        {
            return left + right;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>A fraction in percent: 0.015 is 1.5; null of null, and where it does not fit a decimal.</summary>
    public static decimal? Percent(decimal? fraction) => fraction is { } share ? Times(share, 100) : null;

    /// <summary>How far a figure is above another, in percent: 103 is 3 above 100; null where one is absent, or the other is zero.</summary>
    public static decimal? PercentAbove(decimal? figure, decimal? other) => Over(figure, other) is { } quotient ? Times(quotient - 1, 100) : null;

    /// <summary>The quotient, or null where a part is, the divisor is zero or the quotient does not fit a decimal.</summary>
    public static decimal? Over(decimal? dividend, decimal? divisor)
    {
        if (divisor == 0)
            return null;
        try
        {
            return dividend / divisor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
