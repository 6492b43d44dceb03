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

/// <summary>Contracts open at a time, as one venue counts them.</summary>
/// <param name="Coins">The amount in single coins, where the venue counts coins or contracts of coins.</param>
/// <param name="FaceUsd">The amount in dollars of face value, for contracts whose size is in dollars (inverse).</param>
/// <param name="Sides">Which sides the amount counts.</param>
internal sealed record OpenInterest(BaseQuantity? Coins, UsdAmount? FaceUsd, Sides Sides)
{
    /// <summary>The part of a reported figure that counts each contract once: half of a two-sided one, the whole of any other.</summary>
    /// <remarks>An unknown count is never halved: a guess would be wrong by a factor of two without saying so.</remarks>
    public decimal OneSidedShare => Sides == Sides.Two ? 0.5m : 1m;
}
