using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class LighterSamples
{
    private const string Details = "/api/v1/orderBookDetails";
    private const string Rates = "/api/v1/funding-rates";

    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "lighter",
        new Dictionary<string, string>
        {
            [Details] = """
                {"code":200,"order_book_details":[
                    {"symbol":"BTC","market_type":"perp","status":"active","open_interest":1},
                    {"symbol":"ETH","market_type":"perp","status":"active","open_interest":1}]}
                """,
            [Rates] = """{"code":200,"funding_rates":[]}""",
        },
        [],
        [
            new("orderBookDetails.json", Details, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("ETH")]));
                Assert.That(Coins(r, "BTC"), Is.EqualTo(2092.76507m));
                Assert.That(Contract(r, "BTC").OpenInterest!.Sides, Is.EqualTo(Sides.One));
                Assert.That(Contract(r, "BTC").Mark, Is.EqualTo(new Price(77758.9m)));
                Assert.That(Contract(r, "BTC").Index, Is.EqualTo(new Price(77791.3m)));
                Assert.That(Contract(r, "BTC").SizeForOrder, Is.EqualTo(162_731_110m).Within(1m));
                Assert.That(Contract(r, "BTC").Volume24h, Is.EqualTo(new UsdAmount(850015955.986308m)));
                Assert.That(Coins(r, "ETH"), Is.EqualTo(47381.5269m));
            }),
            new("orderBookDetails-ETH-full-fields.json", Details, r =>
            {
                Assert.That(Coins(r, "ETH"), Is.EqualTo(27350.8981m));
                Assert.That(Contract(r, "ETH").Mark, Is.Null);
                Assert.That(Contract(r, "ETH").Last, Is.EqualTo(new Price(2361.31m)));
                Assert.That(Contract(r, "ETH").Volume24h, Is.EqualTo(new UsdAmount(460664167.955905m)));
            }),
            new("funding-rates.json", Rates, r =>
            {
                Assert.That(Contract(r, "BTC").Funding, Is.EqualTo(new Funding(0.00001199999999999999875m, 1, null)));
                Assert.That(Contract(r, "ETH").Funding, Is.EqualTo(new Funding(0.00001199999999999999875m, 1, null)));
            }),
        ],
        new Dictionary<string, string>
        {
            ["candles-1m.json"] = History,
            ["candles-empty-null.json"] = History,
            ["fundings-BTC-1h.json"] = History,
            ["fundings-both-directions.json"] = History,
        });
}
