using System.Text;
using System.Text.Json;
using OiActor.Demo;

namespace OiActor.Tests.Demo;

/// <summary>What on-chain venues of the built-in market say to requests that they do not know, each in its own form.</summary>
internal sealed class DexErrorTests
{
    [TestCase("dydx", "/v4/nothing", "", 404, "errors")]
    [TestCase("dydx", "/v4/perpetualMarkets", "ticker=NONE-USD", 400, "errors")]
    [TestCase("drift", "/stats/nothing", "", 404, "message")]
    [TestCase("avantis", "/v2/nothing", "", 404, "message")]
    [TestCase("jupiter", "/", "", 405, "error")]
    [TestCase("jupiter", "/v1/jlp-info", "", 404, "error")]
    public void A_wrong_request_gets_the_venues_error(string venue, string path, string query, int status, string property)
    {
        var answer = Open(venue).Answer("GET", path, query, default);

        using var body = JsonDocument.Parse(answer.Body);
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(body.RootElement.TryGetProperty(property, out _));
    }

    [TestCase("", -32700)]
    [TestCase("{", -32700)]
    [TestCase("[]", -32600)]
    [TestCase("{}", -32600)]
    [TestCase("""{"method":"getSlot"}""", -32601)]
    [TestCase("""{"method":7}""", -32601)]
    [TestCase("""{"method":"getMultipleAccounts"}""", -32602)]
    [TestCase("""{"method":"getMultipleAccounts","params":[]}""", -32602)]
    [TestCase("""{"method":"getMultipleAccounts","params":{}}""", -32602)]
    public void A_wrong_call_to_the_chain_gets_its_code_with_200(string call, int code)
    {
        var answer = Open("jupiter").Answer("POST", "/", "", Encoding.UTF8.GetBytes(call));

        using var body = JsonDocument.Parse(answer.Body);
        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(body.RootElement.GetProperty("error").GetProperty("code").GetInt32(), Is.EqualTo(code));
    }

    [Test]
    public void An_account_that_the_chain_does_not_have_is_null()
    {
        var answer = Open("jupiter").Answer("POST", "/", "", Encoding.UTF8.GetBytes(
            """{"jsonrpc":"2.0","id":1,"method":"getMultipleAccounts","params":[["Nobody","G18jKKXQwBbrHeiK3C9MRXhkHsLHf7XgCSisykV46EZa"],{"encoding":"base64"}]}"""));

        using var body = JsonDocument.Parse(answer.Body);
        var accounts = body.RootElement.GetProperty("result").GetProperty("value");
        Assert.That(accounts[0].ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(accounts[1].GetProperty("space").GetInt32(), Is.EqualTo(2000));
    }

    [Test]
    public void One_market_is_had_by_its_ticker()
    {
        using var body = JsonDocument.Parse(Open("dydx").Answer("GET", "/v4/perpetualMarkets", "ticker=BTC-USD", default).Body);

        Assert.That(body.RootElement.GetProperty("markets").EnumerateObject().Select(market => market.Name), Is.EqualTo(["BTC-USD"]));
    }

    private static IDemoVenue Open(string venue) =>
        DemoMarket.Venue(venue, MarketAssets.Coins, static () => new MarketMoment(DemoMarket.Instant))!;
}
