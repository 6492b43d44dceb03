using System.Net;
using System.Text.Json;
using OiActor.Run;

namespace OiActor.Tests.Run;

/// <summary>A venue that refuses this location is asked once more through the proxy, if there is one for it.</summary>
internal sealed class ProxiedRunTests
{
    private const string WithProxy = """{"symbols":["BTC"],"proxyConfiguration":{"proxyUrls":["http://me:planted-password@127.0.0.1:3128"]}}""";

    /// <summary>Refuses whatever is asked for the first time, as one location is refused and the other is not.</summary>
    private static void RefuseOnce(RunWorld world, string venue) =>
        world.Market.Break(venue, request => request.Attempt == 1 ? FaultyMarket.Status((HttpStatusCode)451) : null);

    private static JsonElement Exchanges(RunWorld world) =>
        JsonDocument.Parse(world.Store.Pushed.Single()).RootElement.GetProperty("exchanges");

    [Test]
    public void What_came_through_the_proxy_is_in_the_record_and_says_so()
    {
        using var world = new RunWorld();
        RefuseOnce(world, "okx");

        Assert.That(world.Run(WithProxy), Is.EqualTo(ExitCode.Finished));
        Assert.That(Exchanges(world).GetProperty("okx").GetProperty("route").GetString(), Is.EqualTo("proxy"));
        Assert.That(Exchanges(world).GetProperty("okx").GetProperty("oi_usd").GetDecimal(), Is.Positive);
        Assert.That(Exchanges(world).GetProperty("binance").GetProperty("route").GetString(), Is.EqualTo("direct"));
        Assert.That(world.Leavings, Does.Not.Contain("planted-password"));
    }

    /// <summary>Five bulk calls, refused and not repeated, twice: directly and through the proxy.</summary>
    [Test]
    public void A_venue_that_refuses_the_proxy_too_is_not_asked_a_third_time()
    {
        using var world = new RunWorld();
        world.Market.Break("okx", _ => FaultyMarket.Status(HttpStatusCode.Forbidden));

        Assert.That(world.Run(WithProxy), Is.EqualTo(ExitCode.Finished));
        Assert.That(world.Market.SeenBy("okx"), Is.EqualTo(10));
        Assert.That(JsonDocument.Parse(world.Store.Pushed.Single()).RootElement.GetProperty("missing").GetProperty("okx").GetString(), Is.EqualTo("refused"));
    }

    [TestCase("""{"symbols":["BTC"]}""")]
    [TestCase("""{"symbols":["BTC"],"proxyConfiguration":{"proxyUrls":["http://127.0.0.1:3128"]},"proxyExcludeVenues":["OKX"]}""")]
    public void Without_a_proxy_for_it_a_venue_that_refuses_is_asked_once(string input)
    {
        using var world = new RunWorld();
        RefuseOnce(world, "okx");

        Assert.That(world.Run(input), Is.EqualTo(ExitCode.Finished));
        Assert.That(world.Market.SeenBy("okx"), Is.EqualTo(5));
    }

    [Test]
    public void A_venue_that_fails_for_another_reason_is_not_asked_through_the_proxy()
    {
        using var world = new RunWorld();
        world.Market.Break("okx", _ => FaultyMarket.Status(HttpStatusCode.NotFound));

        Assert.That(world.Run(WithProxy), Is.EqualTo(ExitCode.Finished));
        Assert.That(world.Market.SeenBy("okx"), Is.EqualTo(5));
    }

    [Test]
    public void The_platforms_proxy_without_its_password_is_an_input_error()
    {
        using var world = new RunWorld();

        Assert.That(world.Run("""{"proxyConfiguration":{"useApifyProxy":true}}"""), Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(world.Leavings, Does.Contain("APIFY_PROXY_PASSWORD"));
    }
}
