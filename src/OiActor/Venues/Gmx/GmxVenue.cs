// GMX V2 on Arbitrum: what it is and how it is asked.
// https://docs.gmx.io/docs/api/rest-v2  (read 2026-11)
//
// One bulk call gives everything.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Gmx;

internal sealed class GmxVenue(IGmxApi api, ReplyReader replies) : IVenue
{
    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("gmx"),
        Kind = VenueKind.Dex,
        Title = "GMX V2 (Arbitrum)",
        OtherNames = ["gmx v2"],
        Origin = new Uri("https://arbitrum-api.gmxinfra.io"),
        Documentation = new Uri("https://docs.gmx.io/docs/api/rest-v2"),

        // Nothing is published. The venue's own page asks every few seconds; a run asks once.
        Limits = new HostLimits([new LimitRule("/", new LimitPool("gmx", 10, TimeSpan.FromMinutes(1)))]),
        Ratios = [],
        Endpoints =
        [
            new(
                "instruments, open interest",
                "/markets/info",
                new OiField("openInterestLong", "dollars at entry, 10^30", Sides.Split, "the fields' names; a pool stands opposite", Confidence.High, "2026-11"),
                new OiField("openInterestShort", "dollars at entry, 10^30", Sides.Split, "the fields' names; a pool stands opposite", Confidence.High, "2026-11")),
        ],
        Cost = "1",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new GmxVenue(
        RestService.ForGenerated<IGmxApi>(client, ReplyReader.Settings(GmxJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(1);
        var list = await replies.Read(api.MarketsInfo(stop));
        if (list.Content is null)
            return VenueReadings.None(new FailureList(list.Failure).All);

        var listed = new HashSet<Asset>();
        var contracts = new List<ContractReading>();
        foreach (var row in list.Content.Markets!.DistinctBy(row => row?.Name))
            if (GmxMap.Instrument(row, request) is { } instrument)
            {
                listed.Add(instrument.Asset);
                if (request.Assets.Includes(instrument.Asset))
                    contracts.Add(GmxMap.Contract(instrument, row!, list.ReceivedTime));
            }
        return new VenueReadings(listed, contracts, [], []);
    }
}
