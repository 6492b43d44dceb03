using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class ParadexSamples
{
    private const string Markets = "/v1/markets";
    private const string Summary = "/v1/markets/summary";

    public static readonly VenueSamples All = new(
        "paradex",
        new Dictionary<string, string>
        {
            [Markets] = $$"""{"results":[{{Row("BTC")}},{{Row("ETH")}},{"symbol":"BTC-USD-25JUN27-86000-C","base_currency":"BTC","quote_currency":"USD","settlement_currency":"USDC","asset_kind":"OPTION"}]}""",
            [Summary] = """{"results":[]}""",
        },
        [],
        [
            new("markets-fields-trimmed.json", Markets, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("ETH")]));
                Assert.That(Contract(r, "BTC-USD-PERP").Instrument, Is.EqualTo(
                    new Instrument(new Asset("BTC"), "BTC-USD-PERP", "USD", "USDC", MarginKind.Linear, ContractSpec.OneCoin)));
            }),
            new("markets-summary-ALL.json", Summary, r =>
            {
                var contract = Contract(r, "BTC-USD-PERP");
                Assert.That(r.Contracts, Has.Count.EqualTo(2));
                Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(50.4599m), null, Sides.Two)));
                Assert.That(contract.Mark, Is.EqualTo(new Price(77804.85141726m)));
                Assert.That(contract.OpenInterest!.CoinsIn(OiBasis.OneSided) * contract.Mark!.Value.UsdPerCoin, Is.EqualTo(1_963_012m).Within(1m));
                Assert.That(contract.OpenInterest!.CoinsIn(OiBasis.Reported) * contract.Mark!.Value.UsdPerCoin, Is.EqualTo(3_926_025m).Within(1m));
                Assert.That(contract.Index, Is.EqualTo(new Price(77788.24195927m)));
                Assert.That(contract.Last, Is.EqualTo(new Price(77799.4m)));
                Assert.That(contract.Funding, Is.EqualTo(new Funding(0.00007688102642m, 8, null)));
                Assert.That(contract.Change24hPercent, Is.EqualTo(0.8582m));
                Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(4273947.632803999m)));
                Assert.That(contract.VenueTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1789147120003)));
                Assert.That(Coins(r, "ETH-USD-PERP"), Is.EqualTo(1252.1354m));
            }),
        ],
        new Dictionary<string, string>());

    private static string Row(string coin) =>
        $$"""{"symbol":"{{coin}}-USD-PERP","base_currency":"{{coin}}","quote_currency":"USD","settlement_currency":"USDC","asset_kind":"PERP","funding_period_hours":8}""";
}
