using OiActor.Domain;
using OiActor.Venues.Bingx;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Bingx;

internal sealed class BingxMapTests
{
    [TestCase("1000PEPE", "PEPE", 1_000)]
    [TestCase("10000SATS", "SATS", 10_000)]
    [TestCase("1000000BABYDOGE", "BABYDOGE", 1_000_000)]
    [TestCase("TRUMPSOL", "TRUMP", 1)]
    [TestCase("NEIROCTO", "NEIRO", 1)]
    [TestCase("MONAD", "MON", 1)]
    [TestCase("NCT", "NCT", 1, Description = "begins like what is no coin")]
    public void A_base_is_the_asset_it_means_and_its_price_for_as_many_coins(string listed, string asset, int coins)
    {
        var instrument = Read(listed, 1).Single();

        Assert.That(instrument.Asset.Code, Is.EqualTo(asset));
        Assert.That(instrument.Spec, Is.EqualTo(new ContractSpec(1, ContractUnit.UsDollars, coins)));
    }

    [TestCase("NCSKAAPL2USD", 1)]
    [TestCase("NCSINDX2USD", 1)]
    [TestCase("NCCOOIL2USD", 1)]
    [TestCase("NCFXEUR2USD", 1)]
    [TestCase("BTC", 25)]
    [TestCase("BTC", 0)]
    [TestCase("BTC", 2, Description = "nobody documented it")]
    public void What_is_no_coin_or_not_live_is_not_read(string listed, int status) => Assert.That(Read(listed, status), Is.Empty);

    private static List<Instrument> Read(string listed, int status)
    {
        var row = new ContractWire { Symbol = listed + "-USDT", Asset = listed, Currency = "USDT", Status = new WireNumber(status, false) };
        return BingxMap.Instruments(new BingxEnvelope<List<ContractWire>> { Data = [row] }, VenueStage.Ask(null, null));
    }
}
