// dYdX Chain, its public indexer: what it is and how it is asked.
// https://github.com/dydxprotocol/v4-chain/blob/main/indexer/services/comlink/public/api-documentation.md  (read 2026-11)
//
// One bulk call gives everything.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Dydx;

internal sealed class DydxVenue(IDydxApi api, ReplyReader replies) : IVenue
{
    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("dydx"),
        Kind = VenueKind.Dex,
        Title = "dYdX",
        OtherNames = ["dydx v4"],
        Origin = new Uri("https://indexer.dydx.trade"),
        Documentation = new Uri("https://github.com/dydxprotocol/v4-chain/blob/main/indexer/services/comlink/public/api-documentation.md"),
        Limits = new HostLimits([new LimitRule("/v4/", new LimitPool("dydx indexer", 100, TimeSpan.FromSeconds(10)))])
        {
            RetryAfterInMilliseconds = true,
        },
        Ratios = [],
        Endpoints =
        [
            new(
                "instruments, open interest, oracle price, funding, change, volume",
                "/v4/perpetualMarkets",
                new OiField("openInterest", "base coin", Sides.One, "the indexer's source adds up open long positions", Confidence.High, "2026-11")),
        ],
        Cost = "1",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new DydxVenue(
        RestService.ForGenerated<IDydxApi>(client, ReplyReader.Settings(DydxJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(1);
        var markets = await replies.Read(api.PerpetualMarkets(stop));
        if (markets.Content is not { Markets: { } rows } answer)
            return VenueReadings.None(new FailureList(markets.Failure).All);

        var live = DydxMap.Instruments(answer, request);
        return new VenueReadings(
            live.Select(i => i.Asset).ToHashSet(),
            [.. live.Where(i => request.Assets.Includes(i.Asset)).Select(i => DydxMap.Contract(i, rows[i.VenueSymbol]!, markets.ReceivedTime))],
            [],
            []);
    }
}
