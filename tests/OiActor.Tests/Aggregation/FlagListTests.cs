using OiActor.Aggregation;

namespace OiActor.Tests.Aggregation;

internal sealed class FlagListTests
{
    [Test]
    public void Each_name_is_there_once_in_the_order_of_the_alphabet()
    {
        FlagList flags = default;
        flags.Add("stale");
        flags.AddRange(["incomplete", "stale", "clock_skew"]);

        Assert.That(flags.Names, Is.EqualTo(new[] { "clock_skew", "incomplete", "stale" }));
    }

    [Test]
    public void Without_doubts_there_are_no_names() => Assert.That(default(FlagList).Names, Is.Empty);
}
