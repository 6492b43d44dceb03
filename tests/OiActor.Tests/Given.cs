using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests;

/// <summary>Readings and figures for tests: everything has an ordinary value until a test says otherwise.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 6, 2, 14, 0, 0, TimeSpan.Zero);

    public static readonly VenueId Binance = new("binance");
    public static readonly VenueId Okx = new("okx");
    public static readonly VenueId Bitget = new("bitget");

    public static readonly Asset Btc = new("BTC");

    /// <summary>The headline's metrics as the planner lists them.</summary>
    public static readonly IReadOnlyList<HeadlineMetric> Metrics =
    [
        new("binance_top_trader_ls", Binance, "top_trader_positions"),
        new("binance_global_account_ls", Binance, "all_accounts"),
        new("okx_ls", Okx, "top_trader_accounts"),
    ];

    public static AggregationRules Rules(OiBasis basis = OiBasis.OneSided) => new(basis, Metrics, Now);

    /// <summary>A USDT contract of one coin.</summary>
    public static Instrument Usdt(string asset = "BTC") =>
        new(new Asset(asset), $"{asset}USDT", "USDT", "USDT", MarginKind.Linear, ContractSpec.OneCoin);

    /// <summary>An inverse contract of 100 dollars.</summary>
    public static Instrument Inverse(string asset = "BTC") =>
        new(new Asset(asset), $"{asset}USD_PERP", "USD", asset, MarginKind.Inverse, new ContractSpec(100, ContractUnit.UsDollars, 1));

    public static Price? PriceOf(decimal? dollars) => dollars is { } d ? new Price(d) : null;

    /// <summary>A contract with open interest in coins and a mark, true at <see cref="Now"/>.</summary>
    public static ContractReading Coins(decimal coins, decimal? mark, Sides sides = Sides.One, Instrument? of = null) => new()
    {
        Instrument = of ?? Usdt(),
        OpenInterest = new OpenInterest(new BaseQuantity(coins), null, sides),
        Mark = PriceOf(mark),
        VenueTime = Now,
        ReceivedTime = Now,
    };

    /// <summary>A contract with open interest in dollars of face value.</summary>
    public static ContractReading Dollars(decimal dollars, decimal? mark, Sides sides = Sides.One, Instrument? of = null) =>
        Coins(0, mark, sides, of) with { OpenInterest = new OpenInterest(null, new UsdAmount(dollars), sides) };

    /// <summary>A contract whose venue gives the sides apart, in coins.</summary>
    public static ContractReading Split(decimal longs, decimal shorts, Opposite opposite, decimal? mark, Instrument? of = null) =>
        Coins(0, mark, of: of) with { OpenInterest = OpenInterest.OfCoins(new OpenSides(longs, shorts, opposite)) };

    /// <summary>A contract whose open interest did not come.</summary>
    public static ContractReading Without(FailureKind missing, decimal? mark = null, Instrument? of = null) =>
        Coins(0, mark, of: of) with { OpenInterest = null, Missing = missing };

    /// <summary>A ratio that came an hour ago, or did not.</summary>
    public static RatioReading Ratio(string source, decimal? ratio, string asset = "BTC") => new(
        new Asset(asset),
        source,
        source switch
        {
            "top_trader_positions" => RatioKind.TopPositions,
            "top_trader_accounts" => RatioKind.TopAccounts,
            "taker_volume" => RatioKind.TakerVolume,
            _ => RatioKind.AllAccounts,
        },
        LsPeriod.OneHour,
        ratio is { } value ? new LongShortRatio(value, LsPeriod.OneHour, Now - TimeSpan.FromHours(1)) : null,
        ratio is null ? FailureKind.NotFound : null);

    /// <summary>A venue that lists the assets of its contracts.</summary>
    public static VenueContribution Venue(VenueId venue, IReadOnlyList<ContractReading> contracts, params IReadOnlyList<RatioReading> ratios) => new(
        venue,
        new VenueReadings(contracts.Select(contract => contract.Instrument.Asset).ToHashSet(), contracts, ratios, []),
        null);

    /// <summary>A venue that gave nothing.</summary>
    public static VenueContribution Failed(VenueId venue, FailureKind kind) => new(venue, VenueReadings.None(), kind);

    /// <summary>The figures of one asset over the venues.</summary>
    public static AssetFigures Figures(params IReadOnlyList<VenueContribution> venues) => Aggregator.Aggregate([Btc], venues, Rules())[0];

    /// <summary>Figures with an average only, for what comes after aggregation.</summary>
    /// <param name="ratios">The ratios behind the average, at most three.</param>
    public static AssetFigures Asset(string code, decimal? total = 1_000_000, params IReadOnlyList<decimal> ratios)
    {
        IReadOnlyList<ContractReading> contracts = total is { } dollars ? [Dollars(dollars, 1, of: Usdt(code))] : [];
        var venues = Metrics.GroupBy(metric => metric.Venue).Select(group => Venue(
            group.Key,
            contracts.Count > 0 && group.Key == Binance ? contracts : [Without(FailureKind.NotFound, of: Usdt(code))],
            [.. group.Where(metric => Place(metric) < ratios.Count).Select(metric => Ratio(metric.Source, ratios[Place(metric)], asset: code))]));
        return Aggregator.Aggregate([new Asset(code)], [.. venues], Rules())[0];
    }

    private static int Place(HeadlineMetric metric) => Metrics.ToList().IndexOf(metric);
}
