using System.Text.Json.Nodes;
using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class BitfinexSamples
{
    private const string Conf = "/v2/conf/pub:list:pair:futures,pub:map:currency:sym";
    private const string Status = "/v2/status/deriv";
    private const string Ticker = "/v2/tickers";

    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "bitfinex",
        new Dictionary<string, string>
        {
            [Conf] = """[["BTCF0:USTF0","ETHF0:USTF0","ETCF0:USTF0","DOGEF0:USTF0"],[]]""",
            [Status] = "[]",
            [Ticker] = "[]",
        },
        [],
        [
            new("conf-futures-and-maps-trimmed.json", Conf, r =>
            {
                Assert.That(r.Listed!.Select(asset => asset.Code), Is.EquivalentTo(["AAVE", "ADA", "APT", "ARB", "AVAX", "BTC", "DOGE", "DOT", "ETC", "ETH"]));
                Assert.That(r.Contracts[5].Instrument, Is.EqualTo(
                    new Instrument(new Asset("BTC"), "tBTCF0:USTF0", "USDT", "USDT", MarginKind.Linear, ContractSpec.OneCoin)));
            })
            {
                Wrap = WithoutUnderlyings,
            },
            new("status-deriv-ALL-trimmed.json", Status, r =>
            {
                var contract = Contract(r, "tBTCF0:USTF0");
                Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(8806.24112386m), null, Sides.Unknown)));
                Assert.That(contract.Mark, Is.EqualTo(new Price(80135.875m)));
                Assert.That(contract.SizeForOrder, Is.EqualTo(705_695_838m).Within(1m));
                Assert.That(contract.Funding, Is.EqualTo(new Funding(0.00015129m, 8, DateTimeOffset.FromUnixTimeMilliseconds(1787875200000))));
                Assert.That(contract.VenueTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1787857387000)));
                Assert.That(Coins(r, "tDOGEF0:USTF0"), Is.EqualTo(6984973.34155557m));
            }),
            new("tickers-trimmed.json", Ticker, r =>
            {
                var contract = Contract(r, "tBTCF0:USTF0");
                Assert.That(contract.Last, Is.EqualTo(new Price(80205m)));
                Assert.That(contract.Change24hPercent, Is.EqualTo(2.023813m));
                // What 1591 is of the price a day ago, in percent.
                Assert.That(contract.Change24hPercent, Is.EqualTo(1591m / (80205m - 1591m) * 100).Within(0.001m));
                Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(334.35311747m * 80205m)));
            }),
        ],
        new Dictionary<string, string>
        {
            ["status-deriv-hist-tBTCF0.json"] = History,
            ["liquidations-hist.json"] = History,
        });

    /// <summary>The recorded answer is to three keys; the second, which cuts F0 off the names, is not asked for.</summary>
    private static string WithoutUnderlyings(string answer)
    {
        var keys = JsonNode.Parse(answer)!.AsArray();
        keys.RemoveAt(1);
        return keys.ToJsonString();
    }
}
