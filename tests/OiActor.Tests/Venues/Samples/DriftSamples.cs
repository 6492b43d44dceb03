using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class DriftSamples
{
    private const string Markets = "/stats/markets";

    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "drift",
        new Dictionary<string, string>(),
        [],
        [
            new("velocity-stats-markets.json", Markets, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("ETH"), new Asset("SOL")]));
                var solana = Contract(r, "SOL-PERP");
                Assert.That(solana.OpenInterest, Is.EqualTo(OpenInterest.OfCoins(new OpenSides(257.74m, 38.22m, Opposite.Trader))));
                Assert.That(solana.OpenInterest!.CoinsIn(OiBasis.OneSided), Is.EqualTo(257.74m));
                Assert.That(solana.Mark, Is.EqualTo(new Price(99.834m)));
                Assert.That(257.74m * solana.Mark!.Value.UsdPerCoin, Is.EqualTo(25_731m).Within(1m));
                Assert.That(38.22m * solana.Mark!.Value.UsdPerCoin, Is.EqualTo(3_816m).Within(1m));
                Assert.That(solana.Instrument.IsUsdt);

                // The record of the same hour: 6.399237833 dollars for a coin of 77,333.727.
                var bitcoin = Contract(r, "BTC-PERP");
                Assert.That(bitcoin.Funding, Is.EqualTo(new Funding(0.00008181m, 1, null)));
                Assert.That(bitcoin.Funding!.Rate, Is.EqualTo(6.399237833m / 77_333.727m).Within(0.000001m));
                Assert.That(bitcoin.OpenInterest!.Apart, Is.EqualTo(new OpenSides(0.335m, 0.0206m, Opposite.Trader)));
                Assert.That(bitcoin.Change24hPercent, Is.EqualTo(-0.6m));
                Assert.That(bitcoin.Volume24h, Is.EqualTo(new UsdAmount(354.474212m)));
            }),
            new("drift-stats-markets-2026-02.json", Markets, r =>
            {
                var solana = Contract(r, "SOL-PERP");
                Assert.That(solana.OpenInterest!.Apart, Is.EqualTo(new OpenSides(471_252.73m, 471_093.53m, Opposite.Trader)));
                Assert.That(solana.Funding!.Rate, Is.EqualTo(0.00000022m));
                Assert.That(solana.Last, Is.EqualTo(new Price(81.8915m)));
                Assert.That(solana.Change24hPercent, Is.EqualTo(-3.6m));
            })
            {
                // The former venue's markets were quoted in USDC, which these tests do not ask for.
                Wrap = body => body.Replace("USDC", "USDT", StringComparison.Ordinal),
            },
        ],
        new Dictionary<string, string>
        {
            ["drift-stats-fundingRates-2026-02.json"] = History,
            ["velocity-market-fundingRates-BTC-PERP.json"] = History,
            ["amm-openInterest-openapi-example.json"] = History,
        });
}
