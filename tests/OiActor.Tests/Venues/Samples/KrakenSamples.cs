using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class KrakenSamples
{
    private const string List = "/derivatives/api/v3/instruments";
    private const string Ticker = "/derivatives/api/v3/tickers";

    private const string History = "a history; this version reads the present";
    private const string Analytics = "the analytics' ratio is the long share, and not one of the kinds that are read";

    public static readonly VenueSamples All = new(
        "kraken",
        new Dictionary<string, string>
        {
            [List] = $$"""{"result":"success","instruments":[{{Row("PF_XBTUSD", "flexible_futures")}},{{Row("PI_XBTUSD", "futures_inverse")}}]}""",
            [Ticker] = """{"result":"success","tickers":[]}""",
        },
        [],
        [
            // A stock beside them, without its category.
            new("derivatives-v3-instruments.json", List, r => Assert.That(r.Contracts.Select(contract => contract.Instrument), Is.EqualTo([
                new Instrument(new Asset("BTC"), "PI_XBTUSD", "USD", "BTC", MarginKind.Inverse, new ContractSpec(1, ContractUnit.UsDollars, 1)),
                new Instrument(new Asset("ETH"), "PF_ETHUSD", "USD", "USD", MarginKind.Linear, ContractSpec.OneCoin),
                new Instrument(new Asset("PEPE"), "PF_PEPEUSD", "USD", "USD", MarginKind.Linear, ContractSpec.OneCoin),
            ]))),
            new("derivatives-v3-tickers.json", Ticker, r =>
            {
                var linear = Contract(r, "PF_XBTUSD");
                Assert.That(Coins(r, "PF_XBTUSD"), Is.EqualTo(2357.1126m));
                Assert.That(linear.SizeForOrder, Is.EqualTo(192_765_692.9m).Within(0.1m));
                Assert.That(linear.Mark, Is.EqualTo(new Price(81780.434623335m)));
                Assert.That(linear.Index, Is.EqualTo(new Price(81770.17m)));
                Assert.That(linear.Last, Is.EqualTo(new Price(81783m)));
                Assert.That(linear.Funding, Is.EqualTo(new Funding(0.000018166270833333m, 1, null)));
                // What the absolute rate is of the mark.
                Assert.That(linear.Funding!.Rate, Is.EqualTo(1.4840707878906m / 81780.434623335m).Within(0.0000001m));
                Assert.That(linear.Change24hPercent, Is.EqualTo(-1.75m));
                Assert.That(linear.Change24hPercent, Is.EqualTo((81783m / 83241m - 1) * 100).Within(0.005m));
                Assert.That(linear.Volume24h, Is.EqualTo(new UsdAmount(661565749.685m)));
                // In dollars: the coins traded lie between the day's low and high.
                Assert.That(linear.Volume24h!.Value.Dollars / 8076.6192m, Is.InRange(80320m, 83487m));
                Assert.That(linear.VenueTime, Is.Null);

                var inverse = Contract(r, "PI_XBTUSD");
                Assert.That(inverse.OpenInterest, Is.EqualTo(new OpenInterest(null, new UsdAmount(21279580m), Sides.One)));
                Assert.That(inverse.Volume24h, Is.EqualTo(new UsdAmount(21118140m)));
                Assert.That(inverse.Funding!.Rate, Is.EqualTo(-3.995839963e-09m * 91506.6009839176m));
            }),
        ],
        new Dictionary<string, string>
        {
            ["derivatives-v3-historical-funding-rates.json"] = History,
            ["charts-v1-trade-candles.json"] = History,
            ["charts-v1-analytics-open-interest.json"] = History,
            ["charts-v1-analytics-long-short-info.json"] = Analytics,
            ["charts-v1-analytics-top-traders.json"] = Analytics,
        });

    private static string Row(string symbol, string type) =>
        $$"""{"symbol":"{{symbol}}","type":"{{type}}","contractSize":1,"tradeable":true,"base":"XBT","quote":"USD"}""";
}
