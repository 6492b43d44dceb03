using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Output;

namespace OiActor.Tests.Output;

/// <summary>Records for tests of what is printed.</summary>
internal static class SampleRecords
{
    /// <summary>BTC with every field present, and every absence a record can tell of.</summary>
    public static DatasetRecord Full => Record(
        Given.Figures(
            Given.Venue(
                Given.Binance,
                [Rich(Given.Coins(110_000.5m, 68_763.4m)), Given.Without(FailureKind.TimedOut, 68_760, Twin)],
                Given.Ratio("top_trader_positions", 1.4455m),
                Given.Ratio("all_accounts", 2.10274m)),
            Given.Venue(
                Given.Okx,
                [Given.Dollars(2_617_294_488.4m, 68_800, Sides.Two, Given.Inverse()) with { VenueTime = null, ReceivedTime = Given.Now.AddMilliseconds(250) }],
                Given.Ratio("top_trader_accounts", 2)),
            Given.Venue(
                Given.Bitget,
                [Given.Coins(35_000, null, Sides.Unknown) with { VenueTime = Given.Now.AddMinutes(-3) }],
                new RatioReading(Given.Btc, "all_accounts", RatioKind.AllAccounts, LsPeriod.FourHours, null, FailureKind.Pacing))));

    /// <summary>A symbol of which little is known.</summary>
    public static DatasetRecord Sparse => Record(Given.Figures(
        Given.Venue(Given.Binance, [Given.Without(FailureKind.RateLimited)]), Given.Failed(Given.Okx, FailureKind.Refused), Given.Venue(Given.Bitget, [])));

    private static Instrument Twin => Given.Usdt() with { VenueSymbol = "BTCUSDC", Quote = "USDC", Margin = "USDC" };

    public static DatasetRecord Record(AssetFigures figures) => RecordMap.Record(figures, new ActorInput(), Given.Metrics, Given.Now);

    private static ContractReading Rich(ContractReading reading) => reading with
    {
        Index = new Price(68_770.125m),
        Last = new Price(68_765),
        Funding = new Funding(0.000100m, 8, new DateTimeOffset(2026, 6, 2, 16, 0, 0, TimeSpan.Zero)),
        Change24hPercent = -1.23456m,
        Volume24h = new UsdAmount(9_876_543_210.5m),
    };
}
