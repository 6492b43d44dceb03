using System.Net;
using System.Text.Json;
using OiActor.Demo;
using OiActor.Simulator;

namespace OiActor.EndToEnd.Simulator;

/// <summary>The fake world is reachable as the real one is: over TLS with HTTP/2, compressed, each site at its own port.</summary>
internal sealed class SimulatorTests
{
    [TestCase("binance", "/fapi/v1/exchangeInfo")]
    [TestCase("okx", "/api/v5/public/open-interest?instType=SWAP")]
    [TestCase("bitget", "/api/v2/mix/market/tickers?productType=USDT-FUTURES")]
    public async Task A_venue_answers_over_TLS_with_HTTP_2_and_its_certificate(string venue, string target)
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Tls = true });
        using var client = SimulatorClient.For(host);
        using var response = await client.GetAsync(new Uri(host.Url(venue), target));
        string body = await response.Content.ReadAsStringAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Version, Is.EqualTo(HttpVersion.Version20));
            Assert.That(() => JsonDocument.Parse(body), Throws.Nothing);
            Assert.That(await File.ReadAllTextAsync(host.CertificateFile!), Does.StartWith("-----BEGIN CERTIFICATE-----"));
        }
    }

    [Test]
    public async Task A_client_that_does_not_trust_the_certificate_is_not_served()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Tls = true });
        using var client = new HttpClient();
        Assert.That(async () => await client.GetAsync(host.Url("okx")), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task The_same_bytes_are_served_as_without_a_socket()
    {
        await using var host = await SimulatorHost.StartAsync();
        using var client = SimulatorClient.For(host);
        string served = await client.GetStringAsync(new Uri(host.Url("binance"), "/fapi/v1/fundingInfo"));
        using var demo = new HttpClient(DemoMarket.Handler(new Domain.VenueId("binance"))!);
        Assert.That(served, Is.EqualTo(await demo.GetStringAsync(new Uri("https://nowhere.invalid/fapi/v1/fundingInfo"))));
    }

    [Test]
    public async Task Figures_stand_still_while_time_stamps_follow_the_clock()
    {
        var clock = new SetClock(new DateTimeOffset(2027, 5, 4, 3, 2, 1, TimeSpan.Zero));
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Time = clock });
        using var client = SimulatorClient.For(host);
        var row = await FirstMarkAsync(client, host);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Time, Is.EqualTo(clock.GetUtcNow().ToUnixTimeMilliseconds()));
            clock.Now = clock.Now.AddHours(30);
            var later = await FirstMarkAsync(client, host);
            Assert.That(later.Time, Is.EqualTo(clock.GetUtcNow().ToUnixTimeMilliseconds()));
            Assert.That(later.Mark, Is.EqualTo(row.Mark));
        }

        static async Task<(string? Mark, long Time)> FirstMarkAsync(HttpClient client, SimulatorHost host)
        {
            using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri(host.Url("binance"), "/fapi/v1/premiumIndex")));
            var first = document.RootElement[0];
            return (first.GetProperty("markPrice").GetString(), first.GetProperty("time").GetInt64());
        }
    }

    [TestCase("gzip")]
    [TestCase("br")]
    public async Task An_answer_is_compressed_for_a_client_that_accepts_it(string encoding)
    {
        await using var host = await SimulatorHost.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Url("binance"), "/fapi/v1/exchangeInfo"));
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await client.SendAsync(request);
        byte[] packed = await response.Content.ReadAsByteArrayAsync();
        byte[] plain = await client.GetByteArrayAsync(request.RequestUri);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { encoding }));
            Assert.That(packed, Has.Length.LessThan(plain.Length / 4));
        }
    }

    [Test]
    public async Task Requests_are_kept_as_they_came()
    {
        await using var host = await SimulatorHost.StartAsync();
        using var client = SimulatorClient.For(host);
        client.DefaultRequestHeaders.Add("User-Agent", "probe/1");
        using var response = await client.GetAsync(new Uri(host.Url("okx"), "/api/v5/public/funding-rate?instId=ANY&x=a%20b"));
        var seen = host.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Site, Is.EqualTo("okx"));
            Assert.That(seen.Method, Is.EqualTo("GET"));
            Assert.That(seen.Target, Is.EqualTo("/api/v5/public/funding-rate?instId=ANY&x=a%20b"));
            Assert.That(seen.Protocol, Is.EqualTo("HTTP/1.1"));
            Assert.That(seen.Headers["user-agent"], Is.EqualTo("probe/1"));
        }
    }

    [Test]
    public async Task The_market_grows_to_the_number_of_assets_asked_for()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Assets = 500 });
        using var client = SimulatorClient.For(host);
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri(host.Url("okx"), "/api/v5/public/instruments?instType=SWAP")));
        Assert.That(document.RootElement.GetProperty("data").GetArrayLength(), Is.GreaterThan(480));
    }

    /// <summary>The system's clock for delays, a set one for the time of day.</summary>
    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
