using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class GmxSamples
{
    private const string Markets = "/markets/info";

    public static readonly VenueSamples All = new(
        "gmx",
        new Dictionary<string, string>(),
        [],
        [
            new("markets-info-one-row.json", Markets, r =>
            {
                var interest = Contract(r, "ETH/USD [WETH-USDC]").OpenInterest!;
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("ETH")]));
                Assert.That(interest.Sides, Is.EqualTo(Sides.Split));
                Assert.That(interest.Apart!.Long, Is.EqualTo(50_962.36m).Within(0.01m));
                Assert.That(interest.Apart!.Short, Is.EqualTo(41_800.39m).Within(0.01m));
                Assert.That(interest.FaceUsdIn(OiBasis.OneSided), Is.EqualTo(92_762.75m).Within(0.01m));
                Assert.That(Contract(r, "ETH/USD [WETH-USDC]").Doubts, Is.EqualTo([Flags.EntryNotional]));
            }),
        ],
        new Dictionary<string, string>
        {
            ["prices-tickers-one-row.json"] = "prices count in units of the token's decimals, which the answer does not say",
        });
}
