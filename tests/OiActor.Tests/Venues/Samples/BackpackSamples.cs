using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class BackpackSamples
{
    private const string List = "/api/v1/markets";
    private const string Interest = "/api/v1/openInterest";
    private const string Mark = "/api/v1/markPrices";
    private const string Ticker = "/api/v1/tickers";

    public static readonly VenueSamples All = new(
        "backpack",
        new Dictionary<string, string>
        {
            [List] = $"[{Row("BTC")},{Row("ETH")},{Row("kPEPE")}]",
            [Interest] = """[{"symbol":"BTC_USDC_PERP","openInterest":"412.67346"},{"symbol":"kPEPE_USDC_PERP","openInterest":"17219200"}]""",
            [Mark] = "[]",
            [Ticker] = "[]",
        },
        [],
        [
            // A spot market, a closed one and a stock beside them.
            new("markets.json", List, r => Assert.That(r.Contracts.Select(contract => contract.Instrument), Is.EqualTo([
                new Instrument(new Asset("BTC"), "BTC_USDC_PERP", "USDC", "USDC", MarginKind.Linear, ContractSpec.OneCoin),
                new Instrument(new Asset("PEPE"), "kPEPE_USDC_PERP", "USDC", "USDC", MarginKind.Linear, ContractSpec.Multiplied(1000)),
            ]))),
            new("openInterest.json", Interest, r =>
            {
                var contract = Contract(r, "BTC_USDC_PERP");
                Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(412.67346m), null, Sides.Two)));
                Assert.That(contract.OpenInterest!.CoinsIn(OiBasis.OneSided), Is.EqualTo(206.33673m));
                Assert.That(contract.VenueTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1789338401070)));
                Assert.That(Coins(r, "ETH_USDC_PERP"), Is.EqualTo(4989.6586m));
                Assert.That(Coins(r, "kPEPE_USDC_PERP"), Is.EqualTo(17_219_200_000m));
            }),
            new("markPrices.json", Mark, r =>
            {
                var contract = Contract(r, "BTC_USDC_PERP");
                Assert.That(contract.Mark, Is.EqualTo(new Price(76746.5m)));
                Assert.That(contract.Index, Is.EqualTo(new Price(76785.99441873m)));
                Assert.That(contract.Funding, Is.EqualTo(
                    new Funding(0.0000007945965277712049003927m, 1, DateTimeOffset.FromUnixTimeMilliseconds(1789340400000))));
                Assert.That(contract.SizeForOrder, Is.EqualTo(31_671_243.7m).Within(0.1m));
                Assert.That(Contract(r, "kPEPE_USDC_PERP").Mark, Is.EqualTo(new Price(0.0000033465m)));
                Assert.That(Contract(r, "kPEPE_USDC_PERP").SizeForOrder, Is.EqualTo(57_624m).Within(1m));
            }),
            new("tickers.json", Ticker, r =>
            {
                var contract = Contract(r, "BTC_USDC_PERP");
                Assert.That(contract.Last, Is.EqualTo(new Price(76744.2m)));
                Assert.That(contract.Change24hPercent, Is.EqualTo(-0.6084m));
                // What -469.8 is of 77214, in percent.
                Assert.That(contract.Change24hPercent, Is.EqualTo(-469.8m / 77214m * 100).Within(0.0001m));
                Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(126024537.212937m)));
                Assert.That(Contract(r, "kPEPE_USDC_PERP").Last, Is.EqualTo(new Price(0.0000033455m)));
            }),
            new("error-unknown-symbol.json", Interest, r =>
            {
                Assert.That(r.Contracts.Select(contract => contract.Missing), Is.All.EqualTo(FailureKind.Rejected));
                Assert.That(r.Failures.Single().VenueCode, Is.EqualTo("INVALID_CLIENT_REQUEST"));
            })
            {
                Status = 400,
            },
        ],
        new Dictionary<string, string> { ["fundingRates.json"] = "a history; this version reads the present" })
    {
        Quotes = ["USDC"],
    };

    private static string Row(string listed) =>
        $$"""{"symbol":"{{listed}}_USDC_PERP","baseSymbol":"{{listed}}","quoteSymbol":"USDC","marketType":"PERP","orderBookState":"Open","fundingInterval":3600000}""";
}
