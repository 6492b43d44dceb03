using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Output;

/// <summary>How enumerations are spelled in records.</summary>
internal static class Spelling
{
    public static string Name(this Sides sides) => sides switch
    {
        Sides.One => "one",
        Sides.Two => "two",
        Sides.Split => "split",
        Sides.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(sides)),
    };

    public static string Name(this PriceSource source) => source switch
    {
        PriceSource.Mark => "mark",
        PriceSource.Index => "index",
        PriceSource.Last => "last",
        PriceSource.Median => "median",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    public static string Name(this TimeSource source) => source switch
    {
        TimeSource.Venue => "venue",
        TimeSource.Received => "received",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    public static string Name(this VenueKind kind) => kind switch
    {
        VenueKind.Cex => "cex",
        VenueKind.Dex => "dex",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this MarginKind kind) => kind switch
    {
        MarginKind.Linear => "linear",
        MarginKind.Inverse => "inverse",
        MarginKind.Quanto => "quanto",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this FundingKind kind) => kind switch
    {
        FundingKind.Predicted => "predicted",
        FundingKind.Realised => "realised",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The way a venue was asked.</summary>
    public static string Route(bool byProxy) => byProxy ? "proxy" : "direct";

    public static string Name(this RatioKind kind) => kind switch
    {
        RatioKind.AllAccounts => "all_accounts",
        RatioKind.TopAccounts => "top_accounts",
        RatioKind.TopPositions => "top_positions",
        RatioKind.TakerVolume => "taker_volume",
        RatioKind.PoolNotional => "pool_notional",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
