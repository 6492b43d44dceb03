namespace OiActor.Domain;

/// <summary>What a long/short ratio counts. Ratios of different kinds are different measurements.</summary>
internal enum RatioKind
{
    /// <summary>All accounts, one vote each.</summary>
    AllAccounts,

    /// <summary>The accounts of the venue's top traders.</summary>
    TopAccounts,

    /// <summary>The position sizes of the venue's top traders.</summary>
    TopPositions,

    /// <summary>What takers bought and sold in the period: a flow, never averaged with the others.</summary>
    TakerVolume,

    /// <summary>Long and short open interest, at venues that give both.</summary>
    PoolNotional,
}

/// <summary>The interval a venue's ratio is published for.</summary>
internal enum LsPeriod
{
    FiveMinutes,
    FifteenMinutes,
    ThirtyMinutes,
    OneHour,
    TwoHours,
    FourHours,
    SixHours,
    TwelveHours,
    OneDay,
}

/// <summary>Longs divided by shorts of one kind, for one contract (or coin) over one period.</summary>
/// <param name="Value">Above zero; 2 means twice as many longs.</param>
/// <param name="Period">The period the venue published it for, which may be shorter than the one asked for.</param>
/// <param name="Time">The venue's stamp.</param>
internal sealed record LongShortRatio(decimal Value, LsPeriod Period, DateTimeOffset Time)
{
    /// <summary>How far longs and shorts, given as shares, may be from adding up to one before the pair is refused. Venues round to four decimals.</summary>
    public const decimal ShareTolerance = 0.01m;

    /// <summary>Beyond this a ratio counts more longs than a venue has accounts, and is implausible.</summary>
    public const decimal Most = 1_000_000_000m;

    /// <summary>The ratio of two shares, or null when either is not above zero or they do not add up to one.</summary>
    public static decimal? OfShares(decimal longs, decimal shorts) =>
        longs is > 0 and < 2 && shorts is > 0 and < 2 && Math.Abs(longs + shorts - 1) <= ShareTolerance ? longs / shorts : null;
}

/// <summary>Our spelling and the length of each <see cref="LsPeriod"/>.</summary>
internal static class LsPeriods
{
    public static readonly IReadOnlyList<(LsPeriod Period, string Name, TimeSpan Length)> All =
    [
        (LsPeriod.FiveMinutes, "5m", TimeSpan.FromMinutes(5)),
        (LsPeriod.FifteenMinutes, "15m", TimeSpan.FromMinutes(15)),
        (LsPeriod.ThirtyMinutes, "30m", TimeSpan.FromMinutes(30)),
        (LsPeriod.OneHour, "1h", TimeSpan.FromHours(1)),
        (LsPeriod.TwoHours, "2h", TimeSpan.FromHours(2)),
        (LsPeriod.FourHours, "4h", TimeSpan.FromHours(4)),
        (LsPeriod.SixHours, "6h", TimeSpan.FromHours(6)),
        (LsPeriod.TwelveHours, "12h", TimeSpan.FromHours(12)),
        (LsPeriod.OneDay, "1d", TimeSpan.FromDays(1)),
    ];

    public static string Name(this LsPeriod period) => All[(int)period].Name;

    public static TimeSpan Length(this LsPeriod period) => All[(int)period].Length;

    /// <summary>The period of that name, or null.</summary>
    public static LsPeriod? Parse(string name)
    {
        foreach (var (period, spelling, _) in All)
            if (spelling == name)
                return period;
        return null;
    }

    /// <summary>The longest of the offered periods that is not longer than the one asked for; the shortest offered where all are longer.</summary>
    public static LsPeriod NearestShorter(this LsPeriod asked, params ReadOnlySpan<LsPeriod> offered)
    {
        var best = offered[0];
        foreach (var candidate in offered)
            if (candidate <= asked ? best > asked || candidate > best : best > asked && candidate < best)
                best = candidate;
        return best;
    }
}
