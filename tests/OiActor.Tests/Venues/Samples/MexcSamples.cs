using System.Text.Json.Nodes;
using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class MexcSamples
{
    private const string List = "/api/v1/contract/detail";
    private const string Ticker = "/api/v1/contract/ticker";
    private const string Funding = "/api/v1/contract/funding_rate";

    private const string Nothing = """{"success":true,"code":0,"data":[]}""";

    public static readonly VenueSamples All = new(
        "mexc",
        new Dictionary<string, string>
        {
            [List] = $$"""{"success":true,"code":0,"data":[{{Row("BTC_USDT", "BTC", "0.0001")}},{{Row("ETH_USDT", "ETH", "0.01")}},{{Row("XAU_USDT", "XAU", "0.001")}}]}""",
            [Ticker] = Nothing,
            [Funding] = Nothing,
        },
        [],
        [
            new("contract-detail.json", List, r =>
            {
                // The recorded rows lost the columns that tell a metal from a coin.
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("ETH"), new Asset("XAU")]));
                Assert.That(Contract(r, "BTC_USDT").Instrument, Is.EqualTo(Bitcoin));
                Assert.That(Contract(r, "ETH_USDT").Instrument.Spec.Size, Is.EqualTo(0.01m));
            }),
            new("contract-detail-doc.json", List, r => Assert.That(r.Contracts.Single().Instrument, Is.EqualTo(Bitcoin)))
            {
                // The form for one symbol: an object in place of the list.
                Wrap = body =>
                {
                    var answer = JsonNode.Parse(body)!;
                    answer["data"] = new JsonArray(answer["data"]!.DeepClone());
                    return answer.ToJsonString();
                },
            },
            new("contract-ticker.json", Ticker, r =>
            {
                Expect(Contract(r, "BTC_USDT"), 41_758.3841m, 77825.6m, 3_249_871_298m, 4750304885.22576m);
                Expect(Contract(r, "ETH_USDT"), 267_040.23m, 2575.71m, 687_818_191m, 2635485154.0504m);
                Assert.That(Contract(r, "BTC_USDT").Index, Is.EqualTo(new Price(77863.3m)));
                Assert.That(Contract(r, "BTC_USDT").Last, Is.EqualTo(new Price(77824.4m)));
                Assert.That(r.Contracts.Select(contract => contract.VenueTime), Is.All.Null, "a last trade's time is no snapshot's");
                Assert.That(r.Listed, Does.Not.Contain(new Asset("TON")), "a row without an entry in the list");
                // 612,996,672 contracts of the listed size at the mark are the amount of the day, within the day's move.
                var bitcoin = Contract(r, "BTC_USDT");
                Assert.That(612_996_672 * bitcoin.Instrument.Spec.Size * bitcoin.Mark!.Value.UsdPerCoin, Is.EqualTo(bitcoin.Volume24h!.Value.Dollars).Within(1).Percent);
            }),
            new("contract-ticker-doc.json", Ticker, r =>
            {
                Expect(Contract(r, "BTC_USDT"), 5_510.296m, 31199.5m, 171_918_480m, 124905007.4428m);
                Assert.That(Contract(r, "BTC_USDT").Change24hPercent, Is.EqualTo(-1.76m));
            }),
            new("contract-funding_rate-bulk.json", Funding, r =>
                Assert.That(Contract(r, "BTC_USDT").Funding, Is.EqualTo(new Funding(0.000067m, 8, DateTimeOffset.FromUnixTimeMilliseconds(1789459200000))))),
            new("error-unknown-symbol.json", Ticker, r => ExpectFailure(r, FailureKind.NotFound, "1001", "Contract does not exist")),
            new("error-too-frequent.json", Ticker, r => ExpectFailure(r, FailureKind.RateLimited, "510", "Requests are too frequent, please try again later")),
            new("error-too-frequent.json", Ticker, r => ExpectFailure(r, FailureKind.RateLimited, "510", "Requests are too frequent, please try again later"))
            {
                Status = 429,
            },
        ],
        new Dictionary<string, string>
        {
            ["contract-funding_rate-history.json"] = "a history; this version reads the present",
            ["contract-kline.json"] = "a history; this version reads the present",
        });

    private static Instrument Bitcoin =>
        new(new Asset("BTC"), "BTC_USDT", "USDT", "USDT", MarginKind.Linear, new ContractSpec(0.0001m, ContractUnit.BaseCoins, 1));

    private static string Row(string symbol, string coin, string size) =>
        $$"""{"symbol":"{{symbol}}","baseCoin":"{{coin}}","quoteCoin":"USDT","settleCoin":"USDT","contractSize":{{size}},"state":0}""";

    private static void Expect(ContractReading contract, decimal coins, decimal mark, decimal dollars, decimal volume)
    {
        Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(coins), null, Sides.One)));
        Assert.That(contract.Mark, Is.EqualTo(new Price(mark)));
        Assert.That(contract.SizeForOrder, Is.EqualTo(dollars).Within(1m));
        Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(volume)));
    }

    private static void ExpectFailure(VenueReadings readings, FailureKind kind, string code, string words)
    {
        var failure = readings.Failures.Single();
        Assert.That((failure.Kind, failure.VenueCode, failure.Words), Is.EqualTo((kind, code, words)));
        Assert.That(Contract(readings, "BTC_USDT").Missing, Is.EqualTo(kind));
    }
}
