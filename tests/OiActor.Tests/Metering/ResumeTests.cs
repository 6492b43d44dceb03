using FsCheck;
using FsCheck.Fluent;
using OiActor.Metering;

namespace OiActor.Tests.Metering;

internal sealed class ResumeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 15, 0, 0, TimeSpan.Zero);

    private static Intent Chunk(int position, int count, int age) =>
        new(position, [.. Enumerable.Range(position, count).Select(Name)], $"run-symbol-{position}", Now - TimeSpan.FromSeconds(age));

    private static string Name(int i) => $"S{i}";

    private static string[] Written(int count) => [.. Enumerable.Range(0, count).Select(Name)];

    private static (int Count, string Key)[] Settle(int written, int charged, params Intent[] intents) =>
        [.. Resume.Settle(new LedgerState(Written(written), intents), charged, Now, "run").Select(owed => (owed.Count, owed.Key))];

    [Test]
    public void A_first_life_owes_nothing() => Assert.That(Settle(0, 0), Is.Empty);

    [Test]
    public void A_chunk_that_was_not_written_is_not_charged() => Assert.That(Settle(3, 3, Chunk(3, 3, 5)), Is.Empty);

    /// <summary>Whether its charge took effect is not known, and need not be.</summary>
    [TestCase(3)]
    [TestCase(6)]
    public void A_young_chunk_is_charged_under_its_own_key_whatever_the_counts_say(int charged) =>
        Assert.That(Settle(6, charged, Chunk(3, 3, 149)), Is.EqualTo(new[] { (3, "run-symbol-3") }));

    /// <summary>Six are written: three charged leave three, six none, five one.</summary>
    [TestCase(3, 3)]
    [TestCase(5, 1)]
    [TestCase(0, 3)]
    public void An_old_chunk_is_charged_as_far_as_the_counts_leave_it_out(int charged, int missing) =>
        Assert.That(Settle(6, charged, Chunk(3, 3, 180)), Is.EqualTo(new[] { (missing, $"run-symbol-settle-{charged}-6") }));

    [TestCase(6)]
    [TestCase(9)]
    public void An_old_chunk_that_the_counts_tell_of_is_not_charged_again(int charged) => Assert.That(Settle(6, charged, Chunk(3, 3, 180)), Is.Empty);

    [Test]
    public void Only_what_was_written_of_a_chunk_is_charged() => Assert.That(Settle(5, 3, Chunk(3, 3, 1)), Is.EqualTo(new[] { (2, "run-symbol-3") }));

    /// <summary>Nine are written; three of them are young and may be in the six that are counted: then the old three are not.</summary>
    [Test]
    public void Beside_a_young_chunk_an_old_one_is_rather_left_out_than_charged_twice() =>
        Assert.That(Settle(9, 6, Chunk(3, 3, 200), Chunk(6, 3, 5)), Is.EqualTo(new[] { (3, "run-symbol-6") }));

    [TestCase(149, 0)]
    [TestCase(150, 30)]
    [TestCase(171, 9)]
    [TestCase(180, 0)]
    public void A_chunk_that_is_neither_young_nor_told_is_waited_for(int age, int seconds) =>
        Assert.That(Resume.Wait([Chunk(0, 3, age)], Now), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    /// <summary>The memory of a key begins with its first use, after the intent was written: it has to outlast the last try.</summary>
    [Test]
    public void A_key_is_given_up_before_the_platform_forgets_it_and_after_its_last_use_the_counts_have_time_to_tell()
    {
        Assert.That(Resume.Young, Is.LessThan(Resume.Tried));
        Assert.That(Resume.Tried, Is.LessThan(TimeSpan.FromMinutes(3)));
        Assert.That(Resume.Told - Resume.Tried, Is.GreaterThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Of_old_chunks_never_more_is_charged_than_is_written_and_not_charged() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var owed = Settle(c.Written, c.Charged, c.Intents);
            var settled = owed.Where(entry => entry.Key.Contains("settle", StringComparison.Ordinal)).ToArray();
            return settled.Length <= 1
                && settled.Sum(entry => entry.Count) <= Math.Max(0, c.Written - c.Charged)
                && owed.Sum(entry => entry.Count) <= c.Written
                && owed.All(entry => entry.Count > 0);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_same_state_asks_for_the_same_charges_under_the_same_keys() =>
        Prop.ForAll(Cases.ToArbitrary(), c => Settle(c.Written, c.Charged, c.Intents).SequenceEqual(Settle(c.Written, c.Charged, c.Intents)))
            .QuickCheckThrowOnFailure();

    private sealed record Case(int Written, int Charged, Intent[] Intents);

    /// <summary>Chunks of three, one after another; the last may not be written.</summary>
    private static Gen<Case> Cases =>
        from chunks in Gen.Choose(0, 5)
        from written in Gen.Choose(0, chunks * 3)
        from charged in Gen.Choose(0, chunks * 3)
        from ages in Gen.ArrayOf(Gen.Choose(0, 400), chunks)
        select new Case(written, charged, [.. ages.Select((age, i) => Chunk(i * 3, 3, age))]);
}
