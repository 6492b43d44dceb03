using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class AsterSamples
{
    private const string Info = "/fapi/v1/exchangeInfo";
    private const string Premium = "/fapi/v1/premiumIndex";
    private const string Ticker = "/fapi/v1/ticker/24hr";
    private const string Funding = "/fapi/v1/fundingInfo";
    private const string Interest = "/fapi/v1/openInterest";

    public static readonly VenueSamples All = new(
        "aster",
        new Dictionary<string, string>
        {
            [Info] = $$"""{"symbols":[{{Row("BTC", "USDT")}},{{Row("ETH", "USDT")}},{{Row("SUSHI", "USDT")}},{{Row("BTC", "USD")}}]}""",
            [Premium] = """[{"symbol":"BTCUSDT","lastFundingRate":"0.0001"},{"symbol":"SUSHIUSDT","lastFundingRate":"0"}]""",
            [Ticker] = "[]",
            [Funding] = """[{"symbol":"BTCUSDT","fundingIntervalHours":8}]""",
            [Interest] = """{"openInterest":"5599.890","time":1773500397000}""",
        },
        [],
        [
            new("exchangeInfo-fields-trimmed.json", Info, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("ETH"), new Asset("SUSHI")]));
                Assert.That(Contract(r, "BTCUSDT").Instrument, Is.EqualTo(
                    new Instrument(new Asset("BTC"), "BTCUSDT", "USDT", "USDT", MarginKind.Linear, ContractSpec.OneCoin)));
            }),
            new("premiumIndex.json", Premium, r =>
            {
                var contract = Contract(r, "BTCUSDT");
                Assert.That(contract.Mark, Is.EqualTo(new Price(77852.06061232m)));
                Assert.That(contract.Index, Is.EqualTo(new Price(77866.89217391m)));
                Assert.That(contract.Funding, Is.EqualTo(new Funding(0.00003274m, 8, DateTimeOffset.FromUnixTimeMilliseconds(1789171200000))));
                // 5,599.890 × 77,852.06 = 435.96 million dollars.
                Assert.That(contract.SizeForOrder, Is.EqualTo(435_960_000m).Within(10_000m));
                Assert.That(Contract(r, "BTCUSD").Mark, Is.EqualTo(new Price(77846.04546593m)));
            }),
            new("ticker-24hr-fields-trimmed.json", Ticker, r =>
            {
                Assert.That(Contract(r, "SUSHIUSDT").Last, Is.EqualTo(new Price(0.2174m)));
                Assert.That(Contract(r, "SUSHIUSDT").Volume24h, Is.EqualTo(new UsdAmount(12455.67m)));
                Assert.That(r.Contracts.Select(contract => contract.Instrument.Asset.Code), Is.EqualTo(["BTC", "BTC", "ETH", "SUSHI"]), "the most traded first");
            }),
            new("fundingInfo.json", Funding, r => Assert.That(Contract(r, "SUSHIUSDT").Funding, Is.EqualTo(new Funding(0, 1, null)))),
        ],
        new Dictionary<string, string>
        {
            ["fundingRate-BTCUSDT.json"] = "a history; this version reads the present",
        });

    private static string Row(string coin, string quote) =>
        $$"""{"symbol":"{{coin}}{{quote}}","contractType":"PERPETUAL","status":"TRADING","baseAsset":"{{coin}}","quoteAsset":"{{quote}}","marginAsset":"{{quote}}","underlyingType":"COIN"}""";
}
