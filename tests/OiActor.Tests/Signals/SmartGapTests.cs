using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Signals;

namespace OiActor.Tests.Signals;

internal sealed class SmartGapTests
{
    private static decimal? Of(params IReadOnlyList<RatioReading> ratios) =>
        SmartGap.Of(Given.Figures(Given.Venue(Given.Binance, [Given.Coins(1, 100)], ratios)).Ls);

    /// <summary>ln 3 − ln 1.5 = ln 2 = 0.693147.</summary>
    [Test]
    public void The_gap_is_the_logarithm_of_top_positions_over_all_accounts()
    {
        Assert.That(Of(Given.Ratio("top_trader_positions", 3), Given.Ratio("all_accounts", 1.5m)), Is.EqualTo(0.693147m).Within(0.000001m));
        Assert.That(Of(Given.Ratio("top_trader_positions", 1.5m), Given.Ratio("all_accounts", 3)), Is.EqualTo(-0.693147m).Within(0.000001m));
    }

    [Test]
    public void Without_one_of_the_two_there_is_none()
    {
        Assert.That(Of(Given.Ratio("top_trader_positions", 3)), Is.Null);
        Assert.That(Of(Given.Ratio("all_accounts", 3), Given.Ratio("top_trader_accounts", 3)), Is.Null);
    }
}
