using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class BingxSamples
{
    private const string List = "/openApi/swap/v2/quote/contracts";
    private const string Premium = "/openApi/swap/v2/quote/premiumIndex";
    private const string Ticker = "/openApi/swap/v2/quote/ticker";
    private const string Interest = "/openApi/swap/v2/quote/openInterest";

    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "bingx",
        new Dictionary<string, string>
        {
            [List] = $$"""{"code":0,"msg":"","data":[{{Row("BTC")}},{{Row("1000PEPE")}},{{Row("IOST")}}]}""",
            [Premium] = """{"code":0,"msg":"","data":[{"symbol":"BTC-USDT","markPrice":"77190.5"}]}""",
            [Ticker] = """{"code":0,"msg":"","data":[]}""",
            [Interest] = """{"code":0,"msg":"","data":{"openInterest":"2","time":1773500397000}}""",
        },
        [],
        [
            new("swap-v2-quote-contracts.json", List, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("PEPE")]));
                Assert.That(r.Contracts.Select(contract => contract.Instrument.VenueSymbol), Is.EquivalentTo(["BTC-USDT", "1000PEPE-USDT"]));
                Assert.That(Contract(r, "1000PEPE-USDT").Instrument.Spec, Is.EqualTo(new ContractSpec(1, ContractUnit.UsDollars, 1000)));
            }),
            new("swap-v2-quote-openInterest.json", Interest, r =>
            {
                var contract = Contract(r, "BTC-USDT");
                Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(null, new UsdAmount(287039550.4m), Sides.One)));
                // 287,039,550.4 / 77,190.5 = 3,718.6 coins.
                Assert.That(contract.OpenInterest!.FaceUsd!.Value.Dollars / contract.Mark!.Value.UsdPerCoin, Is.EqualTo(3718.6m).Within(0.05m));
                Assert.That(contract.VenueTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1789336846040)));
                Assert.That(Contract(r, "IOST-USDT").Missing, Is.EqualTo(FailureKind.Malformed), "the answer names another symbol");
            }),
            new("swap-v2-quote-premiumIndex.json", Premium, r =>
            {
                Assert.That(Contract(r, "BTC-USDT").Mark, Is.EqualTo(new Price(77190.5m)));
                Assert.That(Contract(r, "BTC-USDT").Index, Is.EqualTo(new Price(77225.4m)));
                Assert.That(Contract(r, "BTC-USDT").Funding, Is.EqualTo(new Funding(0.000094m, 8, DateTimeOffset.FromUnixTimeMilliseconds(1789344000000))));
                Assert.That(Contract(r, "1000PEPE-USDT").Mark, Is.EqualTo(new Price(0.0000034057m)));
                Assert.That(Contract(r, "IOST-USDT").Funding?.IntervalHours, Is.EqualTo(1));
            }),
            new("swap-v2-quote-ticker.json", Ticker, r =>
            {
                Assert.That(Contract(r, "BTC-USDT").Last, Is.EqualTo(new Price(77187.1m)));
                // -45.5 / 77,232.6 = -0.06 %.
                Assert.That(Contract(r, "BTC-USDT").Change24hPercent, Is.EqualTo(-0.06m));
                Assert.That(Contract(r, "BTC-USDT").Volume24h, Is.EqualTo(new UsdAmount(337831456.71m)));
                Assert.That(Contract(r, "1000PEPE-USDT").Last, Is.EqualTo(new Price(0.000003403m)));
            }),
            new("error-unknown-symbol.json", Interest, r =>
            {
                Assert.That(r.Contracts.Select(contract => contract.Missing), Is.All.EqualTo(FailureKind.NotFound));
                Assert.That(r.Failures, Is.Empty);
            }),
        ],
        new Dictionary<string, string>
        {
            ["swap-v2-quote-fundingRate.json"] = History,
            ["swap-v3-quote-klines.json"] = History,
        });

    private static string Row(string coin) => $$"""{"symbol":"{{coin}}-USDT","asset":"{{coin}}","currency":"USDT","status":1}""";
}
