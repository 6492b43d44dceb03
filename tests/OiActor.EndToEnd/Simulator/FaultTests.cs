using System.Net;
using System.Text;
using System.Text.Json;
using OiActor.Simulator;

namespace OiActor.EndToEnd.Simulator;

/// <summary>Each fault does what its name says, over both transports.</summary>
[TestFixture(false)]
[TestFixture(true)]
internal sealed class FaultTests(bool tls)
{
    private const string Target = "/api/v5/public/mark-price?instType=SWAP";

    private SimulatorHost host = null!;
    private HttpClient client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        host = await SimulatorHost.StartAsync(new SimulatorOptions { Tls = tls });
        client = SimulatorClient.For(host);
    }

    [TearDown]
    public async Task StopAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    private Task<HttpResponseMessage> GetAsync(string site = "okx", string target = Target, CancellationToken stop = default) =>
        client.GetAsync(new Uri(host.Url(site), target), HttpCompletionOption.ResponseContentRead, stop);

    private static IEnumerable<TestCaseData> Answers()
    {
        yield return new TestCaseData(Fault.RestrictedLocation, 451, "application/json", "restricted location");
        yield return new TestCaseData(Fault.Forbidden, 403, "text/html", "<html>");
        yield return new TestCaseData(Fault.RateLimited(status: 418), 418, "application/json", "-1003");
        yield return new TestCaseData(Fault.RateLimited(), 429, "application/json", "-1003");
        yield return new TestCaseData(Fault.ServerError(), 500, "text/html", "upstream error");
        yield return new TestCaseData(Fault.ServerError(503), 503, "text/html", "upstream error");
        yield return new TestCaseData(Fault.HtmlPage, 200, "text/html", "<html>");
        yield return new TestCaseData(Fault.Answer(200, """{"code":"50026","msg":"System error","data":[]}"""), 200, "application/json", "50026");
        yield return new TestCaseData(Fault.Empty, 200, "application/json", "");
    }

    [TestCaseSource(nameof(Answers))]
    public async Task A_broken_site_answers_what_the_fault_says(Fault fault, int status, string contentType, string words)
    {
        host.Break("okx", fault);
        using var response = await GetAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(status));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(contentType));
            Assert.That(await response.Content.ReadAsStringAsync(), words.Length == 0 ? Is.Empty : Does.Contain(words));
        }
    }

    [Test]
    public async Task Retry_After_is_sent_only_where_asked_for()
    {
        host.Break("okx", Fault.RateLimited(7) with { Times = 1 });
        host.Break("okx", Fault.RateLimited());
        using var first = await GetAsync();
        using var second = await GetAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(7)));
            Assert.That(second.Headers.RetryAfter, Is.Null);
        }
    }

    [Test]
    public async Task A_site_heals_after_the_times_given_or_when_told()
    {
        host.Break("okx", Fault.ServerError() with { Times = 2 });
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 3; i++)
            statuses.Add((await GetAsync()).StatusCode);
        host.Break("okx", Fault.ServerError());
        statuses.Add((await GetAsync()).StatusCode);
        host.Heal();
        statuses.Add((await GetAsync()).StatusCode);
        Assert.That(statuses.Select(status => (int)status), Is.EqualTo(new[] { 500, 500, 200, 500, 200 }));
    }

    [Test]
    public async Task A_fault_keeps_to_its_site_and_path()
    {
        host.Break("okx", Fault.ServerError() with { PathPrefix = "/api/v5/market" });
        using var samePath = await GetAsync("okx", "/api/v5/market/tickers?instType=SWAP");
        using var otherPath = await GetAsync();
        using var otherSite = await GetAsync("binance", "/fapi/v1/fundingInfo");
        Assert.That(
            new[] { (int)samePath.StatusCode, (int)otherPath.StatusCode, (int)otherSite.StatusCode },
            Is.EqualTo(new[] { 500, 200, 200 }));
    }

    [Test]
    public async Task A_hanging_site_answers_nothing_until_the_client_gives_up()
    {
        host.Break("okx", Fault.Hang);
        using var patience = new CancellationTokenSource();
        var asked = GetAsync(stop: patience.Token);
        while (host.Requests.Count == 0)
            await Task.Yield();
        Assert.That(asked.IsCompleted, Is.False);
        await patience.CancelAsync();
        Assert.That(async () => await asked, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_reset_gives_no_answer()
    {
        host.Break("okx", Fault.Reset);
        Assert.That(async () => await GetAsync(), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task A_truncated_answer_announces_more_than_it_sends()
    {
        host.Break("okx", Fault.Truncated);
        using var response = await client.GetAsync(new Uri(host.Url("okx"), Target), HttpCompletionOption.ResponseHeadersRead);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(200));
            Assert.That(response.Content.Headers.ContentLength, Is.GreaterThan(1000));
            Assert.That(async () => await response.Content.ReadAsByteArrayAsync(), Throws.InstanceOf<HttpRequestException>());
        }
    }

    [Test]
    public async Task Garbage_is_no_JSON()
    {
        host.Break("okx", Fault.Garbage);
        using var response = await GetAsync();
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        Assert.That(() => JsonDocument.Parse(body), Throws.InstanceOf<JsonException>());
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_flood_is_a_hundred_million_bytes(bool compressed)
    {
        host.Break("okx", compressed ? Fault.HugeCompressed : Fault.Huge);
        using var response = await client.GetAsync(new Uri(host.Url("okx"), Target), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var start = new byte[12];
        await body.ReadExactlyAsync(start);
        var counter = new CountingStream();
        await body.CopyToAsync(counter);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetString(start), Does.StartWith("[{\"symbol\""));
            Assert.That(counter.Count + start.Length, Is.EqualTo(100_000_000));
            Assert.That(response.Content.Headers.ContentLength, Is.Null);
        }
    }

    [Test]
    public async Task A_slow_site_answers_after_its_delay()
    {
        host.Break("okx", Fault.Slow(TimeSpan.FromMilliseconds(80)));
        long before = TimeProvider.System.GetTimestamp();
        using var response = await GetAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(200));
            Assert.That(TimeProvider.System.GetElapsedTime(before), Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(75)));
        }
    }

    /// <summary>Counts what is written to it.</summary>
    private sealed class CountingStream : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Count;

        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Count += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
