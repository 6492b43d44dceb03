using OiActor.Domain;

namespace OiActor.Venues.Wire;

/// <summary>What venues have in common once a payload is decoded: which wire figures are readings, and why the others are not.</summary>
internal static class Measured
{
    /// <summary>The open interest of a number of contracts, or why there is none.</summary>
    /// <param name="spec">What one contract holds.</param>
    /// <param name="contracts">The venue's figure, in contracts.</param>
    /// <param name="sides">The sides that this field of the venue counts.</param>
    public static (OpenInterest? Reading, FailureKind? Missing) OpenInterest(ContractSpec spec, WireNumber contracts, Sides sides)
    {
        if (contracts.Value is not { } count)
            return (null, FailureKind.Malformed);
        if (count < 0 || Exact.Times(count, spec.Size) is not { } held)
            return (null, FailureKind.Implausible);
        return spec.Unit == ContractUnit.BaseCoins
            ? (new OpenInterest(new BaseQuantity(held), null, sides), null)
            : (new OpenInterest(null, new UsdAmount(held), sides), null);
    }

    /// <summary>The open interest of two sides that the venue gives apart, or why there is none. A short side may carry a minus.</summary>
    /// <param name="spec">What one contract holds; of dollars, the sides are in dollars.</param>
    /// <param name="longs">The long side, in contracts.</param>
    /// <param name="shorts">The short side, in contracts.</param>
    /// <param name="opposite">Who stands opposite at this venue.</param>
    public static (OpenInterest? Reading, FailureKind? Missing) OpenSides(ContractSpec spec, WireNumber longs, WireNumber shorts, Opposite opposite)
    {
        if (longs.Value is not { } up || shorts.Value is not { } down)
            return (null, FailureKind.Malformed);
        if (up < 0 || Exact.Times(up, spec.Size) is not { } longHeld || Exact.Times(Math.Abs(down), spec.Size) is not { } shortHeld
            || Exact.Plus(longHeld, shortHeld) is null)
            return (null, FailureKind.Implausible);
        var apart = new OpenSides(longHeld, shortHeld, opposite);
        return (spec.Unit == ContractUnit.BaseCoins ? Domain.OpenInterest.OfCoins(apart) : Domain.OpenInterest.OfUsd(apart), null);
    }

    /// <summary>Funding, where the venue gives a rate; a rate of zero is a rate.</summary>
    public static Funding? Funding(WireNumber rate, decimal? intervalHours, DateTimeOffset? next) =>
        rate.Value is { } fraction ? new Funding(fraction, intervalHours > 0 ? intervalHours : null, next) : null;

    /// <summary>Dollars of volume, where the venue gives an amount that is not negative.</summary>
    public static UsdAmount? Usd(decimal? amount) => amount is >= 0 ? new UsdAmount(amount.Value) : null;

    /// <summary>A ratio from its two sides, else from the venue's own quotient; null, with the reason, where neither is one.</summary>
    /// <remarks>The two sides win: one venue's quotient was a hundred times too small for months while its sides were right.</remarks>
    public static (LongShortRatio? Ratio, FailureKind? Missing) Ratio(
        WireNumber longs, WireNumber shorts, WireNumber quotient, LsPeriod period, WireTime time)
    {
        if (longs.IsMalformed || shorts.IsMalformed || quotient.IsMalformed || time.Value is not { } stamp)
            return (null, FailureKind.Malformed);
        decimal? ratio = longs.Value is { } l && shorts.Value is { } s ? LongShortRatio.OfShares(l, s) : quotient.AboveZero;
        return ratio is { } value
            ? (new LongShortRatio(value, period, stamp), null)
            : (null, quotient.Value is null && (longs.Value is null || shorts.Value is null) ? FailureKind.Malformed : FailureKind.Implausible);
    }

    /// <summary>A ratio of two amounts that are no shares of a whole, such as what takers bought and sold; null, with the reason, where they give none.</summary>
    /// <remarks>Nothing on a side is an answer without a ratio; it happens to small coins in short periods.</remarks>
    public static (LongShortRatio? Ratio, FailureKind? Missing) RatioOfAmounts(WireNumber longs, WireNumber shorts, LsPeriod period, WireTime time)
    {
        if (longs.Value is not { } l || shorts.Value is not { } s || time.Value is not { } stamp)
            return (null, FailureKind.Malformed);
        if (l == 0 || s == 0)
            return (null, FailureKind.NotFound);
        return l > 0 && s > 0 && Exact.Over(l, s) is > 0 and var value
            ? (new LongShortRatio(value, period, stamp), null)
            : (null, FailureKind.Implausible);
    }
}
