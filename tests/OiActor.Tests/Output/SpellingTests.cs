using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Output;

namespace OiActor.Tests.Output;

internal sealed class SpellingTests
{
    [Test]
    public void Every_choice_is_spelled_in_snake_case()
    {
        Assert.That(Enum.GetValues<Sides>().Select(s => s.Name()), Is.EqualTo(new[] { "one", "two", "split", "unknown" }));
        Assert.That(Enum.GetValues<PriceSource>().Select(s => s.Name()), Is.EqualTo(new[] { "mark", "index", "last", "median" }));
        Assert.That(Enum.GetValues<TimeSource>().Select(s => s.Name()), Is.EqualTo(new[] { "venue", "received" }));
        Assert.That(Enum.GetValues<VenueKind>().Select(s => s.Name()), Is.EqualTo(new[] { "cex", "dex" }));
        Assert.That(Enum.GetValues<MarginKind>().Select(s => s.Name()), Is.EqualTo(new[] { "linear", "inverse", "quanto" }));
        Assert.That(Enum.GetValues<FundingKind>().Select(s => s.Name()), Is.EqualTo(new[] { "predicted", "realised" }));
        Assert.That(Enum.GetValues<RatioKind>().Select(s => s.Name()), Is.EqualTo(new[] { "all_accounts", "top_accounts", "top_positions", "taker_volume", "pool_notional" }));
    }
}
