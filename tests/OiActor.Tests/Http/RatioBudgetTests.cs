using OiActor.Domain;
using OiActor.Http;

namespace OiActor.Tests.Http;

/// <summary>Ratios are asked as long as the run's budget for them lasts, other requests until the deadline.</summary>
internal sealed class RatioBudgetTests
{
    private static readonly LimitPool OneInTen = new("one in ten seconds", 1, TimeSpan.FromSeconds(10));

    private static readonly HostLimits Limits = new(
    [
        new LimitRule("/ratio", OneInTen) { ForRatios = true },
        new LimitRule("/other", new LimitPool("another", 1, TimeSpan.FromSeconds(10))),
    ]);

    /// <summary>A window of 10 s is kept 10.5 s long: turns at 0, 10.5, 21 and 31.5, of which 25 s reach three.</summary>
    [Test]
    public async Task A_ratio_whose_turn_comes_after_the_budget_is_denied_at_once_and_the_largest_came_first()
    {
        using var host = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200)), Limits, ratioBudget: TimeSpan.FromSeconds(25));

        var asked = Enumerable.Range(0, 5).Select(n => host.Get($"/ratio?n={n}")).ToArray();

        Assert.That(asked.Select(a => a.IsFaulted), Is.EqualTo(new[] { false, false, false, true, true }));
        Assert.That((await StubHost.Trouble(asked[3])).Kind, Is.EqualTo(FailureKind.Pacing));
        await host.Finish(Task.WhenAll(asked[..3]));
        Assert.That(host.Log.Select(l => l.Asked), Is.EqualTo(new[] { "/ratio?n=0", "/ratio?n=1", "/ratio?n=2" }));
    }

    [Test]
    public async Task The_budget_begins_with_the_first_ratio_and_binds_nothing_else()
    {
        using var host = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200)), Limits, ratioBudget: TimeSpan.FromSeconds(5));
        host.Advance(TimeSpan.FromSeconds(20));

        Assert.That((await host.Get("/ratio")).IsSuccessStatusCode);
        await host.Finish(Task.WhenAll(host.Get("/other"), host.Get("/other"), host.Get("/other")));

        Assert.That(host.Sent, Is.EqualTo(4));
    }

    [Test]
    public async Task The_deadline_ends_ratios_too()
    {
        using var host = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200)), Limits, deadlineSecs: 8, ratioBudget: TimeSpan.FromSeconds(60));
        await host.Get("/ratio");

        Assert.That((await StubHost.Trouble(host.Get("/ratio"))).Kind, Is.EqualTo(FailureKind.Pacing));
    }
}
