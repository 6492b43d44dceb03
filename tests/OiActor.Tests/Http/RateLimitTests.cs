using OiActor.Domain;
using OiActor.Http;

namespace OiActor.Tests.Http;

internal sealed class RateLimitTests
{
    private static readonly HostLimits Limits = new(
    [
        new LimitRule("/a", new LimitPool("a", 100, TimeSpan.FromSeconds(4))),
        new LimitRule("/b", new LimitPool("b", 100, TimeSpan.FromSeconds(4))),
    ]);

    [Test]
    public async Task A_pause_that_is_named_holds_for_the_whole_host()
    {
        using var host = StubHost.Answering(n => n == 0 ? StubHost.Answer(429, retryAfter: 9) : StubHost.Answer(200), Limits);
        var start = host.Time.GetUtcNow();

        var asked = new[] { host.Get("/a"), host.Get("/b"), host.Get("/unlimited") };
        Assert.That(host.Sent, Is.EqualTo(1));
        var answers = await host.Finish(Task.WhenAll(asked));

        Assert.That(answers.Select(a => (int)a.StatusCode), Is.All.EqualTo(200));
        Assert.That(host.Log.Skip(1).Select(l => l.At - start), Is.All.InRange(TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(9.1)));
    }

    [Test]
    public async Task A_pause_in_milliseconds_is_no_ban_of_hours()
    {
        using var host = StubHost.Answering(
            n => n == 0 ? StubHost.Answer(429, retryAfter: 8250) : StubHost.Answer(200), Limits with { RetryAfterInMilliseconds = true });
        var start = host.Time.GetUtcNow();

        using var answer = await host.Finish(host.Get("/a"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(host.Log[^1].At - start, Is.InRange(TimeSpan.FromSeconds(8.25), TimeSpan.FromSeconds(8.35)));
    }

    [Test]
    public async Task A_pause_that_is_not_named_is_the_pools_window_and_its_alone()
    {
        using var host = StubHost.Answering(n => StubHost.Answer(n == 0 ? 429 : 200), Limits);

        var limited = host.Get("/a");
        Assert.That((await host.Get("/b")).IsSuccessStatusCode);
        await host.Finish(limited);

        var again = host.Log[^1];
        Assert.That(again.Asked, Is.EqualTo("/a"));
        Assert.That(again.At - host.Log[0].At, Is.InRange(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4.3)));
    }

    [Test]
    public async Task Refusals_of_requests_sent_before_the_pause_are_one_strike()
    {
        // All thirty are on their way before the first is refused.
        var gate = new TaskCompletionSource();
        using var host = new StubHost(
            async (_, n, _) =>
            {
                if (n < 30)
                    await gate.Task;
                return StubHost.Answer(n < 30 ? 429 : 200);
            },
            Limits);
        var asked = Enumerable.Range(0, 30).Select(_ => host.Get("/a")).ToArray();
        StubHost.Inline(gate.SetResult);
        var answers = await host.Finish(Task.WhenAll(asked));

        Assert.That(answers.Select(a => (int)a.StatusCode), Is.All.EqualTo(200));
        Assert.That(host.Sent, Is.EqualTo(60));
    }

    [Test]
    public async Task A_second_strike_ends_the_pool_for_the_run_and_no_other()
    {
        using var host = new StubHost(
            (request, _, _) => Task.FromResult(StubHost.Answer(request.RequestUri!.AbsolutePath == "/a" ? 429 : 200)), Limits);

        using var refused = await host.Finish(host.Get("/a"));
        var later = await StubHost.Trouble(host.Get("/a"));

        Assert.That((int)refused.StatusCode, Is.EqualTo(429));
        Assert.That(later.Kind, Is.EqualTo(FailureKind.RateLimited));
        Assert.That(host.Sent, Is.EqualTo(2));
        Assert.That((await host.Get("/b")).IsSuccessStatusCode);
    }

    [Test]
    public async Task A_ban_closes_the_host_at_once_also_for_those_that_wait()
    {
        var one = new HostLimits([new LimitRule("/a", new LimitPool("one", 1, TimeSpan.FromSeconds(4)))]);
        var ban = new TaskCompletionSource();
        using var host = new StubHost(
            async (_, _, _) =>
            {
                await ban.Task;
                return StubHost.Answer(418, retryAfter: 1);
            },
            one);
        var first = host.Get("/a");
        var waiting = host.Get("/a");
        var start = host.Time.GetUtcNow();

        StubHost.Inline(ban.SetResult);

        Assert.That((int)(await first).StatusCode, Is.EqualTo(418));
        Assert.That((await StubHost.Trouble(waiting)).Kind, Is.EqualTo(FailureKind.RateLimited));
        Assert.That((await StubHost.Trouble(host.Get("/elsewhere"))).Kind, Is.EqualTo(FailureKind.RateLimited));
        Assert.That(host.Sent, Is.EqualTo(1));
        Assert.That(host.Time.GetUtcNow(), Is.EqualTo(start));
    }

    [Test]
    public async Task A_ban_ends_the_shared_pool_at_the_sibling_host_too_and_spares_the_rest()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(418), Limits);
        using var sibling = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200)), Limits, sibling: host, name: "sibling.test");
        await host.Get("/a");

        Assert.That((await StubHost.Trouble(sibling.Get("/a"))).Kind, Is.EqualTo(FailureKind.RateLimited));
        Assert.That((await sibling.Get("/unlimited")).IsSuccessStatusCode);
    }

    [Test]
    public async Task A_pause_beyond_the_deadline_is_not_waited_for()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(429, retryAfter: 61), Limits);

        using var refused = await host.Get("/a");
        var later = await StubHost.Trouble(host.Get("/b"));

        Assert.That((int)refused.StatusCode, Is.EqualTo(429));
        Assert.That(later.Kind, Is.EqualTo(FailureKind.RateLimited));
        Assert.That(host.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task Those_that_wait_when_a_pause_comes_wait_on_in_their_order_or_fail_at_once()
    {
        // One request in 10 s, deadline at 60 s: turns at 0, 10.5, 21, 31.5, 42 and 52.5 s. A pause until 30 s, heard at 0 s,
        // moves the waiting ones to 30, 40.5 and 51 s; the last two no longer fit.
        var one = new HostLimits([new LimitRule("/a", new LimitPool("one", 1, TimeSpan.FromSeconds(10)))]);
        var refuse = new TaskCompletionSource();
        using var host = new StubHost(
            async (_, n, _) =>
            {
                if (n > 0)
                    return StubHost.Answer(200);
                await refuse.Task;
                return StubHost.Answer(503, retryAfter: 30);
            },
            one,
            profile: new ResilienceProfile { RepeatsUnanswered = _ => false });
        var start = host.Time.GetUtcNow();
        var asked = Enumerable.Range(0, 6).Select(n => host.Get($"/a?n={n}")).ToArray();
        StubHost.Inline(refuse.SetResult);

        Assert.That((int)(await asked[0]).StatusCode, Is.EqualTo(503));
        Assert.That((await StubHost.Trouble(asked[4])).Kind, Is.EqualTo(FailureKind.RateLimited));
        Assert.That((await StubHost.Trouble(asked[5])).Kind, Is.EqualTo(FailureKind.RateLimited));
        Assert.That(host.Time.GetUtcNow(), Is.EqualTo(start));
        await host.Finish(Task.WhenAll(asked[1..4]));
        Assert.That(
            host.Log.Select(l => ((l.At - start).TotalSeconds, l.Asked)),
            Is.EqualTo(new[] { (0, "/a?n=0"), (30, "/a?n=1"), (40.5, "/a?n=2"), (51, "/a?n=3") }));
    }

    [Test]
    public async Task A_pause_of_nothing_lasts_until_the_next_full_minute()
    {
        using var host = StubHost.Answering(n => n == 0 ? StubHost.Answer(429, retryAfter: 0) : StubHost.Answer(200), Limits, deadlineSecs: 600);
        host.Advance(TimeSpan.FromSeconds(25));

        using var answer = await host.Finish(host.Get("/a"));

        Assert.That(host.Log[1].At - host.Log[0].At, Is.InRange(TimeSpan.FromSeconds(35), TimeSpan.FromSeconds(35.1)));
    }

    [Test]
    public async Task A_busy_server_that_names_a_pause_is_left_alone_so_long()
    {
        using var host = StubHost.Answering(n => n == 0 ? StubHost.Answer(503, retryAfter: 8) : StubHost.Answer(200), Limits);

        using var answer = await host.Finish(host.Get("/a"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(host.Log[1].At - host.Log[0].At, Is.InRange(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(8.2)));
    }
}
