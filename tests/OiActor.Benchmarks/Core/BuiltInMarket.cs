using OiActor.Aggregation;
using OiActor.Demo;
using OiActor.Domain;
using OiActor.Http;
using OiActor.Input;
using OiActor.Platform;
using OiActor.Run;
using OiActor.Venues;

namespace OiActor.Benchmarks.Core;

/// <summary>The built-in market as material: answers of its venues, and readings as a run has them.</summary>
internal static class BuiltInMarket
{
    private static readonly FixedTime Time = new(DemoMarket.Instant);

    /// <summary>Asks a venue for a body.</summary>
    /// <param name="assets">The least number of assets.</param>
    public static byte[] Answer(string venue, int assets, string path, string query = "") =>
        Venue(venue, assets)!.Answer("GET", path, query, default).Body.ToArray();

    /// <summary>The request that a run with default input makes of a venue, for every asset it lists.</summary>
    public static VenueRequest Request(VenueId venue) =>
        PlanOf(["*"]).Venues.Single(planned => planned.Venue.Descriptor.Id == venue).Request;

    /// <summary>Asks all venues as a run does, without sockets and pacing.</summary>
    /// <param name="assets">How many assets are asked for.</param>
    public static async Task<MarketReadings> ReadAsync(int assets)
    {
        var plan = PlanOf([.. MarketAssets.AtLeast(assets).Take(assets).Select(asset => asset.Code)]);
        var environment = new ActorEnvironment(_ => null, []);
        var http = new VenueHttp(Time, Pacing.Unpaced, new Random(1), "0");
        using var connections = new Connections(http, environment, host => Venue(host, assets) is { } venue ? new DemoHandler(venue) : null);
        var contributions = new List<VenueContribution>();
        foreach (var planned in plan.Venues)
        {
            var venue = connections.Open(planned.Venue, plan.VenueDeadline, null, SecretRedactor.None, static () => { }).Venue;
            var readings = await venue.ReadAsync(planned.Request, new VenueProgress(), CancellationToken.None);
            contributions.Add(new VenueContribution(planned.Venue.Descriptor.Id, readings, readings.Failures is [var first, ..] ? first.Kind : null)
            {
                Kind = planned.Venue.Descriptor.Kind,
            });
        }
        return new MarketReadings(plan, contributions);
    }

    private static RunPlan PlanOf(IReadOnlyList<string> symbols) =>
        Planner.Plan(new ActorInput { Symbols = symbols }, [], DemoMarket.Instant, null);

    private static IDemoVenue? Venue(string name, int assets) =>
        DemoMarket.Venue(name, MarketAssets.AtLeast(assets), static () => new MarketMoment(DemoMarket.Instant));
}

/// <summary>What the venues said, and what a run does with it.</summary>
internal sealed record MarketReadings(RunPlan Plan, IReadOnlyList<VenueContribution> Contributions)
{
    private Asset[] Assets { get; } = [.. Plan.Symbols!.Select(symbol => symbol.Asset)];

    public AggregationRules Rules { get; } = new(Plan.Input.OiBasis, Plan.Metrics, Plan.Started);

    public IReadOnlyList<AssetFigures> Aggregate() => Aggregator.Aggregate(Assets, Contributions, Rules);
}
