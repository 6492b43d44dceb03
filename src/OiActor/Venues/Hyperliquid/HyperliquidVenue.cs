// Hyperliquid: what it is and in which order it is asked.
// https://hyperliquid.gitbook.io/hyperliquid-docs  (read 2026-11)
//
// One call gives everything of the first market. The markets that others run on the same chain (HIP-3) are not asked: they are mostly
// of stocks and commodities, and each has a collateral of its own.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Hyperliquid;

internal sealed class HyperliquidVenue(IHyperliquidApi api, ReplyReader replies) : IVenue
{
    private static readonly InfoWire MetaAndContexts = new() { Type = "metaAndAssetCtxs" };

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("hyperliquid"),
        Kind = VenueKind.Dex,
        Title = "Hyperliquid",
        OtherNames = ["hl"],
        Origin = new Uri("https://api.hyperliquid.xyz"),
        Documentation = new Uri("https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api"),
        Limits = new HostLimits([new LimitRule("/info", new LimitPool("hyperliquid weight", 1200, TimeSpan.FromMinutes(1)), Cost: 20)]),
        Ratios = [],
        Endpoints =
        [
            new(
                "instruments, open interest, prices, funding, change, volume",
                "/info",
                new OiField(
                    "openInterest",
                    "listed base coin (thousands for k…)",
                    Sides.Two,
                    "even lots in 25 of 25 recorded figures; halved by others",
                    Confidence.Medium,
                    "2026-11")),
        ],
        Cost = "1",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new HyperliquidVenue(
        RestService.ForGenerated<IHyperliquidApi>(client, ReplyReader.Settings(HyperliquidJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(1);
        var reply = await replies.Read(api.MetaAndAssetContexts(MetaAndContexts, stop));
        return reply.Content is { } answer
            ? HyperliquidMap.Readings(answer, request, reply.ReceivedTime)
            : VenueReadings.None(new FailureList(reply.Failure).All);
    }
}
