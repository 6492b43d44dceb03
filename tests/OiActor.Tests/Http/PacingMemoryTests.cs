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
        Assert.That(kept.Pools.Select(run => run.Used), Is.EqualTo(new[] { 7, 1 }));
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

    /// <summary>Three of ten every 20 s: 12 in any 63 s would be too much, so that one in four runs waits; but what was spent comes back when it is due.</summary>
    [Test]
    public void What_a_quick_schedule_spends_comes_back_a_window_after_each_run()
    {
        var memory = PacingMemory.Empty;
        var now = Given.Now;
        for (int run = 0; run < 20; run++, now = now.AddSeconds(20))
            memory = memory.With(new PacingMemory([new PoolMemory("a", 3, TimeSpan.FromSeconds(63), now, null)], PacingMemory.Empty.Bans), now);

        Assert.That(memory.Pools.Sum(run => run.Used), Is.EqualTo(12), "of the last four runs");
        Assert.That(memory.Pools.Select(run => run.Last), Is.Ordered);
    }

    [Test]
    public async Task A_later_run_gets_units_back_one_window_after_the_run_that_spent_them()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(200), Limits, deadlineSecs: 100);
        var now = host.Time.GetUtcNow();
        host.Pacing.Recall(new PacingMemory(
            [
                new PoolMemory("ten", 6, TimeSpan.FromSeconds(63), now.AddSeconds(-60), null),
                new PoolMemory("ten", 4, TimeSpan.FromSeconds(63), now.AddSeconds(-10), null),
            ],
            PacingMemory.Empty.Bans));

        await host.Finish(host.Get(), TimeSpan.FromSeconds(1));

        Assert.That(host.Log[0].At - now, Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    /// <summary>By a machine whose clock is wrong, or by a host that asks for years.</summary>
    [Test]
    public void What_cannot_be_is_not_believed()
    {
        var never = DateTimeOffset.MaxValue;
        var known = new PacingMemory(
            [new PoolMemory("a", 5, TimeSpan.FromSeconds(63), never, never)], new Dictionary<string, DateTimeOffset> { ["host"] = never });

        var believed = PacingMemory.Empty.With(known, Given.Now);

        var end = Given.Now + PacingMemory.LongestBan;
        Assert.That(believed.Pools, Is.EqualTo(new[] { new PoolMemory("a", 5, TimeSpan.FromSeconds(63), Given.Now, end) }));
        Assert.That(believed.Bans["host"], Is.EqualTo(end));
        Assert.That(believed.With(PacingMemory.Empty, end).Pools, Is.Empty);
    }

    [Test]
    public async Task A_pause_is_remembered_once_also_of_a_limit_that_is_whole_again_at_once()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(429, retryAfter: 300), Limits);
        await host.Get("/quick");
        var memory = Copied(PacingMemory.Empty.With(host.Pacing.Memory(), host.Time.GetUtcNow()));

        var again = memory.With(host.Pacing.Memory(), host.Time.GetUtcNow());

        Assert.That(memory.Pools, Is.EqualTo(new[]
        {
            new PoolMemory("quick", 0, TimeSpan.FromSeconds(2.1), host.Time.GetUtcNow(), host.Time.GetUtcNow().AddSeconds(300)),
        }));
        Assert.That(again.Pools, Is.EqualTo(memory.Pools));
    }

    [Test]
    public void What_two_runs_spent_at_once_is_kept_of_both_and_what_is_over_is_dropped()
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
            new PoolMemory("a", 3, TimeSpan.FromSeconds(60), now.AddSeconds(-20), now.AddSeconds(9)),
            new PoolMemory("a", 5, TimeSpan.FromSeconds(60), now.AddSeconds(-10), null),
            new PoolMemory("b", 1, TimeSpan.FromSeconds(10), now, null),
        }));
        Assert.That(kept.Bans, Is.EqualTo(new Dictionary<string, DateTimeOffset> { ["host"] = now.AddSeconds(7) }));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"pools":[],"bans":{}}""")]
    [TestCase("""{"pools":{"a":{"used":1,"windowMs":1,"last":"2026-01-01T00:00:00Z","pausedUntil":null}},"bans":{}}""")]
    [TestCase("""{"pools":{"a":[{"used":"x"}]},"bans":{}}""")]
    [TestCase("""{"pools":{"a":[{"used":99999999999,"windowMs":1,"last":"2026-01-01T00:00:00Z","pausedUntil":null}]},"bans":{}}""")]
    [TestCase("""{"pools":{"a":[{"used":1,"windowMs":1,"last":"yesterday","pausedUntil":null}]},"bans":{}}""")]
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
