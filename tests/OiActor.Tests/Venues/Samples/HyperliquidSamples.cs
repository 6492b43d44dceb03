using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class HyperliquidSamples
{
    private const string Info = "/info";

    public static readonly VenueSamples All = new(
        "hyperliquid",
        new Dictionary<string, string>(),
        [],
        [
            new("info-metaAndAssetCtxs.json", Info, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("ETH")]), "the third was delisted");
                var bitcoin = Contract(r, "BTC");
                Assert.That(bitcoin.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(35818.6831799999m), null, Sides.Two)));
                Assert.That(bitcoin.SizeForOrder, Is.EqualTo(2_784_830_000m).Within(10_000m), "both sides");
                Assert.That(bitcoin.OpenInterest!.CoinsIn(OiBasis.OneSided), Is.EqualTo(17909.34m).Within(0.01m));
                Assert.That(bitcoin.Mark, Is.EqualTo(new Price(77748m)));
                Assert.That(bitcoin.Index, Is.EqualTo(new Price(77783.3m)));
                Assert.That(bitcoin.Funding, Is.EqualTo(new Funding(0.0000083651m, 1, null)));
                Assert.That(bitcoin.Change24hPercent, Is.EqualTo(0.7647m).Within(0.0001m));
                Assert.That(bitcoin.Volume24h, Is.EqualTo(new UsdAmount(3571973656.4438381195m)));
                Assert.That(bitcoin.VenueTime, Is.Null);
                Assert.That(Coins(r, "ETH"), Is.EqualTo(1025206.9310000007m));
            }),
            new("info-metaAndAssetCtxs-dex-xyz.json", Info, r =>
            {
                // As the answer of the first market, which it is not: names with a colon are none of its.
                Assert.That(r.Contracts, Is.Empty);
                Assert.That(r.Failures, Is.Empty);
            }),
            new("info-metaAndAssetCtxs-dex-xyz.json", Info, r =>
            {
                Assert.That(Coins(r, "AAPL"), Is.EqualTo(253476.492m));
                Assert.That(Contract(r, "AAPL").SizeForOrder, Is.EqualTo(84_640_000m).Within(10_000m));
                Assert.That(Contract(r, "AAPL").Funding!.Rate, Is.EqualTo(-0.0000178177m));
                Assert.That(r.Contracts, Has.Count.EqualTo(2), "the third was delisted");
            })
            {
                Wrap = body => body.Replace("xyz:", "", StringComparison.Ordinal),
            },
        ],
        new Dictionary<string, string>
        {
            ["info-allPerpMetas-trimmed.json"] = "what is listed without figures, of the markets that others run too; those are out of scope",
            ["info-perpDexs-trimmed.json"] = "the names of the markets that others run, which are out of scope",
            ["info-fundingHistory-BTC.json"] = "a history; this version reads the present",
            ["ws-allDexsAssetCtxs-trimmed.json"] = "a socket's message: figures without the list that says whose they are",
        });
}
