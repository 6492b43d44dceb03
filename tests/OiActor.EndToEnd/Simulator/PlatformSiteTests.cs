using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Simulator;

/// <summary>The platform over both transports: the model's answers and faults reach a client as what they are.</summary>
[TestFixture(false)]
[TestFixture(true)]
internal sealed class PlatformSiteTests(bool tls)
{
    private SimulatorHost host = null!;
    private HttpClient client = null!;
    private PlatformRun run = null!;

    [SetUp]
    public async Task StartAsync()
    {
        host = await SimulatorHost.StartAsync(new SimulatorOptions { Tls = tls });
        client = SimulatorClient.For(host);
        client.BaseAddress = host.Url(SimulatorHost.PlatformName);
        run = host.Platform.StartRun(new RunStart { Input = "{}"u8.ToArray() });
        client.DefaultRequestHeaders.Authorization = new("Bearer", run.Token);
    }

    [TearDown]
    public async Task StopAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    private Uri Items => new($"/v2/datasets/{run.Dataset.Id}/items", UriKind.Relative);

    private Uri Record(string key) => new($"/v2/key-value-stores/{run.Store.Id}/records/{key}", UriKind.Relative);

    private Task<HttpResponseMessage> PushAsync(string symbol = "BTC", CancellationToken stop = default) =>
        client.PostAsync(Items, new StringContent($$"""{"symbol":"{{symbol}}"}""", Encoding.UTF8, "application/json"), stop);

    [Test]
    public async Task A_run_reads_its_input_pushes_charges_and_has_the_last_word()
    {
        string input = await client.GetStringAsync(Record("INPUT?attachment=true"));
        using var push = await PushAsync();
        using var charge = new HttpRequestMessage(HttpMethod.Post, $"/v2/actor-runs/{run.Id}/charge")
        {
            Content = new StringContent("""{"eventName":"symbol","count":1}""", Encoding.UTF8, "application/json"),
            Headers = { { "idempotency-key", "k" } },
        };
        using var charged = await client.SendAsync(charge);
        using var status = await client.PutAsync(
            new Uri($"/v2/actor-runs/{run.Id}", UriKind.Relative),
            new StringContent("""{"statusMessage":"Done.","isStatusMessageTerminal":true}""", Encoding.UTF8, "application/json"));
        using var output = await client.PutAsync(Record("OUTPUT"), new StringContent("report", Encoding.UTF8, "text/plain"));
        using var page = await client.GetAsync(Items);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Record("OUTPUT")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(input, Is.EqualTo("{}"));
            Assert.That((push.StatusCode, await push.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.Created, "{}")));
            Assert.That(push.Headers.Location?.ToString(), Does.EndWith("/items"));
            Assert.That(charged.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(status.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(output.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(await page.Content.ReadAsStringAsync(), Is.EqualTo("""[{"symbol":"BTC"}]"""));
            Assert.That(page.Headers.GetValues("X-Apify-Pagination-Total"), Is.EqualTo(new[] { "1" }));
            Assert.That((head.StatusCode, head.Content.Headers.ContentLength), Is.EqualTo((HttpStatusCode.OK, (long?)6)));
            Assert.That(host.Platform.Bill(run.Id).TotalUsd, Is.EqualTo(0.002m));
            Assert.That(run.StatusText, Is.EqualTo("Done."));
            Assert.That(host.Requests.Select(request => request.Site).Distinct(), Is.EqualTo(new[] { "platform" }));
            Assert.That(host.Platform.Requests, Has.Count.EqualTo(host.Requests.Count));
        }
    }

    [Test]
    public async Task An_error_has_its_envelope_and_its_type()
    {
        using var response = await client.GetAsync(Record("NONE"));
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        Assert.That((response.StatusCode, error.GetProperty("type").GetString()), Is.EqualTo((HttpStatusCode.NotFound, "record-not-found")));
    }

    [Test]
    public async Task A_fault_answers_as_often_as_asked_for()
    {
        host.Break(SimulatorHost.PlatformName, PlatformFault.RateLimited(3) with { Times = 1, Method = "POST", PathPrefix = "/v2/datasets/" });
        using var other = await client.GetAsync(Items);
        using var first = await PushAsync();
        using var second = await PushAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)other.StatusCode, Is.EqualTo(200));
            Assert.That(((int)first.StatusCode, first.Headers.RetryAfter?.Delta), Is.EqualTo((429, TimeSpan.FromSeconds(3))));
            Assert.That((int)second.StatusCode, Is.EqualTo(201));
            Assert.That(run.Dataset.Items, Has.Count.EqualTo(1));
        }
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public void A_reset_comes_before_or_after_the_effect(bool after, int delivered)
    {
        host.Break(SimulatorHost.PlatformName, after ? PlatformFault.ResetAfter : PlatformFault.ResetBefore);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await PushAsync(), Throws.InstanceOf<HttpRequestException>());
            Assert.That(run.Dataset.Items, Has.Count.EqualTo(delivered));
        }
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_hanging_request_took_effect_or_not(bool after, int delivered)
    {
        host.Break(SimulatorHost.PlatformName, after ? PlatformFault.TimeoutAfter : PlatformFault.TimeoutBefore);
        using var patience = new CancellationTokenSource();
        var asked = PushAsync(stop: patience.Token);
        await Condition.UntilAsync(() => host.Platform.Requests.Count == 1);
        await patience.CancelAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await asked, Throws.InstanceOf<OperationCanceledException>());
            Assert.That(run.Dataset.Items, Has.Count.EqualTo(delivered));
        }
    }

    [Test]
    public void A_truncated_answer_ends_too_early_but_the_request_took_effect()
    {
        host.Break(SimulatorHost.PlatformName, PlatformFault.Truncated);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await PushAsync(), Throws.InstanceOf<HttpRequestException>());
            Assert.That(run.Dataset.Items, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Healing_ends_the_platforms_faults_too()
    {
        host.Break(SimulatorHost.PlatformName, PlatformFault.ServerError);
        using var broken = await PushAsync();
        host.Heal();
        using var healed = await PushAsync();
        Assert.That(((int)broken.StatusCode, (int)healed.StatusCode), Is.EqualTo((500, 201)));
    }
}
