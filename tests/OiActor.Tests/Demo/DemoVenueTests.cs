using OiActor.Demo;
using OiActor.Domain;
using OiActor.Run;
using OiActor.Tests.Venues;
using OiActor.Venues;

namespace OiActor.Tests.Demo;

/// <summary>Every venue of the registry through its own adapter, answered by the built-in market: what the one writes the other reads.</summary>
internal sealed class DemoVenueTests
{
    private static IEnumerable<string> Venues => VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name);

    [TestCaseSource(nameof(Venues))]
    public async Task A_venue_of_the_market_is_read_without_a_failure(string venue)
    {
        var readings = await ReadAsync(venue, ratios: true);

        using (Assert.EnterMultipleScope())
        {
            // One contract of the market is listed as trading and refuses its open interest.
            Assert.That(readings.Failures.Where(failure => !failure.Request.Contains("IMX", StringComparison.Ordinal)), Is.Empty);
            Assert.That(Plausible.Problems(readings), Is.Empty);
            Assert.That(readings.ListIncomplete, Is.False);
            Assert.That(readings.Contracts.Count(contract => contract.OpenInterest is not null), Is.Positive);
        }
    }

    /// <summary>The market has BTC at every venue that has it at all, and every one has some of the market's coins.</summary>
    [TestCaseSource(nameof(Venues))]
    public async Task A_venue_lists_coins_of_the_market_and_nothing_else(string venue)
    {
        var readings = await ReadAsync(venue, ratios: false);
        string[] coins = [.. MarketAssets.Coins.Select(coin => coin.Code)];

        Assert.That(readings.Listed!.Select(asset => asset.Code), Is.SubsetOf(coins));
        Assert.That(readings.Listed!.Select(asset => asset.Code), Does.Contain("BTC"));
    }

    /// <summary>A venue that has no contract in the quote asked for lacks nothing, and none of its figures is missing.</summary>
    [TestCaseSource(nameof(Venues))]
    public async Task A_venue_without_a_contract_in_scope_says_that_it_lists_none(string venue)
    {
        var entry = VenueStage.Entry(venue);

        var readings = await VenueStage.ReadAsync(entry, DemoMarket.Handler(entry.Descriptor.Id)!, VenueStage.Ask(null, ["PYUSD"]) with { IncludeInverse = true });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(readings.Listed, Is.Not.Null.And.Empty);
            Assert.That(readings.ListIncomplete, Is.False);
            Assert.That(readings.Failures, Is.Empty);
        }
    }

    /// <summary>A multiplier, a contract size, a unit or a side read wrongly puts a price or an amount off by a factor of two at least.</summary>
    [TestCaseSource(nameof(Venues))]
    public async Task Prices_and_amounts_are_of_the_order_of_the_market(string venue)
    {
        var readings = await ReadAsync(venue, ratios: false);
        var coins = MarketAssets.Coins.ToDictionary(coin => new Asset(coin.Code));

        using (Assert.EnterMultipleScope())
        {
            foreach (var contract in readings.Contracts)
            {
                var coin = coins[contract.Instrument.Asset];
                foreach (var price in new[] { contract.Mark, contract.Index, contract.Last }.OfType<Price>())
                    Assert.That(price.UsdPerCoin / coin.Price, Is.InRange(0.75m, 1.3m), contract.Instrument.VenueSymbol);
                Assert.That(contract.SizeForOrder, Is.LessThan(coin.OpenInterest * 1_300_000m), contract.Instrument.VenueSymbol);
            }
        }
    }

    private static Task<VenueReadings> ReadAsync(string venue, bool ratios)
    {
        var entry = VenueStage.Entry(venue);
        var ask = VenueStage.Ask(null, null, ratios ? [.. entry.Descriptor.Ratios.Select(source => (source, LsPeriod.OneHour))] : []) with { IncludeInverse = true };
        return VenueStage.ReadAsync(entry, DemoMarket.Handler(entry.Descriptor.Id)!, ask, new VenueProgress());
    }
}
