// Lighter, the deployment on Ethereum: what it is and in which order it is asked.
// https://apidocs.lighter.xyz/docs/get-started  (read 2026-11)
//
// Two bulk calls give everything.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Lighter;

internal sealed class LighterVenue(ILighterApi api, ReplyReader replies) : IVenue
{
    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("lighter"),
        Kind = VenueKind.Dex,
        Title = "Lighter",
        OtherNames = ["zklighter"],
        Origin = new Uri("https://mainnet.zklighter.elliot.ai"),
        Documentation = new Uri("https://apidocs.lighter.xyz/reference"),
        Limits = new HostLimits([new LimitRule("/api/v1/", new LimitPool("lighter", 60, TimeSpan.FromMinutes(1)))]),
        Ratios = [],
        Endpoints =
        [
            new(
                "instruments, open interest, prices, volume",
                "/api/v1/orderBookDetails",
                new OiField(
                    "open_interest", "listed coin (thousands for 1000…)", Sides.One, "DefiLlama measured it against fills in 2026-09", Confidence.Medium, "2026-11")),
            new("funding", "/api/v1/funding-rates"),
        ],
        Cost = "2",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new LighterVenue(
        RestService.ForGenerated<ILighterApi>(client, ReplyReader.Settings(LighterJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(2);
        var listCall = replies.Read(api.OrderBookDetails(stop));
        var fundingCall = replies.Read(api.FundingRates(stop));
        var (list, funding) = (await listCall, await fundingCall);

        var failures = new FailureList(list.Failure, funding.Failure);
        if (list.Content is null)
            return VenueReadings.None(failures.All);

        var rates = LighterMap.OwnRates(funding.Content);
        var listed = new HashSet<Asset>();
        var contracts = new List<ContractReading>();
        foreach (var row in list.Content.OrderBookDetails!.DistinctBy(row => row?.Symbol))
            if (LighterMap.Instrument(row, request) is { } instrument)
            {
                listed.Add(instrument.Asset);
                if (request.Assets.Includes(instrument.Asset))
                    contracts.Add(LighterMap.Contract(instrument, row!, rates?.GetValueOrDefault(instrument.VenueSymbol), list.ReceivedTime));
            }
        return new VenueReadings(listed, contracts, [], failures.All);
    }
}
