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
}
