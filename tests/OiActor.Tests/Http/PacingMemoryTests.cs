using OiActor.Domain;
using OiActor.Http;
using OiActor.Platform;

namespace OiActor.Tests.Http;

/// <summary>What one run spent, the next one knows.</summary>
internal sealed class PacingMemoryTests
{
    private static readonly LimitPool Ten = new("ten", 10, TimeSpan.FromSeconds(60));
    private static readonly HostLimits Limits = new([new LimitRule("/a", Ten), new LimitRule("/quick", new LimitPool("quick", 5, TimeSpan.FromSeconds(2)))]);

    /// <summary>Seven of ten were spent at 0 s; a window of 60 s is kept 63 s long: three more go at once, the fourth at 63 s.</summary>
    [Test]
    public async Task A_later_run_has_what_an_earlier_one_left()
    {
        using var first = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => first.Get()));
        using var second = StubHost.Answering(_ => StubHost.Answer(200), Limits, deadlineSecs: 100);
        var start = second.Time.GetUtcNow();
        second.Pacing.Recall(Copied(first.Pacing.Memory()));

        var asked = Enumerable.Range(0, 4).Select(_ => second.Get()).ToArray();

        Assert.That(second.Sent, Is.EqualTo(3));
        await second.Finish(Task.WhenAll(asked), TimeSpan.FromSeconds(1));
        Assert.That(second.Log[3].At - start, Is.EqualTo(TimeSpan.FromSeconds(63)));
    }

    [Test]
    public async Task What_was_recalled_is_not_counted_as_spent_again()
    {
        using var first = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => first.Get()));
        var known = first.Pacing.Memory();
        using var second = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        second.Pacing.Recall(known);
        await second.Get();

        var kept = known.With(second.Pacing.Memory(), second.Time.GetUtcNow());

        Assert.That(second.Pacing.Memory().Pools.Single().Used, Is.EqualTo(1));
        Assert.That(kept.Pools.Single().Used, Is.EqualTo(8));
    }

    [Test]
    public async Task A_limit_that_is_whole_again_at_once_is_not_worth_remembering()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        await host.Get("/quick");

        Assert.That(host.Pacing.Memory().Pools, Is.Empty);
    }

    [Test]
    public async Task A_ban_closes_the_host_for_later_runs_until_its_end()
    {
        using var first = StubHost.Answering(_ => StubHost.Answer(418, retryAfter: 300), Limits);
        await first.Get();
        var memory = Copied(first.Pacing.Memory());
        using var second = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        second.Pacing.Recall(memory);
        using var banned = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200)), Limits, sibling: second);
        using var later = StubHost.Answering(_ => StubHost.Answer(200), Limits);
        later.Time.Advance(TimeSpan.FromSeconds(301));
        later.Pacing.Recall(memory);
        using var open = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200)), Limits, sibling: later);

        Assert.That(memory.Bans["venue.test"], Is.EqualTo(first.Time.GetUtcNow().AddSeconds(300)));
        Assert.That((await StubHost.Trouble(banned.Get())).Kind, Is.EqualTo(FailureKind.RateLimited));
        Assert.That((await open.Get()).IsSuccessStatusCode);
    }

    [Test]
    public async Task A_ban_that_names_no_end_lasts_two_minutes_and_none_is_believed_beyond_three_days()
    {
        using var silent = StubHost.Answering(_ => StubHost.Answer(418), Limits);
        await silent.Get();
        using var endless = StubHost.Answering(_ => StubHost.Answer(418, retryAfter: 1_000_000), Limits);
        await endless.Get();

        Assert.That(silent.Pacing.Memory().Bans.Values.Single() - silent.Time.GetUtcNow(), Is.EqualTo(TimeSpan.FromMinutes(2)));
        Assert.That(endless.Pacing.Memory().Bans.Values.Single() - endless.Time.GetUtcNow(), Is.EqualTo(TimeSpan.FromDays(3)));
    }

    [Test]
    public void What_two_runs_spent_at_once_adds_up_and_what_is_over_is_dropped()
    {
        var now = Given.Now;
        var known = new PacingMemory(
            [new PoolMemory("a", 5, TimeSpan.FromSeconds(60), now.AddSeconds(-10), null), new PoolMemory("old", 9, TimeSpan.FromSeconds(60), now.AddSeconds(-61), null)],
            new Dictionary<string, DateTimeOffset> { ["over"] = now.AddSeconds(-1), ["host"] = now.AddSeconds(5) });
        var own = new PacingMemory(
            [new PoolMemory("a", 3, TimeSpan.FromSeconds(60), now.AddSeconds(-20), now.AddSeconds(9)), new PoolMemory("b", 1, TimeSpan.FromSeconds(10), now, null)],
            new Dictionary<string, DateTimeOffset> { ["host"] = now.AddSeconds(7) });

        var kept = known.With(own, now);

        Assert.That(kept.Pools, Is.EqualTo(new[]
        {
            new PoolMemory("a", 8, TimeSpan.FromSeconds(60), now.AddSeconds(-10), now.AddSeconds(9)),
            new PoolMemory("b", 1, TimeSpan.FromSeconds(10), now, null),
        }));
        Assert.That(kept.Bans, Is.EqualTo(new Dictionary<string, DateTimeOffset> { ["host"] = now.AddSeconds(7) }));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"pools":[],"bans":{}}""")]
    [TestCase("""{"pools":{"a":{"used":"x"}},"bans":{}}""")]
    [TestCase("""{"pools":{"a":{"used":99999999999,"windowMs":1,"last":"2026-01-01T00:00:00Z","pausedUntil":null}},"bans":{}}""")]
    [TestCase("""{"pools":{"a":{"used":1,"windowMs":1,"last":"yesterday","pausedUntil":null}},"bans":{}}""")]
    public void A_record_that_is_not_ours_is_no_memory(string record) =>
        Assert.That(PacingRecord.Read(System.Text.Encoding.UTF8.GetBytes(record)), Is.EqualTo(PacingMemory.Empty));

    /// <summary>By way of the record that is stored.</summary>
    private static PacingMemory Copied(PacingMemory memory)
    {
        var copy = PacingRecord.Read(PacingRecord.Write(memory));
        Assert.That(copy.Pools, Is.EqualTo(memory.Pools));
        Assert.That(copy.Bans, Is.EqualTo(memory.Bans));
        return copy;
    }
}
