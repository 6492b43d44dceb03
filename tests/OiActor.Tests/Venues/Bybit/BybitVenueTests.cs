using OiActor.Domain;

namespace OiActor.Tests.Venues.Bybit;

internal sealed class BybitVenueTests
{
    [Test]
    public async Task A_cursor_that_leads_in_a_circle_comes_to_an_end()
    {
        var host = new ScriptedHost(_ => new Answer(
            """
            {"retCode":0,"retMsg":"OK","result":{"list":[{"symbol":"BTCUSDT","contractType":"LinearPerpetual","status":"Trading",
            "baseCoin":"BTC","quoteCoin":"USDT","settleCoin":"USDT"}],"nextPageCursor":"again"}}
            """));

        var readings = await VenueStage.ReadAsync(VenueStage.Entry("bybit"), host, VenueStage.Ask(null, ["USDT"]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(host.Asked, Has.Count.EqualTo(11), "ten pages and the tickers");
            Assert.That(readings.ListIncomplete, Is.True);
            Assert.That(readings.Contracts, Has.Count.EqualTo(1));
        }
    }

    /// <summary>The venue has one status for both; only a location that it does not serve may be asked for from another.</summary>
    [TestCase("403, access too frequent", FailureKind.RateLimited)]
    [TestCase("<html><body>Access too frequent</body></html>", FailureKind.RateLimited)]
    [TestCase("<HTML><BODY>The Amazon CloudFront distribution is configured to block access from your country.</BODY></HTML>", FailureKind.Refused)]
    [TestCase("", FailureKind.Refused)]
    public async Task An_address_that_asked_too_often_is_told_from_a_blocked_location(string body, FailureKind kind)
    {
        var host = new ScriptedHost(_ => new Answer(body, 403) { ContentType = "text/html" });

        var readings = await VenueStage.ReadAsync(VenueStage.Entry("bybit"), host, VenueStage.Ask(null, ["USDT"]));

        Assert.That(readings.Failures.Select(failure => failure.Kind), Is.EqualTo([kind, kind]));
    }
}
