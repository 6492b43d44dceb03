using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Wire;

internal sealed class SweepOrderTests
{
    [Test]
    public void The_asset_whose_busiest_contract_trades_most_comes_first_with_all_its_contracts()
    {
        var volumes = new Dictionary<string, decimal> { ["ETHUSDT"] = 50, ["BTCUSDC"] = 1, ["BTCUSDT"] = 90, ["SOLUSDT"] = 60 };

        Assert.That(Order(volumes, "ETHUSDT", "BTCUSDC", "SOLUSDT", "BTCUSDT"), Is.EqualTo(["BTCUSDC BTCUSDT", "SOLUSDT", "ETHUSDT"]));
    }

    [Test]
    public void Without_volumes_they_are_in_the_order_of_their_names() =>
        Assert.That(Order([], "SOLUSDT", "BTCUSDT", "ETHUSDT"), Is.EqualTo(["BTCUSDT", "ETHUSDT", "SOLUSDT"]));

    private static IEnumerable<string> Order(Dictionary<string, decimal> volumes, params string[] symbols) =>
        SweepOrder.MostTradedFirst(
                symbols.Select(symbol => new Instrument(new Asset(symbol[..3]), symbol, "USDT", "USDT", MarginKind.Linear, ContractSpec.OneCoin)),
                contract => volumes.TryGetValue(contract.VenueSymbol, out decimal volume) ? volume : null)
            .Select(contracts => string.Join(' ', contracts.Select(contract => contract.VenueSymbol)));
}
