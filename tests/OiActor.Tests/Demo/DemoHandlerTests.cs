using System.Net;
using OiActor.Demo;
using OiActor.Domain;

namespace OiActor.Tests.Demo;

internal sealed class DemoHandlerTests
{
    [TestCase("binance", "/fapi/v1/exchangeInfo")]
    [TestCase("okx", "/api/v5/public/instruments?instType=SWAP")]
    [TestCase("bitget", "/api/v2/mix/market/tickers?productType=USDT-FUTURES")]
    public async Task A_client_is_answered_without_a_socket(string venue, string path)
    {
        using var client = new HttpClient(DemoMarket.Handler(new VenueId(venue))!);
        using var response = await client.GetAsync(new Uri("https://nowhere.invalid" + path));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.RequestMessage?.RequestUri?.Host, Is.EqualTo("nowhere.invalid"));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("BTCUSDT").Or.Contain("BTC-USDT"));
        }
    }

    [Test]
    public void A_venue_that_the_demo_lacks_has_no_handler() =>
        Assert.That(DemoMarket.Handler(new VenueId("nowhere")), Is.Null);

    [Test]
    public void A_cancelled_request_is_cancelled()
    {
        using var client = new HttpClient(DemoMarket.Handler(new VenueId("okx"))!);
        Assert.That(
            async () => await client.GetAsync(new Uri("https://nowhere.invalid/"), new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
