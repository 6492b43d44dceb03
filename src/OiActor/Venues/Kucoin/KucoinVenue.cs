// KuCoin Futures: what it is and what it is asked.
// https://www.kucoin.com/docs/rest/futures-trading/market-data/get-symbols-list  (read 2026-11)
//
// One call lists every contract with all its figures. The venue publishes no long/short ratio.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Kucoin;

internal sealed class KucoinVenue(IKucoinApi api, ReplyReader replies) : IVenue
{
    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("kucoin"),
        Title = "KuCoin",
        OtherNames = ["kucoin futures"],
        Origin = new Uri("https://api-futures.kucoin.com"),
        Documentation = new Uri("https://www.kucoin.com/docs/rest/futures-trading/market-data/get-symbols-list"),
        Limits = new HostLimits([new LimitRule("/api/v1/", new LimitPool("kucoin public", 2000, TimeSpan.FromSeconds(30)), Cost: 3)]),
        Ratios = [],
        Endpoints =
        [
            new(
                "instruments, open interest, prices, funding, change, volume",
                "/api/v1/contracts/active",
                new OiField(
                    "openInterest, linear",
                    "lots of multiplier × listed base",
                    Sides.One,
                    "an aggregator shows it unchanged; odd lots seen",
                    Confidence.Low,
                    "2026-11"),
                new OiField("openInterest, inverse", "lots of one dollar", Sides.One, "as for linear", Confidence.Low, "2026-11")),
        ],
        Cost = "1",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new KucoinVenue(
        RestService.ForGenerated<IKucoinApi>(client, ReplyReader.Settings(KucoinJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, KucoinErrors.Kind)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(1);
        var list = await replies.Read(api.ActiveContracts(stop));
        if (list.Content?.Data is not { } rows)
            return VenueReadings.None(new FailureList(list.Failure).All);

        var listed = new HashSet<Asset>();
        var contracts = new List<ContractReading>();
        foreach (var row in rows.DistinctBy(row => row?.Symbol))
            if (row is not null && KucoinMap.Instrument(row, request) is { } instrument)
            {
                listed.Add(instrument.Asset);
                if (request.Assets.Includes(instrument.Asset))
                    contracts.Add(KucoinMap.Contract(instrument, row, list.ReceivedTime));
            }
        return new VenueReadings(listed, contracts, [], []);
    }
}
