using OiActor.Input;

namespace OiActor.Tests.Input;

internal sealed class InputEchoTests
{
    [Test]
    public void The_echo_reads_back_as_the_same_input()
    {
        var input = new ActorInput { Symbols = ["btc", "币安人生"], SortBy = SortBy.LsShortExtremeDesc, SkewThresholds = new(3, 2, 0.5m, 0.1m), MinVenues = 2 };

        var again = InputReader.Read(System.Text.Encoding.UTF8.GetBytes(InputEcho.Of(input).GetRawText()));

        Assert.That(again.Problems, Is.Empty);
        Assert.That(InputEcho.Of(again.Input).GetRawText(), Is.EqualTo(InputEcho.Of(input).GetRawText()));
        Assert.That(again.Input.Symbols, Is.EqualTo(input.Symbols));
    }

    [Test]
    public void A_secret_is_shown_as_set_or_not()
    {
        var echo = InputEcho.Of(new ActorInput { TelegramBotToken = "12:secret", TelegramChatId = "@here" });

        Assert.That(echo.GetProperty("telegramBotToken").GetString(), Is.EqualTo("(set)"));
        Assert.That(echo.GetProperty("telegramChatId").GetString(), Is.EqualTo("@here"));
        Assert.That(echo.GetRawText(), Does.Not.Contain("secret"));
        Assert.That(InputEcho.Of(new ActorInput()).GetProperty("telegramBotToken").GetString(), Is.Null);
    }

    [Test]
    public void Proxies_are_shown_without_their_addresses()
    {
        var proxy = new ProxyConfiguration { ApifyProxyGroups = ["A"], ApifyProxyCountry = "DE", ProxyUrls = ["http://user:secret@proxy.example:1"] };

        var echo = InputEcho.Of(new ActorInput { ProxyConfiguration = proxy, ProxyExcludeVenues = ["okx"] });

        Assert.That(
            echo.GetProperty("proxyConfiguration").GetRawText(),
            Is.EqualTo("""{"useApifyProxy":false,"apifyProxyGroups":["A"],"apifyProxyCountry":"DE","proxyUrls":["(set)"]}"""));
        Assert.That(echo.GetProperty("proxyExcludeVenues").GetRawText(), Is.EqualTo("""["okx"]"""));
    }

    [Test]
    public void Quotes_are_asked_for_in_upper_case_and_none_means_all()
    {
        Assert.That(QuoteList.Of([" usdt", "USDC", "Usdt"]), Is.EquivalentTo(new[] { "USDT", "USDC" }));
        Assert.That(QuoteList.Of([]), Is.Null);
    }
}
