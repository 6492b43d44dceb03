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

    /// <summary>BTC at five venues of all kinds: books and a pool, linear, inverse and quanto, funded by the hour and by eight.</summary>
    public static DatasetRecord ManyVenues => Record(Given.Figures(
        Given.Venue(
            Given.Binance,
            [Traded(Given.Coins(100_000, 70_000), new Funding(0.0001m, 8, null))],
            Given.Ratio("top_trader_positions", 1.5m),
            Given.Ratio("all_accounts", 2)),
        Given.Venue(
            new VenueId("coin_margined"),
            [
                Given.Dollars(1_000_000_000, 70_000, of: Given.Inverse()) with { Funding = new Funding(-0.0002m, 8, null) { Kind = FundingKind.Realised } },
                Given.Dollars(50_000_000, 70_000, of: Given.Inverse() with { VenueSymbol = "BTCQ", Margin = "XRP", Kind = MarginKind.Quanto }),
            ],
            Given.Ratio("all_accounts", 0.5m),
            Given.Ratio("all_accounts_too", 4)),
        Given.Venue(new VenueId("hourly_book"), [Traded(Given.Coins(20_000, 70_000, Sides.Two), new Funding(0.00001m, 1, null))])
            with { Kind = VenueKind.Dex },
        Given.Venue(new VenueId("a_pool"), [Given.Split(3_000, 1_000, Opposite.Pool, 70_000)]) with { Kind = VenueKind.Dex },
        Given.Failed(Given.Okx, FailureKind.TimedOut)));

    /// <summary>A symbol of which little is known.</summary>
    public static DatasetRecord Sparse => Record(Given.Figures(
        Given.Venue(Given.Binance, [Given.Without(FailureKind.RateLimited)]), Given.Failed(Given.Okx, FailureKind.Refused), Given.Venue(Given.Bitget, [])));

    private static Instrument Twin => Given.Usdt() with { VenueSymbol = "BTCUSDC", Quote = "USDC", Margin = "USDC" };

    public static DatasetRecord Record(AssetFigures figures) => RecordMap.Record(figures, new ActorInput(), Given.Metrics, Given.Now);

    private static ContractReading Traded(ContractReading reading, Funding funding) =>
        reading with { Index = new Price(69_930), Funding = funding, Volume24h = new UsdAmount(10_000_000_000) };

    private static ContractReading Rich(ContractReading reading) => reading with
    {
        Index = new Price(68_770.125m),
        Last = new Price(68_765),
        Funding = new Funding(0.000100m, 8, new DateTimeOffset(2026, 6, 2, 16, 0, 0, TimeSpan.Zero)),
        Change24hPercent = -1.23456m,
        Volume24h = new UsdAmount(9_876_543_210.5m),
    };
}
