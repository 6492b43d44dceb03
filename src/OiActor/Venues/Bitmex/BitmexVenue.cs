// BitMEX v1: what it is and in which order it is asked.
// https://www.bitmex.com/app/apiOverview  (read 2026-11)
//
// One call gives everything.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Bitmex;

internal sealed class BitmexVenue(IBitmexApi api, ReplyReader replies) : IVenue
{
    private const string OddLots = "odd lots in 17 of 34 recorded figures";

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("bitmex"),
        Title = "BitMEX",
        Origin = new Uri("https://www.bitmex.com"),
        Documentation = new Uri("https://www.bitmex.com/app/apiOverview"),
        AlwaysInverse = true,
        Limits = new HostLimits([new LimitRule("/api/v1/", new LimitPool("bitmex", 30, TimeSpan.FromMinutes(1)))]),
        Ratios = [],
        Endpoints =
        [
            new(
                "instruments, open interest, prices, funding, change, volume",
                "/api/v1/instrument/active",
                new OiField("openInterest, inverse", "contracts of multiplier / 10⁸ US dollars", Sides.One, OddLots, Confidence.Medium, "2026-11"),
                new OiField("openInterest, linear", "contracts of 1 / underlyingToPositionMultiplier coins", Sides.One, OddLots, Confidence.Medium, "2026-11"),
                new OiField("openValue, quanto", "10⁻⁸ bitcoin, valued with the mark of XBTUSD", Sides.One, OddLots, Confidence.Medium, "2026-11")),
        ],
        Cost = "1",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new BitmexVenue(
        RestService.ForGenerated<IBitmexApi>(client, ReplyReader.Settings(BitmexJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(1);
        var reply = await replies.Read(api.ActiveInstruments(stop));
        return reply.Content is { } rows
            ? BitmexMap.Readings(rows, request, reply.ReceivedTime)
            : VenueReadings.None(new FailureList(reply.Failure).All);
    }
}
