using OiActor.Domain;
using OiActor.Venues.Gate;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class GateSamples
{
    private const string List = "/api/v4/futures/usdt/contracts";
    private const string Ticker = "/api/v4/futures/usdt/tickers";
    private const string Statistics = "/api/v4/futures/usdt/contract_stats";

    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "gate",
        new Dictionary<string, string>
        {
            [List] = """[{"name":"BTC_USDT","type":"direct","quanto_multiplier":"0.0001","status":"trading","position_size":1,"long_users":2,"short_users":1}]""",
            [Ticker] = "[]",
            [Statistics] = "[]",
            ["/api/v4/futures/btc/contracts"] = "[]",
            ["/api/v4/futures/btc/tickers"] = "[]",
        },
        [GateVenue.AllAccounts, GateVenue.TopTraderAccounts, GateVenue.TopTraderPositions, GateVenue.TakerVolume],
        [
            // 320443501 × 0.0001 = 32044.3501 BTC; 60876803 × 0.01 = 608768.03 ETH; 8648 × 100 = 864800 2Z. The fourth is a stock.
            new("futures-usdt-contracts.json", List, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("ETH"), new Asset("2Z")]));
                Assert.That(Contract(r, "BTC_USDT").OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(32044.3501m), null, Sides.One)));
                Assert.That(Coins(r, "ETH_USDT"), Is.EqualTo(608768.03m));
                Assert.That(Coins(r, "2Z_USDT"), Is.EqualTo(864800m));
                Assert.That(Contract(r, "BTC_USDT").Mark, Is.EqualTo(new Price(77762.8m)));
                Assert.That(Contract(r, "BTC_USDT").Index, Is.EqualTo(new Price(77790.63m)));
                Assert.That(Contract(r, "2Z_USDT").Funding, Is.EqualTo(new Funding(0.00005m, 4, DateTimeOffset.FromUnixTimeSeconds(1789156800))));
                Assert.That(Contract(r, "BTC_USDT").SizeForOrder, Is.EqualTo(2_491_858_388m).Within(1m));
                Assert.That(RatioOf(r, GateVenue.AllAccounts), Is.EqualTo(17590m / 11841m));
            }),
            // Older than the states of contracts: without one nothing says that it trades.
            new("futures-usdt-contracts-decimal-header.json", List, r => Assert.That(r.Listed, Is.Empty)),
            // The same answer with the state it lacks: 40177.8 × 100 coins.
            new("futures-usdt-contracts-decimal-header.json", List, r =>
            {
                Assert.That(Coins(r, "LAB_USDT"), Is.EqualTo(4_017_780m));
                Assert.That(Contract(r, "LAB_USDT").Funding, Is.EqualTo(new Funding(0.002053m, 8, DateTimeOffset.FromUnixTimeSeconds(1610035200))));
                Assert.That(RatioOf(r, GateVenue.AllAccounts), Is.EqualTo(455m / 977m));
            })
            {
                Wrap = body => body.Replace("\"type\"", "\"status\":\"trading\",\"type\"", StringComparison.Ordinal),
            },
            new("futures-usdt-tickers.json", Ticker, r =>
            {
                Assert.That(Contract(r, "BTC_USDT").Change24hPercent, Is.EqualTo(0.83m));
                Assert.That(Contract(r, "BTC_USDT").Volume24h, Is.EqualTo(new UsdAmount(7031702789m)));
            }),
            // Top traders of the newest row, takers of the one before it; the venue's own quotients agree.
            new("futures-usdt-contract_stats-5m.json", Statistics, r =>
            {
                ExpectRatio(r, GateVenue.TopTraderAccounts, 47m / 79m, 1789659600000);
                ExpectRatio(r, GateVenue.TopTraderPositions, 29638194m / 30178654m, 1789659600000);
                ExpectRatio(r, GateVenue.TakerVolume, 1694342m / 1306333m, 1789659000000);
                Assert.That(RatioOf(r, GateVenue.TopTraderAccounts), Is.EqualTo(0.5949367088607596m).Within(1e-12m));
                Assert.That(RatioOf(r, GateVenue.TopTraderPositions), Is.EqualTo(0.9820913152720463m).Within(1e-12m));
                Assert.That(RatioOf(r, GateVenue.TakerVolume), Is.EqualTo(1.2970215098294233m).Within(1e-12m));
            }),
            // One row, without sides: that of the interval that runs, in which takers are not done.
            new("futures-usdt-contract_stats-olddoc.json", Statistics, r =>
            {
                ExpectRatio(r, GateVenue.TopTraderAccounts, 1.5m, 1603865400000);
                ExpectRatio(r, GateVenue.TopTraderPositions, 1.02m, 1603865400000);
                Assert.That(r.Ratios.Single(ratio => ratio.Source == GateVenue.TakerVolume.Name).Missing, Is.EqualTo(FailureKind.NotFound));
            }),
        ],
        new Dictionary<string, string>
        {
            ["futures-usdt-candlesticks.json"] = History,
            ["futures-usdt-funding_rate.json"] = History,
            ["futures-usdt-liq_orders.json"] = "liquidations are not reported",
        });

    /// <summary>The ratio that a source gives of the largest asset.</summary>
    private static decimal? RatioOf(VenueReadings readings, OiActor.Venues.RatioSource source) =>
        readings.Ratios.First(ratio => ratio.Source == source.Name).Ratio?.Value;
}
