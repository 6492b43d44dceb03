using FsCheck;
using FsCheck.Fluent;
using OiActor.Http;

namespace OiActor.Tests.Http;

internal sealed class PoolLedgerTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 14, 15, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_burst_within_the_capacity_goes_at_once()
    {
        var ledger = new PoolLedger(5, TimeSpan.FromSeconds(2));

        Assert.That(Enumerable.Range(0, 5).Select(_ => ledger.Take(1, Start, DateTimeOffset.MaxValue)), Is.All.EqualTo(Start));
    }

    [Test]
    public void Units_come_back_one_window_after_they_were_spent()
    {
        var ledger = new PoolLedger(3, TimeSpan.FromSeconds(2));
        ledger.Take(2, Start, DateTimeOffset.MaxValue);
        ledger.Take(1, Start.AddSeconds(1), DateTimeOffset.MaxValue);

        // At 2 s two units come back: one request of one unit, and another; the third waits for the unit spent at 1 s.
        var later = Enumerable.Range(0, 3).Select(_ => ledger.Take(1, Start.AddSeconds(1), DateTimeOffset.MaxValue)).ToArray();

        Assert.That(later, Is.EqualTo(new DateTimeOffset?[] { Start.AddSeconds(2), Start.AddSeconds(2), Start.AddSeconds(3) }));
    }

    [Test]
    public void A_turn_that_would_not_come_before_the_deadline_is_denied_and_takes_nothing()
    {
        var ledger = new PoolLedger(1, TimeSpan.FromSeconds(2));
        ledger.Take(1, Start, DateTimeOffset.MaxValue);

        Assert.That(ledger.Take(1, Start, Start.AddSeconds(2)), Is.Null);
        Assert.That(ledger.Take(1, Start, Start.AddSeconds(2.001)), Is.EqualTo(Start.AddSeconds(2)));
    }

    [Test]
    public void A_cost_above_the_capacity_takes_the_whole_of_it()
    {
        var ledger = new PoolLedger(10, TimeSpan.FromSeconds(2));

        Assert.That(ledger.Take(40, Start, DateTimeOffset.MaxValue), Is.EqualTo(Start));
        Assert.That(ledger.Take(1, Start, DateTimeOffset.MaxValue), Is.EqualTo(Start.AddSeconds(2)));
    }

    [Test]
    public void Grants_taken_back_are_free_again_and_those_used_are_not()
    {
        var ledger = new PoolLedger(1, TimeSpan.FromSeconds(10));
        ledger.Take(1, Start, DateTimeOffset.MaxValue);
        ledger.Take(1, Start, DateTimeOffset.MaxValue);

        ledger.Rewind(1, Start.AddSeconds(3));

        Assert.That(ledger.Take(1, Start, DateTimeOffset.MaxValue), Is.EqualTo(Start.AddSeconds(10)));
    }

    [Test]
    public void No_window_holds_more_than_the_capacity_and_no_one_overtakes()
    {
        var asks =
            from capacity in Gen.Choose(1, 8)
            from window in Gen.Choose(1, 5000)
            from steps in Gen.Choose(0, 700).Zip(Gen.Choose(1, 8)).ListOf()
            select (capacity, window, steps);

        Check.QuickThrowOnFailure(Prop.ForAll(asks.ToArbitrary(), ask =>
        {
            var window = TimeSpan.FromMilliseconds(ask.window);
            var ledger = new PoolLedger(ask.capacity, window);
            var now = Start;
            List<(DateTimeOffset At, int Cost)> grants = [];
            foreach (var (wait, cost) in ask.steps)
            {
                now = now.AddMilliseconds(wait);
                var at = ledger.Take(cost, now, DateTimeOffset.MaxValue)!.Value;
                if (at < now || (grants.Count > 0 && at < grants[^1].At))
                    return false;
                grants.Add((at, Math.Min(cost, ask.capacity)));
            }
            return grants.All(g => grants.Where(o => o.At >= g.At && o.At < g.At + window).Sum(o => o.Cost) <= ask.capacity);
        }));
    }

    [Test]
    public void No_one_waits_longer_than_the_capacity_requires()
    {
        // Every grant is either at once, or as soon as enough of the units before it came back: a moment earlier does not fit.
        var asks =
            from capacity in Gen.Choose(1, 8)
            from costs in Gen.Choose(1, 8).ListOf()
            select (capacity, costs);

        Check.QuickThrowOnFailure(Prop.ForAll(asks.ToArbitrary(), ask =>
        {
            var window = TimeSpan.FromSeconds(1);
            var ledger = new PoolLedger(ask.capacity, window);
            List<(DateTimeOffset At, int Cost)> grants = [];
            foreach (var asked in ask.costs)
            {
                var cost = Math.Min(asked, ask.capacity);
                var at = ledger.Take(cost, Start, DateTimeOffset.MaxValue)!.Value;
                var earlier = at.AddTicks(-1);
                var inWindow = grants.Where(g => g.At > earlier - window).Sum(g => g.Cost);
                var free = grants.Count == 0 ? at == Start : at == grants[^1].At || inWindow + cost > ask.capacity;
                if (!free)
                    return false;
                grants.Add((at, cost));
            }
            return true;
        }));
    }
}
