using OiActor.Domain;
using OiActor.Venues.Coinbase;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Coinbase;

internal sealed class CoinbaseMapTests
{
    [TestCase("SHIB", "1000SHIB PERP", "SHIB", 1_000)]
    [TestCase("SHIB", null, "SHIB", 1)]
    [TestCase("1000SHIB", "1000SHIB PERP", "SHIB", 1_000)]
    [TestCase("1000SHIB", "SHIB PERP", "SHIB", 1_000)]
    [TestCase("ZEC", "ZCASH PERP", "ZEC", 1, Description = "the root is the ticker")]
    [TestCase("ZEC", "1000PEPE PERP", "ZEC", 1)]
    [TestCase("CGLD", "CGLD PERP", "CELO", 1)]
    [TestCase("BTC", "", "BTC", 1)]
    public void The_root_says_which_coin_and_the_name_shown_how_many(string root, string? shown, string asset, int coins)
    {
        var row = new ProductWire
        {
            ProductId = "X-CDE",
            QuoteCurrencyId = "USD",
            DisplayName = shown,
            FutureProductDetails = new FutureWire
            {
                Venue = "cde",
                ContractRootUnit = root,
                ContractSize = new WireNumber(5, false),
                FundingInterval = "3600s",
            },
        };

        var instrument = CoinbaseMap.Instrument(row, VenueStage.Ask(null, null))!;

        Assert.That(instrument.Asset, Is.EqualTo(new Asset(asset)));
        Assert.That(instrument.Spec, Is.EqualTo(new ContractSpec(5 * coins, ContractUnit.BaseCoins, coins)));
    }
}
