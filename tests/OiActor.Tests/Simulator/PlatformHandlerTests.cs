using System.Net;
using System.Text;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.Tests.Simulator;

/// <summary>Faults and interruptions without sockets: which of them let the request take effect, and what the client sees.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PlatformHandlerTests
{
    private readonly PlatformDesk desk = new();

    private HttpClient Client(Func<int, PlatformInterruption?>? interrupt = null) => Client(new PlatformHandler(desk.Model, interrupt));

    private static HttpClient Client(PlatformHandler handler) => new(handler) { BaseAddress = new Uri("https://platform.invalid") };

    private HttpRequestMessage Push(string symbol = "BTC")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, desk.Items)
        {
            Content = new StringContent($$"""{"symbol":"{{symbol}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", desk.Run.Token);
        return request;
    }

    private int Delivered => desk.Run.Dataset.Items.Count;

    private static IEnumerable<TestCaseData> Answers()
    {
        yield return new TestCaseData(PlatformFault.RateLimited(), 429, "rate-limit-exceeded", 0);
        yield return new TestCaseData(PlatformFault.ServerError, 500, "internal-server-error", 0);
        yield return new TestCaseData(PlatformFault.ServerErrorAfter, 500, "internal-server-error", 1);
        yield return new TestCaseData(PlatformFault.TooLarge, 413, "request-too-large", 0);
        yield return new TestCaseData(PlatformFault.Unauthorized, 401, "user-or-token-not-found", 0);
        yield return new TestCaseData(PlatformFault.Forbidden, 403, "insufficient-permissions", 0);
        yield return new TestCaseData(PlatformFault.Html, 200, "<html>", 0);
        yield return new TestCaseData(PlatformFault.HalfJson, 200, "\"sim", 0);
    }

    [TestCaseSource(nameof(Answers))]
    public async Task A_fault_answers_in_place_of_the_platform(Fault fault, int status, string words, int delivered)
    {
        desk.Model.Break(fault with { Times = 1 });
        using var client = Client();
        using var first = await client.SendAsync(Push());
        string said = await first.Content.ReadAsStringAsync();
        int after = Delivered;
        using var second = await client.SendAsync(Push());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)first.StatusCode, Is.EqualTo(status));
            Assert.That(said, Does.Contain(words));
            Assert.That(after, Is.EqualTo(delivered));
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Created), "it shows as often as asked for");
        }
    }

    [Test]
    public async Task Retry_After_comes_only_where_asked_for()
    {
        desk.Model.Break(PlatformFault.RateLimited(7) with { Times = 1 });
        desk.Model.Break(PlatformFault.RateLimited());
        using var client = Client();
        using var first = await client.SendAsync(Push());
        using var second = await client.SendAsync(Push());
        Assert.That((first.Headers.RetryAfter?.Delta, second.Headers.RetryAfter), Is.EqualTo((TimeSpan.FromSeconds(7), (object?)null)));
    }

    [Test]
    public async Task A_fault_keeps_to_its_method_and_path()
    {
        desk.Model.Break(PlatformFault.ServerError with { Method = "PUT" });
        desk.Model.Break(PlatformFault.ServerError with { PathPrefix = "/v2/actor-runs/" });
        using var client = Client();
        using var push = await client.SendAsync(Push());
        using var run = await client.GetAsync(new Uri(desk.RunPath, UriKind.Relative));
        desk.Model.Heal();
        using var healed = await client.GetAsync(new Uri(desk.RunPath, UriKind.Relative));
        Assert.That(
            (push.StatusCode, run.StatusCode, healed.StatusCode),
            Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.InternalServerError, HttpStatusCode.Unauthorized)));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_hanging_request_takes_effect_or_not_and_never_ends(bool after, int delivered)
    {
        desk.Model.Break(after ? PlatformFault.TimeoutAfter : PlatformFault.TimeoutBefore);
        using var client = Client();
        using var patience = new CancellationTokenSource();
        var asked = client.SendAsync(Push(), patience.Token);
        bool hangs = !asked.IsCompleted;
        await patience.CancelAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hangs, Is.True);
            Assert.That(async () => await asked, Throws.InstanceOf<OperationCanceledException>());
            Assert.That(Delivered, Is.EqualTo(delivered));
        }
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public void A_reset_loses_the_request_or_only_its_answer(bool after, int delivered)
    {
        desk.Model.Break(after ? PlatformFault.ResetAfter : PlatformFault.ResetBefore);
        using var client = Client();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await client.SendAsync(Push()), Throws.InstanceOf<HttpRequestException>());
            Assert.That(Delivered, Is.EqualTo(delivered));
        }
    }

    [Test]
    public void A_truncated_answer_ends_too_early_but_the_request_took_effect()
    {
        desk.Model.Break(PlatformFault.Truncated);
        using var client = Client();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await client.SendAsync(Push()), Throws.InstanceOf<HttpRequestException>());
            Assert.That(Delivered, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_flood_is_a_hundred_million_bytes()
    {
        desk.Model.Break(PlatformFault.Huge);
        using var client = Client();
        using var response = await client.SendAsync(Push(), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        byte[] buffer = new byte[1 << 20];
        long total = 0;
        while (await body.ReadAsync(buffer) is > 0 and var read)
            total += read;
        Assert.That((total, response.Content.Headers.ContentLength), Is.EqualTo((100_000_000L, (long?)null)));
    }

    [TestCase(PlatformInterruption.KillBefore, 1)]
    [TestCase(PlatformInterruption.KillAfter, 2)]
    public async Task A_killed_process_has_no_effect_any_more(PlatformInterruption kill, int delivered)
    {
        var handler = new PlatformHandler(desk.Model, index => index == 1 ? kill : null);
        using var client = Client(handler);
        using var first = await client.SendAsync(Push("A"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await client.SendAsync(Push("B")), Throws.InstanceOf<ProcessKilledException>());
            Assert.That(async () => await client.SendAsync(Push("C")), Throws.InstanceOf<ProcessKilledException>());
            Assert.That((Delivered, handler.Count, handler.Killed.IsCompleted), Is.EqualTo((delivered, 2, true)));
        }
        using var restarted = Client();
        using var again = await restarted.SendAsync(Push("D"));
        Assert.That((again.StatusCode, Delivered), Is.EqualTo((HttpStatusCode.Created, delivered + 1)));
    }

    [TestCase(PlatformInterruption.ResetBefore, 1)]
    [TestCase(PlatformInterruption.AnswerLostAfter, 2)]
    public async Task A_lost_connection_is_seen_once(PlatformInterruption loss, int delivered)
    {
        using var client = Client(index => index == 0 ? loss : PlatformInterruption.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await client.SendAsync(Push("A")), Throws.InstanceOf<HttpRequestException>());
            using var second = await client.SendAsync(Push("B"));
            Assert.That((second.StatusCode, Delivered), Is.EqualTo((HttpStatusCode.Created, delivered)));
        }
    }

    [Test]
    public async Task Charged_counts_can_begin_to_lag_at_a_request()
    {
        desk.Charge("k");
        int before = desk.ToldCount();
        using var client = Client(index => index == 0 ? PlatformInterruption.LagOn : null);
        using var response = await client.SendAsync(Push());
        Assert.That((before, desk.ToldCount()), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Requests_are_kept_in_order_with_headers_and_body()
    {
        using var client = Client();
        desk.Model.Forget();
        using var first = await client.SendAsync(Push());
        using var second = await client.GetAsync(new Uri(desk.RunPath + "?a=b%20c", UriKind.Relative));
        var seen = desk.Model.Requests;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Select(request => (request.Method, request.Target)), Is.EqualTo(new[] { ("POST", desk.Items), ("GET", desk.RunPath + "?a=b%20c") }));
            Assert.That(Encoding.UTF8.GetString(seen[0].Body.Span), Is.EqualTo("""{"symbol":"BTC"}"""));
            Assert.That(seen[0].Header("content-type"), Is.EqualTo("application/json; charset=utf-8"));
            Assert.That(seen[1].Query("a"), Is.EqualTo("b c"));
            Assert.That(seen[0].At, Is.EqualTo(desk.Time.GetUtcNow()));
        }
    }
}
