using OiActor.Domain;
using OiActor.Http;

namespace OiActor.Tests.Http;

internal sealed class PacingTests
{
    private static readonly LimitPool Five = new("five", 5, TimeSpan.FromSeconds(2));
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2.1);
    private static readonly HostLimits Limits = new([new LimitRule("/a", Five)]);

    [Test]
    public async Task A_burst_goes_at_once_and_the_rest_as_units_come_back_in_order_of_asking()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        var start = host.Time.GetUtcNow();

        var asked = Enumerable.Range(0, 12).Select(n => host.Get($"/a?n={n}")).ToArray();
        Assert.That(host.Sent, Is.EqualTo(5));
        await host.Finish(Task.WhenAll(asked));

        Assert.That(host.Log.Select(l => l.At - start), Is.EqualTo(Enumerable.Range(0, 12).Select(n => Window * (n / 5))));
        Assert.That(host.Log.Select(l => l.Asked), Is.EqualTo(Enumerable.Range(0, 12).Select(n => $"/a?n={n}")));
    }

    [Test]
    public async Task A_turn_beyond_the_deadline_is_denied_at_once()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(200), Limits, deadlineSecs: 2);
        foreach (var _ in Enumerable.Range(0, 5))
            await host.Get();

        var trouble = await StubHost.Trouble(host.Get());

        Assert.That(trouble.Kind, Is.EqualTo(FailureKind.Pacing));
        Assert.That(host.Sent, Is.EqualTo(5));
    }

    [Test]
    public async Task Pools_are_shared_by_name_between_hosts()
    {
        using var first = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        using var second = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200)), Limits, sibling: first, name: "other.test");
        foreach (var _ in Enumerable.Range(0, 5))
            await first.Get();

        var asked = second.Get();
        Assert.That(second.Sent, Is.Zero);
        await second.Finish(asked);

        Assert.That(second.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_keyed_limit_has_a_pool_for_each_value()
    {
        var one = new LimitPool("one", 1, TimeSpan.FromSeconds(10));
        using var host = StubHost.Answering(_ => StubHost.Answer(200), new HostLimits([new LimitRule("/a", one, KeyParameter: "instId")]));

        var asked = new[] { "/a?instId=BTC&p=1", "/a?p=1&instId=ETH", "/a?instIdX=BTC", "/a?p=2&instId=BTC" }.Select(p => host.Get(p)).ToArray();

        Assert.That(asked.Select(a => a.IsCompleted), Is.EqualTo(new[] { true, true, true, false }));
        await host.Finish(Task.WhenAll(asked));
    }

    [Test]
    public async Task The_longest_prefix_decides_and_a_request_for_all_may_cost_more()
    {
        var weight = new LimitPool("weight", 11, TimeSpan.FromSeconds(10));
        using var host = StubHost.Answering(_ => StubHost.Answer(200), new HostLimits(
        [
            new LimitRule("/v1", weight),
            new LimitRule("/v1/premiumIndex", weight, Cost: 1, WithoutQueryCost: 10),
        ]));

        // 10 for all, then 1 each: the eleventh unit is spent by the second request, and the third waits.
        var asked = new[] { "/v1/premiumIndex", "/v1/premiumIndex?symbol=A", "/v1/time" }.Select(p => host.Get(p)).ToArray();

        Assert.That(asked.Select(a => a.IsCompleted), Is.EqualTo(new[] { true, true, false }));
        Assert.That((await host.Get("/v2")).IsSuccessStatusCode, "a request that no rule names is not paced");
        await host.Finish(Task.WhenAll(asked));
    }

    [Test]
    public async Task Every_attempt_takes_a_permit()
    {
        var two = new HostLimits([new LimitRule("/a", new LimitPool("two", 2, TimeSpan.FromSeconds(20)))]);
        using var host = StubHost.Answering(_ => StubHost.Answer(500), two);

        using var answer = await host.Finish(host.Get());

        Assert.That(host.Log[2].At - host.Log[0].At, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task A_request_that_is_cancelled_while_it_waits_is_not_sent()
    {
        using var stop = new CancellationTokenSource();
        using var host = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        foreach (var _ in Enumerable.Range(0, 5))
            await host.Get();
        var waiting = host.Get(stop: stop.Token);

        await stop.CancelAsync();

        await Assert.ThatAsync(() => waiting, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await host.Finish(host.Get())).IsSuccessStatusCode);
        Assert.That(host.Sent, Is.EqualTo(6));
    }

    [Test]
    public async Task A_request_that_waits_for_its_turn_ends_at_no_time_after_the_deadline()
    {
        var slow = new HostLimits([new LimitRule("/a", new LimitPool("slow", 1, TimeSpan.FromSeconds(10)))]);
        using var host = new StubHost((_, n, stop) => n == 0 ? Task.FromResult(StubHost.Answer(200)) : StubHost.Hang(stop), slow, deadlineSecs: 12);
        var start = host.Time.GetUtcNow();
        await host.Get();

        var trouble = await StubHost.Trouble(host.Finish(host.Get()));

        Assert.That(trouble.Kind, Is.EqualTo(FailureKind.TimedOut));
        Assert.That(host.Time.GetUtcNow() - start, Is.InRange(TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(12.2)));
    }

    [Test]
    public async Task Without_pacing_nothing_waits()
    {
        var time = new ManualTime();
        using var client = new VenueHttp(time, Pacing.Unpaced, new Random(1), "1").Open(
            new HostSettings { Name = "demo", Address = StubHost.Address, Deadline = time.GetUtcNow().AddSeconds(1), Limits = Limits },
            new Always());

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.Client.GetAsync("/a")));

        Assert.That(answers.Select(a => a.IsSuccessStatusCode), Is.All.True);
    }

    private sealed class Always : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(StubHost.Answer(200));
    }
}
