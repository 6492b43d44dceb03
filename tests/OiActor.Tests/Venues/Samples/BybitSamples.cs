using OiActor.Domain;
using OiActor.Venues.Bybit;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class BybitSamples
{
    private const string List = "/v5/market/instruments-info";
    private const string Ticker = "/v5/market/tickers";
    private const string Accounts = "/v5/market/account-ratio";

    private const string Nothing = """{"retCode":0,"retMsg":"OK","result":{"list":[]},"retExtInfo":{},"time":1773500400000}""";
    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "bybit",
        new Dictionary<string, string>
        {
            // Both categories are answered alike here: each takes its own rows.
            [List] = AsAnswer(
                """
                {"symbol":"BTCUSDT","contractType":"LinearPerpetual","status":"Trading","baseCoin":"BTC","quoteCoin":"USDT","settleCoin":"USDT"},
                {"symbol":"BTCUSD","contractType":"InversePerpetual","status":"Trading","baseCoin":"BTC","quoteCoin":"USD","settleCoin":"BTC"}
                """),
            [Ticker] = Nothing,
            [Accounts] = Nothing,
        },
        [BybitVenue.AllAccounts],
        [
            new("instruments-info-docs.json", List, r => Assert.That(
                r.Contracts.Single().Instrument,
                Is.EqualTo(new Instrument(new Asset("BTC"), "BTCUSDT", "USDT", "USDT", MarginKind.Linear, ContractSpec.OneCoin)))),
            new("instruments-info-prelaunch-docs.json", List, r => Assert.That(r.Listed, Is.Empty)),
            // 29986.128 × 63560.80 = 1905942284.5824, as the venue rounds it.
            new("ticker-linear-btcusdt-live-2026-08.json", Ticker, r =>
            {
                var contract = Contract(r, "BTCUSDT");
                Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(29986.128m), null, Sides.One)));
                Assert.That(contract.VenueValue, Is.EqualTo(new UsdAmount(1905942284.58m)));
                Assert.That(contract.SizeForOrder, Is.EqualTo(1905942284.58m).Within(0.01m));
                Assert.That(contract.Mark, Is.EqualTo(new Price(63560.80m)));
                Assert.That(contract.Index, Is.EqualTo(new Price(63585.51m)));
                Assert.That(contract.Last, Is.EqualTo(new Price(63561.60m)));
                Assert.That(contract.Change24hPercent, Is.EqualTo(0.1455m));
                Assert.That(contract.Change24hPercent, Is.EqualTo((63561.60m / 63469.20m - 1) * 100).Within(0.001m));
                Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(3515096831.9640m)));
                Assert.That(contract.Funding, Is.EqualTo(new Funding(0.00005013m, 8, DateTimeOffset.FromUnixTimeMilliseconds(1786665600000))));
            })
            {
                Wrap = AsAnswer,
            },
            new("tickers-inverse-docs-2022.json", Ticker, r =>
                ExpectInverse(r, 373504107m, 16596.00m, 22505.67m, 0.8047m, 49337318m, new Funding(-0.001034m, null, DateTimeOffset.FromUnixTimeMilliseconds(1672387200000)))),
            new("tickers-inverse-docs-2025-10.json", Ticker, r =>
                ExpectInverse(r, 240113967m, 114898.43m, 2089.79m, 14.2425m, 13713832m, new Funding(0.0001m, 8, DateTimeOffset.FromUnixTimeMilliseconds(1760371200000)))),
            new("account-ratio-docs.json", Accounts, r => ExpectRatio(r, BybitVenue.AllAccounts, 0.5777m / 0.4223m, 1695772800000)),
            new("account-ratio-live-2026-08.json", Accounts, r =>
            {
                ExpectRatio(r, BybitVenue.AllAccounts, 0.5395m / 0.4605m, 1787372700000);
                Assert.That(r.Ratios.Single().Ratio!.Value, Is.EqualTo(1.1716m).Within(0.0001m));
            }),
            new("error-too-many-visits.json", Ticker, r =>
            {
                Assert.That(r.Contracts.Select(contract => contract.Missing), Is.All.EqualTo(FailureKind.RateLimited));
                Assert.That(r.Failures[0].VenueCode, Is.EqualTo("10006"));
            }),
        ],
        new Dictionary<string, string>
        {
            ["funding-history-docs.json"] = History,
            ["kline-1h-live-2026-08.json"] = History,
            ["kline-docs.json"] = History,
            ["open-interest-inverse-docs-2022.json"] = History,
            ["open-interest-inverse-docs-2026-06.json"] = History,
            ["open-interest-linear-live-2026-08-old-shape.json"] = History,
            ["open-interest-linear-live-2026-09.json"] = History,
        });

    /// <summary>Both sides, in dollars; the venue's own value is in coins and agrees at the mark.</summary>
    private static void ExpectInverse(VenueReadings readings, decimal dollars, decimal mark, decimal coins, decimal change, decimal volume, Funding funding)
    {
        var contract = Contract(readings, "BTCUSD");
        Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(null, new UsdAmount(dollars), Sides.Two)));
        Assert.That(contract.OpenInterest!.FaceUsdIn(OiBasis.OneSided), Is.EqualTo(dollars / 2));
        Assert.That(contract.VenueValue, Is.Null);
        Assert.That(contract.Mark, Is.EqualTo(new Price(mark)));
        Assert.That(dollars / mark, Is.EqualTo(coins).Within(0.01m));
        Assert.That(contract.Change24hPercent, Is.EqualTo(change));
        Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(volume)));
        Assert.That(contract.Funding, Is.EqualTo(funding));
    }

    private static string AsAnswer(string row) =>
        $$$"""{"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[{{{row}}}]},"retExtInfo":{},"time":1773500400000}""";
}
