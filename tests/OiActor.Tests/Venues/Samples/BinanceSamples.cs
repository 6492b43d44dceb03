using OiActor.Domain;
using OiActor.Venues.Binance;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class BinanceSamples
{
    private const string Info = "/fapi/v1/exchangeInfo";
    private const string Premium = "/fapi/v1/premiumIndex";
    private const string Ticker = "/fapi/v1/ticker/24hr";
    private const string Funding = "/fapi/v1/fundingInfo";
    private const string Interest = "/fapi/v1/openInterest";
    private const string Top = "/futures/data/topLongShortPositionRatio";
    private const string TopAccounts = "/futures/data/topLongShortAccountRatio";
    private const string Taker = "/futures/data/takerlongshortRatio";
    private const string Global = "/futures/data/globalLongShortAccountRatio";

    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "binance",
        new Dictionary<string, string>
        {
            [Info] = $$"""{"symbols":[{{Row("BTC")}},{{Row("BLZ")}},{{Row("COMMON")}}]}""",
            [Premium] = """[{"symbol":"BLZUSDT","lastFundingRate":"0.0001"}]""",
            [Ticker] = "[]",
            [Funding] = "[]",
            [Interest] = """{"openInterest":"2","time":1773500397000}""",
            [Top] = "[]",
            [Global] = "[]",
            [TopAccounts] = "[]",
            [Taker] = "[]",
        },
        BinanceVenue.About.Ratios,
        [
            new("open-interest-docs.json", Interest, r => ExpectInterest(r, 10659.509m, 1589437530011)),
            new("open-interest-live-2026-10.json", Interest, r => ExpectInterest(r, 94791.893m, 1791284697161)),
            new("error-invalid-symbol.json", Interest, r => ExpectMissing(r, FailureKind.NotFound)) { Status = 400 },
            new("error-symbol-not-trading.json", Interest, r => ExpectMissing(r, FailureKind.NotFound)) { Status = 400 },
            new("error-429.json", Interest, r =>
            {
                ExpectMissing(r, FailureKind.RateLimited);
                Assert.That(r.Failures[0].VenueCode, Is.EqualTo("-1003"));
            })
            {
                Status = 429,
            },
            new("error-451-restricted-location.json", Info, r =>
            {
                Assert.That(r.Listed, Is.Null);
                Assert.That(r.Failures.Single(), Has.Property("Kind").EqualTo(FailureKind.Refused).And.Property("HttpStatus").EqualTo(451));
                Assert.That(r.Failures.Single().Words, Does.StartWith("Service unavailable from a restricted location"));
            })
            {
                Status = 451,
            },
            new("exchange-info-docs.json", Info, r => Assert.That(r.Listed, Is.EquivalentTo([new Asset("BLZ")]))),
            // Shortened by hand where it was found: without a base asset nothing says which coin a row is of.
            new("exchange-info-mixed-short-rows.json", Info, r => Assert.That(r.Listed, Is.Empty)),
            new("exchange-info-tradfi-row-live-2026-09.json", Info, r => Assert.That(r.Listed, Is.Empty)),
            new("premium-index-single-docs.json", Premium, r => ExpectPremium(r, 11793.63104562m, 11781.80495970m, 0.00038246m, 1597392000000))
            {
                Wrap = AsList,
            },
            new("premium-index-single-live-2026-09.json", Premium, r => ExpectPremium(r, 79599.53797101m, 79635.62369565m, 0.00003858m, 1788796800000))
            {
                Wrap = AsList,
            },
            new("premium-index-all-settling-row-live-2026-06.json", Premium, r =>
            {
                var settling = Contract(r, "COMMONUSDT");
                Assert.That(settling.Mark, Is.EqualTo(new Price(0.00045217m)));
                Assert.That(settling.Funding, Is.EqualTo(new Funding(0, 8, null)));
            }),
            new("ticker-24hr-single-docs.json", Ticker, r =>
            {
                var contract = Contract(r, "BTCUSDT");
                Assert.That(contract.Last, Is.EqualTo(new Price(4.00000200m)));
                Assert.That(contract.Change24hPercent, Is.EqualTo(-95.960m));
                Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(15.3m)));
            })
            {
                Wrap = AsList,
            },
            new("funding-info-docs.json", Funding, r => Assert.That(Contract(r, "BLZUSDT").Funding, Is.EqualTo(new Funding(0.0001m, 8, null)))),
            // The newest row's sides; the documents' quotients are those of other sides.
            new("top-long-short-position-ratio-docs.json", Top, r =>
                ExpectRatio(r, BinanceVenue.TopTraderPositions, 0.3583m / 0.6417m, 1583139900000)),
            new("top-long-short-position-ratio-live-2026-08.json", Top, r =>
                ExpectRatio(r, BinanceVenue.TopTraderPositions, 0.6647m / 0.3353m, 1787372700000)),
            new("top-long-short-account-ratio-docs.json", TopAccounts, r =>
                ExpectRatio(r, BinanceVenue.TopTraderAccounts, 0.3580m / 0.6420m, 1583139900000)),
            // Volumes as they are sent, and the end of the five minutes whose opening is stamped. The documents list the newest row first.
            new("taker-long-short-ratio-docs.json", Taker, r =>
                ExpectRatio(r, BinanceVenue.TakerVolume, 387.3300m / 248.5030m, 1585614900000 + 300_000)),
            new("taker-long-short-ratio-live-2026-10.json", Taker, r =>
                ExpectRatio(r, BinanceVenue.TakerVolume, 153.8640m / 157.7690m, 1791283500000 + 300_000)),
            new("global-long-short-account-ratio-docs.json", Global, r => ExpectRatio(r, BinanceVenue.AllAccounts, 0.6617m / 0.3382m, 1583139900000)),
            new("global-long-short-account-ratio-live-2026-09.json", Global, r =>
                ExpectRatio(r, BinanceVenue.AllAccounts, 0.5268m / 0.4732m, 1788786900000)),
        ],
        new Dictionary<string, string>
        {
            ["basis-docs.json"] = "the basis is not reported",
            ["funding-rate-docs.json"] = History,
            ["funding-rate-live-2026-10.json"] = History,
            ["funding-rate-old-empty-mark-live.json"] = History,
            ["klines-1h-live-2026-08.json"] = History,
            ["open-interest-hist-docs.json"] = History,
            ["open-interest-hist-live-2026-09.json"] = History,
            ["open-interest-hist-1h-live-2026-08.json"] = History,
        });

    private static string Row(string coin) =>
        $$"""{"symbol":"{{coin}}USDT","contractType":"PERPETUAL","status":"TRADING","baseAsset":"{{coin}}","quoteAsset":"USDT","marginAsset":"USDT","underlyingType":"COIN"}""";

    private static string AsList(string row) => $"[{row}]";

    private static void ExpectInterest(VenueReadings readings, decimal coins, long milliseconds)
    {
        Assert.That(Contract(readings, "BTCUSDT").OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(coins), null, Sides.One)));
        Assert.That(Contract(readings, "BTCUSDT").VenueTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)));
    }

    private static void ExpectMissing(VenueReadings readings, FailureKind kind)
    {
        Assert.That(readings.Contracts.Select(contract => contract.Missing), Is.All.EqualTo(kind));
        Assert.That(readings.Failures.Count, Is.EqualTo(kind == FailureKind.NotFound ? 0 : readings.Contracts.Count));
    }

    private static void ExpectPremium(VenueReadings readings, decimal mark, decimal index, decimal rate, long next)
    {
        var contract = Contract(readings, "BTCUSDT");
        Assert.That(contract.Mark, Is.EqualTo(new Price(mark)));
        Assert.That(contract.Index, Is.EqualTo(new Price(index)));
        Assert.That(contract.Funding, Is.EqualTo(new Funding(rate, 8, DateTimeOffset.FromUnixTimeMilliseconds(next))));
    }
}
