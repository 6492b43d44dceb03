namespace OiActor.Demo;

/// <summary>Where an asset of the built-in market is listed.</summary>
[Flags]
internal enum Listed
{
    Nowhere = 0,
    Binance = 1,
    Okx = 2,
    Bitget = 4,
    Everywhere = Binance | Okx | Bitget,
}

/// <summary>One underlying of the built-in market.</summary>
/// <param name="Code">Its canonical name.</param>
/// <param name="Price">Dollars for one coin, around which it moves; above zero.</param>
/// <param name="OpenInterest">Millions of dollars over all three venues, one side, around which it moves; above zero.</param>
internal sealed record MarketAsset(string Code, decimal Price, decimal OpenInterest)
{
    public Listed On { get; init; } = Listed.Everywhere;

    /// <summary>What every smaller venue's share of coins is multiplied by for this one, from 0 to 1: none lists a coin that not all of the first three do.</summary>
    public decimal Reach => Spread ?? (On == Listed.Everywhere ? 1 : 0);

    /// <summary>The reach of an invented coin; null where <see cref="On"/> decides.</summary>
    public decimal? Spread { get; init; }

    /// <summary>Hours between two funding payments: 1, 4 or 8.</summary>
    public int FundingHours { get; init; } = 8;

    /// <summary>The long/short ratio around which its ratios lie; null where the name decides, between 0.6 and 2.4.</summary>
    public decimal? Lean { get; init; }
}
