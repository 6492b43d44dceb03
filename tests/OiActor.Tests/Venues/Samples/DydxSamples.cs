using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class DydxSamples
{
    private const string Markets = "/v4/perpetualMarkets";

    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "dydx",
        new Dictionary<string, string>(),
        [],
        [
            new("perpetualMarkets.json", Markets, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("ETH"), new Asset("SOL")]));
                var bitcoin = Contract(r, "BTC-USD");
                Assert.That(bitcoin.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(381.7348m), null, Sides.One)));
                Assert.That(bitcoin.Index, Is.EqualTo(new Price(89919.2m)));
                Assert.That(bitcoin.Mark, Is.Null);
                Assert.That(bitcoin.SizeForOrder, Is.EqualTo(34_325_287m).Within(1m));
                Assert.That(bitcoin.Funding, Is.EqualTo(new Funding(0.00000254545454545455m, 1, null)));
                Assert.That(bitcoin.Volume24h, Is.EqualTo(new UsdAmount(247500844.6834m)));

                // 701.10762 up to 89919.2, from 89218.09238.
                Assert.That(bitcoin.Change24hPercent, Is.EqualTo(0.78583m).Within(0.00001m));
                Assert.That(Coins(r, "ETH-USD"), Is.EqualTo(7457.108m));
                Assert.That(Coins(r, "SOL-USD"), Is.EqualTo(41917.9m));
            }),
            new("perpetualMarkets-status-mix-trimmed.json", Markets, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("ETH")]));
                Assert.That(Coins(r, "BTC-USD"), Is.EqualTo(194.239m));
                Assert.That(Contract(r, "BTC-USD").Funding!.Rate, Is.Zero);
                Assert.That(Contract(r, "BTC-USD").Change24hPercent, Is.Null);
            }),
        ],
        new Dictionary<string, string>
        {
            ["candles-1MIN.json"] = History,
            ["historicalFunding.json"] = History,
        });
}
