using OiActor.Domain;

namespace OiActor.Tests.Venues;

internal sealed class VenueRequestTests
{
    [TestCase("USDT", "USDT", ExpectedResult = true)]
    [TestCase("USDC", "USDC", ExpectedResult = true)]
    [TestCase("USD", "USD", ExpectedResult = true)]
    [TestCase("USD", "USDC", ExpectedResult = true)]
    [TestCase("USD1", "USD1", ExpectedResult = true)]
    [TestCase("USD", "BTC", ExpectedResult = false, Description = "inverse")]
    [TestCase("BTC", "BTC", ExpectedResult = false)]
    [TestCase("EUR", "USDT", ExpectedResult = false)]
    [TestCase("usdt", "usdt", ExpectedResult = false, Description = "venues write capitals")]
    [TestCase("", "", ExpectedResult = false)]
    public bool Dollars_and_dollar_stablecoins_count(string quote, string margin) => VenueStage.Ask(null, null).Counts(quote, margin);

    [TestCase("USDT", "USDT", ExpectedResult = true)]
    [TestCase("USDC", "USDC", ExpectedResult = false)]
    [TestCase("USDT", "USDC", ExpectedResult = true, Description = "the quote decides")]
    [TestCase("USD", "USDT", ExpectedResult = false)]
    public bool Only_the_quotes_asked_for_count(string quote, string margin) => VenueStage.Ask(null, ["USDT"]).Counts(quote, margin);

    [Test]
    public void A_quote_that_is_no_dollar_never_counts() => Assert.That(VenueStage.Ask(null, ["BTC"]).Counts("BTC", "BTC"), Is.False);

    [Test]
    public void All_assets_are_included_unless_some_are_named()
    {
        Assert.That(VenueStage.Ask(null, null).Assets.Includes(new Asset("BTC")), Is.True);
        Assert.That(VenueStage.Ask(["ETH"], null).Assets.Includes(new Asset("BTC")), Is.False);
        Assert.That(VenueStage.Ask(["ETH"], null).Assets.Includes(new Asset("ETH")), Is.True);
    }
}
