using OiActor.Aggregation;
using OiActor.Signals;

namespace OiActor.Tests.Signals;

internal sealed class CrowdAlertTests
{
    private static readonly AssetFigures[] Assets =
    [
        Given.Asset("LOW", ratios: [0.4m, 0.4m, 0.4m]),
        Given.Asset("ONE", ratios: [3m]),
        Given.Asset("TWO", ratios: [3m, 3m]),
        Given.Asset("MOST", ratios: [4m, 4m, 4m]),
        Given.Asset("NONE"),
        Given.Asset("MID", ratios: [1m]),
        Given.Asset("LOWER", ratios: [0.2m]),
    ];

    private static IEnumerable<string> Firing(decimal threshold, int leastMetrics = 1) =>
        CrowdAlert.Firing(Assets, threshold, leastMetrics).Select(f => f.Asset.Code);

    [Test]
    public void Above_one_it_fires_at_or_above_the_most_extreme_first_ties_by_symbol() =>
        Assert.That(Firing(3), Is.EqualTo(new[] { "MOST", "ONE", "TWO" }));

    [Test]
    public void Below_one_it_fires_at_or_below_the_most_extreme_first() =>
        Assert.That(Firing(0.4m), Is.EqualTo(new[] { "LOWER", "LOW" }));

    [Test]
    public void Just_beyond_the_threshold_it_does_not_fire()
    {
        Assert.That(Firing(4.0001m), Is.Empty);
        Assert.That(Firing(0.1999m), Is.Empty);
    }

    [Test]
    public void Too_few_metrics_do_not_fire()
    {
        Assert.That(Firing(3, 2), Is.EqualTo(new[] { "MOST", "TWO" }));
        Assert.That(Firing(3, 3), Is.EqualTo(new[] { "MOST" }));
    }

    [Test]
    public void Zero_is_off() => Assert.That(Firing(0), Is.Empty);
}
