using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class KucoinSamples
{
    private const string List = "/api/v1/contracts/active";

    public static readonly VenueSamples All = new(
        "kucoin",
        new Dictionary<string, string>(),
        [],
        [
            new("contracts-active.json", List, r =>
            {
                Assert.That(r.Contracts.Select(contract => contract.Instrument.VenueSymbol), Is.EqualTo(["XBTUSDTM", "WIFUSDTM", "DOGEUSDTM", "XBTUSDM"]), "no dated one");
                Expect(Contract(r, "XBTUSDTM"), "BTC", 11_784.994m, 916_338_673m);
                Expect(Contract(r, "WIFUSDTM"), "WIF", 18_586_120m, 3_616_859m);
                Expect(Contract(r, "DOGEUSDTM"), "DOGE", 759_254_200m, 64_908_642m);

                var bitcoin = Contract(r, "XBTUSDTM");
                Assert.That(bitcoin.Mark, Is.EqualTo(new Price(77754.7m)));
                Assert.That(bitcoin.Index, Is.EqualTo(new Price(77783.14m)));
                Assert.That(bitcoin.Funding, Is.EqualTo(new Funding(0.000037m, 8, DateTimeOffset.FromUnixTimeMilliseconds(1789171200000))));
                Assert.That(bitcoin.Change24hPercent, Is.EqualTo(0.84m));
                Assert.That(bitcoin.Volume24h, Is.EqualTo(new UsdAmount(511004312.1306m)));
                Assert.That(bitcoin.VenueTime, Is.Null);
                Assert.That(Contract(r, "WIFUSDTM").Funding!.IntervalHours, Is.EqualTo(4));

                var inverse = Contract(r, "XBTUSDM");
                Assert.That(inverse.OpenInterest, Is.EqualTo(new OpenInterest(null, new UsdAmount(51_693_842m), Sides.One)));
                Assert.That(inverse.Instrument.Kind, Is.EqualTo(MarginKind.Inverse));
                // 43.79840291 coins of turnover at 77,700 are 3,403,136 dollars: the volume is in dollars, at the prices of a day.
                Assert.That(inverse.Volume24h!.Value.Dollars, Is.EqualTo(43.79840291m * 77_700).Within(0.1m).Percent);
            }),
            new("error-unknown-symbol.json", List, r =>
            {
                var failure = r.Failures.Single();
                Assert.That((failure.Kind, failure.VenueCode, failure.Words), Is.EqualTo((FailureKind.Rejected, "404000", "The contract information you requested does not exist.")));
            }),
        ],
        new Dictionary<string, string>
        {
            ["contract-funding-rates.json"] = "a history; this version reads the present",
            ["kline-query.json"] = "a history; this version reads the present",
            ["ua-market-open-interest.json"] = "a history; this version reads the present",
        });

    private static void Expect(ContractReading contract, string asset, decimal coins, decimal dollars)
    {
        Assert.That(contract.Instrument.Asset, Is.EqualTo(new Asset(asset)));
        Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(coins), null, Sides.One)));
        Assert.That(contract.SizeForOrder, Is.EqualTo(dollars).Within(1m));
    }
}
