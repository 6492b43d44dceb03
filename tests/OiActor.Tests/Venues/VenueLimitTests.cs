using OiActor.Http;
using OiActor.Venues;

namespace OiActor.Tests.Venues;

/// <summary>What the published limits of each venue bind: every endpoint it asks, and the budget for ratios those alone.</summary>
internal sealed class VenueLimitTests
{
    private static IEnumerable<string> Venues => VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name);

    [TestCaseSource(nameof(Venues))]
    public void Every_endpoint_of_a_venue_is_paced(string venue) =>
        Assert.That(VenueStage.Entry(venue).Descriptor.Endpoints.Select(endpoint => endpoint.Path).Where(path => RuleOf(venue, path) is null), Is.Empty);

    [TestCaseSource(nameof(Venues))]
    public void Requests_of_ratios_are_bound_by_the_budget_and_no_others(string venue)
    {
        string periods = Path.Combine(VenueCase.Root, venue, "periods.txt");
        var asked = File.Exists(periods)
            ? File.ReadLines(periods).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length == 3).Select(line => line[2])
            : [];
        // A ratio that comes with the list of contracts is no request of its own.
        string[] ratios = [.. asked.Where(target => target.Contains('?', StringComparison.Ordinal)).Select(target => target.Split('?')[0]).Distinct()];
        var about = VenueStage.Entry(venue).Descriptor;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ratios.Where(path => RuleOf(venue, path) is not { ForRatios: true }), Is.Empty);
            Assert.That(about.Endpoints.Select(endpoint => endpoint.Path).Except(ratios).Where(path => RuleOf(venue, path) is { ForRatios: true }), Is.Empty);
        }
    }

    /// <summary>The ratios of both products share one pool; those of coin-margined pairs have a weight of their own besides.</summary>
    [Test]
    public void Ratios_of_coin_margined_pairs_cost_the_companys_weight_and_share_its_pool_of_ratios()
    {
        const string Path = "/futures/data/globalLongShortAccountRatio";
        var (coin, dollar) = (RuleOf("binance_coinm", Path)!, RuleOf("binance", Path)!);

        Assert.That(coin.Pool, Is.EqualTo(dollar.Pool));
        Assert.That(coin.Pace, Is.EqualTo(RuleOf("binance", "/fapi/v1/premiumIndex")!.Pool));
        Assert.That(dollar.Pace, Is.Null);
    }

    private static LimitRule? RuleOf(string venue, string path) =>
        VenueStage.Entry(venue).Descriptor.Limits.Rules.Where(rule => path.StartsWith(rule.PathPrefix, StringComparison.Ordinal)).MaxBy(rule => rule.PathPrefix.Length);
}
