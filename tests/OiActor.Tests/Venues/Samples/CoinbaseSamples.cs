using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class CoinbaseSamples
{
    private const string Products = "/api/v3/brokerage/market/products";
    private const string Closed = "the international exchange, which ended on 2026-10-01";

    public static readonly VenueSamples All = new(
        "coinbase",
        new Dictionary<string, string> { [Products] = """{"products":[],"num_products":0,"pagination":null}""" },
        [],
        [
            new("brokerage-market-products-future.json", Products, r =>
            {
                // The dated future beside it is out of scope.
                var contract = r.Contracts.Single();
                Assert.That(contract.Instrument, Is.EqualTo(new Instrument(
                    new Asset("BTC"), "BIP-20DEC30-CDE", "USD", "USD", MarginKind.Linear, new ContractSpec(0.01m, ContractUnit.BaseCoins, 1))));
                Assert.That(Coins(r, "BIP-20DEC30-CDE"), Is.EqualTo(183_283 * 0.01m));
                Assert.That(contract.OpenInterest!.Sides, Is.EqualTo(Sides.Unknown));
                Assert.That(contract.SizeForOrder, Is.EqualTo(126_281_771.8m).Within(0.1m));
                Assert.That(contract.Mark, Is.Null);
                Assert.That(contract.Index, Is.EqualTo(new Price(68899.882564m)));
                Assert.That(contract.Last, Is.EqualTo(new Price(68930m)));
                Assert.That(contract.Funding, Is.EqualTo(new Funding(0.000013m, 1, new DateTimeOffset(2026, 4, 7, 0, 0, 0, TimeSpan.Zero))));
                Assert.That(contract.Change24hPercent, Is.EqualTo(-0.18101513286511m));
                // In dollars: 678476 contracts of 0.01 at the last price.
                Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(678476 * 0.01m * 68930m)));
            }),
        ],
        new Dictionary<string, string>
        {
            ["intx-v1-instruments.json"] = Closed,
            ["intx-v1-instruments-live-2025-10.json"] = Closed,
            ["intx-v1-instrument-funding.json"] = Closed,
        });
}
