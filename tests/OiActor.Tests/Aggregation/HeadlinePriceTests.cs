using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

internal sealed class HeadlinePriceTests
{
    private static HeadlinePrice? Price(params IReadOnlyList<VenueContribution> venues) => Given.Figures(venues).Price;

    [Test]
    public void The_price_is_the_mark_at_the_first_of_the_preferred_venues_that_has_one()
    {
        var binance = Given.Venue(Given.Binance, [Given.Coins(1, 100)]);
        var okx = Given.Venue(Given.Okx, [Given.Coins(1, 101)]);
        var bitget = Given.Venue(Given.Bitget, [Given.Coins(1, 102)]);

        Assert.That(Price(binance, okx, bitget), Is.EqualTo(new HeadlinePrice(new Price(100), "binance")));
        Assert.That(Price(okx, bitget), Is.EqualTo(new HeadlinePrice(new Price(101), "okx")));
        Assert.That(Price(bitget), Is.EqualTo(new HeadlinePrice(new Price(102), "bitget")));
    }

    /// <summary>The middle of 90, 95 and 95.5 is 95: where none of the three has a price, no single other venue speaks for all.</summary>
    [Test]
    public void Other_venues_never_come_before_the_three_and_speak_together_where_none_of_them_does()
    {
        VenueContribution[] others = [Other("a", 90), Other("b", 95), Other("c", 95.5m)];

        Assert.That(Price([.. others, Given.Venue(Given.Bitget, [Given.Coins(1, 102)])]), Is.EqualTo(new HeadlinePrice(new Price(102), "bitget")));
        Assert.That(Price(others), Is.EqualTo(new HeadlinePrice(new Price(95), "median")));

        static VenueContribution Other(string name, decimal mark) => Given.Venue(new VenueId(name), [Given.Coins(1, mark)]);
    }

    [Test]
    public void It_is_that_of_the_largest_USDT_contract()
    {
        var usdc = Given.Usdt() with { VenueSymbol = "BTCUSDC", Quote = "USDC", Margin = "USDC" };
        var second = Given.Usdt() with { VenueSymbol = "BTCUSDT2" };

        var price = Price(Given.Venue(Given.Binance, [Given.Coins(9, 99, of: usdc), Given.Coins(2, 98, of: second), Given.Coins(5, 100)]));

        Assert.That(price, Is.EqualTo(new HeadlinePrice(new Price(100), "binance")));
    }

    /// <summary>Index 100, last 104, and the mark of a contract that is settled in another coin: the middle one is 102.</summary>
    [Test]
    public void Where_no_USDT_contract_has_a_mark_it_is_the_median_of_what_there_is()
    {
        var index = Given.Coins(1, null) with { Index = new Price(100) };
        var last = Given.Coins(1, null) with { Last = new Price(104) };

        var price = Price(
            Given.Venue(Given.Binance, [index]),
            Given.Venue(Given.Okx, [last]),
            Given.Venue(Given.Bitget, [Given.Dollars(1, 102, of: Given.Inverse())]));

        Assert.That(price, Is.EqualTo(new HeadlinePrice(new Price(102), "median")));
    }

    [Test]
    public void Without_any_price_there_is_none() => Assert.That(Price(Given.Venue(Given.Binance, [Given.Coins(1, null)])), Is.Null);
}
