using FsCheck;
using FsCheck.Fluent;
using OiActor.Aggregation;
using OiActor.Input;

namespace OiActor.Tests.Aggregation;

internal sealed class OrderingTests
{
    private static readonly AssetFigures[] Assets =
    [
        Given.Asset("DOGE", 300, 2, 2, 2),
        Given.Asset("BTC", 900, 0.5m),
        Given.Asset("ADA", 300, 3),
        Given.Asset("ETH", 500),
        Given.Asset("XRP", null, 2),
    ];

    private static string[] Sorted(SortBy by, IEnumerable<AssetFigures> assets) => [.. Ordering.Sort(assets, by).Select(f => f.Asset.Code)];

    [TestCase(SortBy.OiDesc, "BTC ETH ADA DOGE XRP", TestName = "By open interest the largest first, ties by symbol, without any last")]
    [TestCase(SortBy.LsLongExtremeDesc, "ADA DOGE XRP BTC ETH", TestName = "By long extremes the highest average first, without any last")]
    [TestCase(SortBy.LsShortExtremeDesc, "BTC DOGE XRP ADA ETH", TestName = "By short extremes the lowest average first, without any last")]
    [TestCase(SortBy.SymbolAsc, "ADA BTC DOGE ETH XRP", TestName = "By symbol in the order of the alphabet")]
    public void Records_are_sorted(SortBy by, string expected) => Assert.That(Sorted(by, Assets), Is.EqualTo(expected.Split(' ')));

    [Test]
    public void The_order_of_arrival_never_shows() =>
        Prop.ForAll(Figures.ToArbitrary(), assets => Enum.GetValues<SortBy>().All(by =>
            Sorted(by, assets).SequenceEqual(Sorted(by, assets.Reverse()))
            && Sorted(by, assets).SequenceEqual(Sorted(by, Ordering.Sort(assets, by))))).QuickCheckThrowOnFailure();

    [Test]
    public void Nothing_is_lost_and_absent_figures_come_last() =>
        Prop.ForAll(Figures.ToArbitrary(), assets =>
        {
            decimal?[] totals = [.. Ordering.Sort(assets, SortBy.OiDesc).Select(f => f.TotalOiUsd)];
            decimal?[] averages = [.. Ordering.Sort(assets, SortBy.LsShortExtremeDesc).Select(f => f.Headline.Average)];
            return totals.Length == assets.Length
                && totals.SequenceEqual(totals.OrderByDescending(t => t ?? -1))
                && averages.SequenceEqual(averages.OrderBy(a => a ?? decimal.MaxValue));
        }).QuickCheckThrowOnFailure();

    private static Gen<AssetFigures[]> Figures =>
        from count in Gen.Choose(0, 12)
        from totals in Gen.ArrayOf(Gen.Choose(-1, 5), 12)
        from ratios in Gen.ArrayOf(Gen.Choose(0, 4), 12)
        select Enumerable.Range(0, count).Select(i => Given.Asset(
            $"A{i}", totals[i] < 0 ? null : totals[i], ratios[i] == 0 ? [] : [ratios[i] / 2m])).ToArray();
}
