namespace OiActor.Domain;

/// <summary>Whether a funding rate is still being formed.</summary>
internal enum FundingKind
{
    /// <summary>For the interval that runs, as it would be paid now.</summary>
    Predicted,

    /// <summary>Paid over the interval that has ended.</summary>
    Realised,
}

/// <summary>The payment that longs make to shorts.</summary>
/// <param name="Rate">A fraction of the position for one interval: 0.0001 is one basis point. Negative: shorts pay.</param>
/// <param name="IntervalHours">Hours between payments, where the venue says.</param>
/// <param name="NextTime">When the next payment is due, where the venue says.</param>
internal sealed record Funding(decimal Rate, decimal? IntervalHours, DateTimeOffset? NextTime)
{
    public FundingKind Kind { get; init; } = FundingKind.Predicted;

    /// <summary>The rate scaled to eight hours, without compounding; null where the interval is not known or the rate beyond all measure.</summary>
    public decimal? PerEightHours =>
        IntervalHours is > 0 and var hours && Exact.Times(Rate, 8) is { } eight ? Exact.Over(eight, hours) : null;
}

/// <summary>One normalised observation of one contract.</summary>
internal sealed record ContractReading
{
    public required Instrument Instrument { get; init; }

    /// <summary>Null where the venue gave none; <see cref="Missing"/> then says why.</summary>
    public OpenInterest? OpenInterest { get; init; }

    /// <summary>Why there is no open interest; null where there is.</summary>
    public FailureKind? Missing { get; init; }

    /// <summary>The dollar value that the venue itself puts on the open interest, where it does: a check, never the figure.</summary>
    public UsdAmount? VenueValue { get; init; }

    public Price? Mark { get; init; }

    public Price? Index { get; init; }

    public Price? Last { get; init; }

    public Funding? Funding { get; init; }

    /// <summary>Price change over 24 hours in percent: 1.5 is one and a half percent.</summary>
    public decimal? Change24hPercent { get; init; }

    public UsdAmount? Volume24h { get; init; }

    /// <summary>When the open interest was true, by the venue's clock; null where the venue sends no time.</summary>
    public DateTimeOffset? VenueTime { get; init; }

    /// <summary>When the answer was read here, less the age a cache on the way admitted to.</summary>
    public required DateTimeOffset ReceivedTime { get; init; }

    /// <summary>Doubts about this contract, by their names in <see cref="Flags"/>.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>How far the mark is above the index, in percent; null where the contract lacks either.</summary>
    public decimal? BasisPercent =>
        Exact.PercentAbove(Mark?.UsdPerCoin, Index?.UsdPerCoin);

    /// <summary>Dollars of open interest for putting contracts in order of size; zero where it cannot be told. Never printed.</summary>
    public decimal SizeForOrder => OpenInterest switch
    {
        { FaceUsd: { } face } => face.Dollars,
        { Coins: { } held } when (Mark ?? Index ?? Last) is { } price => Exact.Times(held.Coins, price.UsdPerCoin) ?? 0,
        _ => 0,
    };
}

/// <summary>One long/short ratio that was asked for, whether it came or not.</summary>
/// <param name="Asset">The asset it speaks of.</param>
/// <param name="Source">The venue's ratio source, by its name in the venue's descriptor.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Period">The period asked of the venue.</param>
/// <param name="Ratio">Null where none came; <paramref name="Missing"/> then says why.</param>
/// <param name="Missing">Why there is none.</param>
internal sealed record RatioReading(
    Asset Asset,
    string Source,
    RatioKind Kind,
    LsPeriod Period,
    LongShortRatio? Ratio,
    FailureKind? Missing);

/// <summary>Everything one venue said in a run.</summary>
/// <param name="Listed">Assets with a live perpetual in scope at the venue; null where its instrument list did not come.</param>
/// <param name="Contracts">A reading for every contract of an asked asset, with or without open interest.</param>
/// <param name="Ratios">A reading for every ratio asked.</param>
/// <param name="Failures">What went wrong on the way.</param>
internal sealed record VenueReadings(
    IReadOnlySet<Asset>? Listed,
    IReadOnlyList<ContractReading> Contracts,
    IReadOnlyList<RatioReading> Ratios,
    IReadOnlyList<Failure> Failures)
{
    private static readonly IReadOnlyDictionary<string, decimal> NoRates = new Dictionary<string, decimal>();

    /// <summary>Whether a part of the venue's list did not come, so that an asset may have further contracts there.</summary>
    public bool ListIncomplete { get; init; }

    /// <summary>What an index or a spot market of the venue says a stablecoin is worth in dollars, such as 0.9996 for <c>USDT</c>; empty where it has none.</summary>
    public IReadOnlyDictionary<string, decimal> StablecoinRates { get; init; } = NoRates;

    public static VenueReadings None(params IReadOnlyList<Failure> failures) => new(null, [], [], failures);
}
