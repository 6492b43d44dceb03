// Drift on Solana, relaunched as Velocity, its data API: what it is and how it is asked.
// https://data.velocity.exchange/openapi.json  (read 2026-11)
//
// One bulk call gives everything. The former host still answers, with an empty list.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Drift;

internal sealed class DriftVenue(IDriftApi api, ReplyReader replies) : IVenue
{
    /// <summary>Nothing is published; this is what a careful client of the former host kept to, four a second.</summary>
    private static readonly LimitPool Requests = new("drift requests", 4, TimeSpan.FromSeconds(1));

    private static readonly OiField LongSide = new(
        "openInterest.long",
        "listed base coin (millions for 1M…)",
        Sides.Split,
        "both sides given; the market maker's part in funding records",
        Confidence.Medium,
        "2026-11");

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("drift"),
        Kind = VenueKind.Dex,
        Title = "Drift (Velocity)",
        OtherNames = ["velocity"],
        Origin = new Uri("https://data.velocity.exchange"),
        Documentation = new Uri("https://data.velocity.exchange/openapi.json"),
        Limits = new HostLimits([new LimitRule("/stats/", Requests)]),
        Ratios = [],
        Endpoints =
        [
            new(
                "instruments, open interest of both sides, prices, funding, change, volume",
                "/stats/markets",
                LongSide,
                LongSide with { Field = "openInterest.short" }),
        ],
        Cost = "1",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new DriftVenue(
        RestService.ForGenerated<IDriftApi>(client, ReplyReader.Settings(DriftJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(1);
        var markets = await replies.Read(api.Markets(stop));
        if (markets.Content is not { } answer)
            return VenueReadings.None(new FailureList(markets.Failure).All);

        var live = DriftMap.Contracts(answer, request, markets.ReceivedTime);
        return new VenueReadings(
            live.Select(reading => reading.Instrument.Asset).ToHashSet(),
            [.. live.Where(reading => request.Assets.Includes(reading.Instrument.Asset))],
            [],
            []);
    }
}
