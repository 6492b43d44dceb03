using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class AvantisSamples
{
    private const string Trading = "/v2/trading";
    private const string LastPrice = "/v1/price-feeds/last-price";

    public static readonly VenueSamples All = new(
        "avantis",
        new Dictionary<string, string>
        {
            [Trading] = $$"""{"pairInfos":{"0":{{Row("ETH", 4)}},"1":{{Row("BTC", 2)}},"2":{{Row("SOL", 3)}},"116":{{Row("BTC_UPSIDE", 1)}} } }""",
            [LastPrice] = """[{"t":1787061600000,"c":64662.83,"pairIndex":1}]""",
        },
        [],
        [
            new("data-v2-trading.json", Trading, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("ETH"), new Asset("BTC"), new Asset("PEPE")]));
                Assert.That(Contract(r, "ETH/USD").OpenInterest!.Apart, Is.EqualTo(new OpenSides(149.0923800825m, 227.7690953251m, Opposite.Pool)));
                Assert.That(Contract(r, "BTC/USD").Funding, Is.EqualTo(new Funding(0.000003153597260463827m, 1, null)));
                Assert.That(Contract(r, "PEPE/USD").OpenInterest!.Apart!.Short, Is.EqualTo(342626805.5089016m));

                // Shorts of 1020 dollars at entry: a price of PEPE itself, not of thousands.
                Assert.That(1020 / 342626805.5089016m, Is.EqualTo(0.00000298m).Within(0.00000001m));
                Assert.That(Contract(r, "BTC_DEGEN/USD").Instrument.Asset, Is.EqualTo(new Asset("BTC")));
                Assert.That(Coins(r, "BTC_DEGEN/USD"), Is.Zero);
            }),
            new("data-v2-trading-mainnet-trimmed.json", Trading, r =>
            {
                var bitcoin = Contract(r, "BTC/USD");
                var sides = bitcoin.OpenInterest!.Apart!;
                Assert.That(sides.Long * 64662.83m, Is.EqualTo(1_763_720.7m).Within(0.1m));
                Assert.That(sides.Short * 64662.83m, Is.EqualTo(1_656_854.0m).Within(0.1m));
                Assert.That(sides.Long / sides.Short, Is.EqualTo(1.0645m).Within(0.0001m));
                Assert.That(bitcoin.SizeForOrder, Is.EqualTo(3_420_574m).Within(2m));

                // At entry the venue has 3,429,812.87 dollars: near, and not the same.
                Assert.That(bitcoin.SizeForOrder, Is.EqualTo(3_429_812.87m).Within(10_000m));
                Assert.That(bitcoin.Funding!.Rate, Is.EqualTo(-0.0000010008m));
                Assert.That(Contract(r, "ETH/USD").Funding!.Rate, Is.EqualTo(0.0000019998m));
                Assert.That(Contract(r, "ETH/USD").Index, Is.Null);
            }),
            new("feed-last-price.json", LastPrice, r =>
            {
                Assert.That(Contract(r, "BTC/USD").Index, Is.EqualTo(new Price(64662.82932425m)));
                Assert.That(Contract(r, "BTC_UPSIDE/USD").Index, Is.EqualTo(new Price(64662.82932425m)));
                Assert.That(Contract(r, "ETH/USD").Index, Is.EqualTo(new Price(1909.54247015m)));
                Assert.That(Contract(r, "SOL/USD").Index, Is.EqualTo(new Price(76.72511908m)));
                Assert.That(Contract(r, "BTC/USD").VenueTime, Is.Null);
            }),
        ],
        new Dictionary<string, string>
        {
            ["core-v2-open-interests.json"] = "the venue's second source of what the pairs have, and empty at times",
        });

    private static string Row(string from, int coins) =>
        $$$"""{"from":"{{{from}}}","to":"USD","groupIndex":0,"isPairListed":true,"feed":{"attributes":{"assetType":""}},"additionalPairParams2":{"closeOnlyMode":false},"coinOI":{"long":{{{coins}}},"short":1}}""";
}
