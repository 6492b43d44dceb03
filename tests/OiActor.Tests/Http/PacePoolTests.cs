using OiActor.Domain;
using OiActor.Http;

namespace OiActor.Tests.Http;

/// <summary>Rules with a second pool: contracts asked one by one, slower than the published limit allows.</summary>
internal sealed class PacePoolTests
{
    private static readonly LimitPool Weight = new("weight", 100, TimeSpan.FromSeconds(4));
    private static readonly LimitPool Sweep = new("sweep", 4, TimeSpan.FromSeconds(2));

    /// <summary>A window is kept a twentieth longer than it is.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2.1);
    private static readonly HostLimits Limits = new([new LimitRule("/a", Weight, Pace: Sweep), new LimitRule("/b", Weight)]);

    [Test]
    public async Task A_burst_goes_at_once_and_the_rest_is_spread_in_order_of_asking()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        var start = host.Time.GetUtcNow();

        var asked = Ask(host, 10);
        Assert.That(host.Sent, Is.EqualTo(4));
        await host.Finish(Task.WhenAll(asked));

        Assert.That(host.Log.Select(l => l.At - start), Is.EqualTo(Enumerable.Range(0, 10).Select(n => Window * (n / 4))));
        Assert.That(host.Log.Select(l => l.Asked), Is.EqualTo(Enumerable.Range(0, 10).Select(n => $"/a?n={n}")));
    }

    [Test]
    public async Task What_is_not_swept_does_not_wait_for_the_sweep()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        var sweep = Ask(host, 5);

        Assert.That(host.Get("/b").IsCompletedSuccessfully);

        await host.Finish(Task.WhenAll(sweep));
    }

    [Test]
    public async Task The_published_limit_holds_within_the_sweep()
    {
        // Two in 4 s, kept 4.2 s long, although the sweep would let four go.
        var two = new HostLimits([new LimitRule("/a", new LimitPool("two", 2, TimeSpan.FromSeconds(4)), Pace: Sweep)]);
        using var host = StubHost.Answering(_ => StubHost.Answer(200), two);
        var start = host.Time.GetUtcNow();

        await host.Finish(Task.WhenAll(Ask(host, 4)));

        Assert.That(host.Log.Select(l => (l.At - start).TotalSeconds), Is.EqualTo(new[] { 0, 0, 4.2, 4.2 }));
    }

    [Test]
    public async Task A_turn_beyond_the_deadline_is_denied_at_once()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(200), Limits, deadlineSecs: 3);
        var start = host.Time.GetUtcNow();

        // Four at once, four after 2.1 s; the ninth would go at 4.2 s.
        var asked = Ask(host, 9);

        Assert.That((await StubHost.Trouble(asked[8])).Kind, Is.EqualTo(FailureKind.Pacing));
        Assert.That(host.Time.GetUtcNow(), Is.EqualTo(start));
        await host.Finish(Task.WhenAll(asked[..8]));
        Assert.That(host.Sent, Is.EqualTo(8));
    }

    [Test]
    public async Task A_refusal_pauses_the_published_limit_and_the_sweep_goes_on_after_it()
    {
        using var host = StubHost.Answering(n => StubHost.Answer(n == 0 ? 429 : 200), Limits);
        var start = host.Time.GetUtcNow();

        var answers = await host.Finish(Task.WhenAll(Ask(host, 6)));

        Assert.That(answers.Select(a => (int)a.StatusCode), Is.All.EqualTo(200));
        Assert.That(host.Log.Select(l => (l.At - start).TotalSeconds), Is.EqualTo(new[] { 0, 4, 4, 4, 4, 4, 4 }), "a window of 4 s");
        Assert.That(host.Log.Skip(1).Select(l => l.Asked), Is.EqualTo(Enumerable.Range(0, 6).Select(n => $"/a?n={n}")));
    }

    [Test]
    public async Task A_ban_ends_the_sweep_also_for_those_that_wait()
    {
        var ban = new TaskCompletionSource();
        using var host = new StubHost(
            async (_, _, _) =>
            {
                await ban.Task;
                return StubHost.Answer(418);
            },
            Limits);
        var asked = Ask(host, 5);

        StubHost.Inline(ban.SetResult);

        Assert.That((await StubHost.Trouble(asked[4])).Kind, Is.EqualTo(FailureKind.RateLimited));
        Assert.That(host.Sent, Is.EqualTo(4));
    }

    private static Task<HttpResponseMessage>[] Ask(StubHost host, int requests) =>
        [.. Enumerable.Range(0, requests).Select(n => host.Get($"/a?n={n}"))];
}
