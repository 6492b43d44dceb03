// Paradex: what it is and in which order it is asked.
// https://docs.paradex.trade/api/general-information/rate-limits/api  (read 2026-11)
//
// Two bulk calls give everything.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Paradex;

internal sealed class ParadexVenue(IParadexApi api, ReplyReader replies) : IVenue
{
    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("paradex"),
        Kind = VenueKind.Dex,
        Title = "Paradex",
        Origin = new Uri("https://api.prod.paradex.trade"),
        Documentation = new Uri("https://docs.paradex.trade/api/prod/markets/get-markets-summary"),
        Limits = new HostLimits([new LimitRule("/v1/", new LimitPool("paradex", 1500, TimeSpan.FromMinutes(1)))]),
        Ratios = [],
        Endpoints =
        [
            new("instruments, funding periods", "/v1/markets"),
            new(
                "open interest, prices, funding, change, volume",
                "/v1/markets/summary",
                new OiField("open_interest", "listed base currency (thousands for k…)", Sides.Two, "DefiLlama halves it since 2026-09", Confidence.Low, "2026-11")),
        ],
        Cost = "2",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new ParadexVenue(
        RestService.ForGenerated<IParadexApi>(client, ReplyReader.Settings(ParadexJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(2);
        var listCall = replies.Read(api.Markets(stop));
        var summaryCall = replies.Read(api.Summary("ALL", stop));
        var (list, summaries) = (await listCall, await summaryCall);

        var failures = new FailureList(list.Failure, summaries.Failure);
        if (list.Content is null)
            return VenueReadings.None(failures.All);

        var summaryBySymbol = WireRows.By(summaries.Content?.Results, row => row.Symbol);
        var listed = new HashSet<Asset>();
        var contracts = new List<ContractReading>();
        foreach (var row in list.Content.Results!.DistinctBy(row => row?.Symbol))
            if (ParadexMap.Instrument(row, request) is { } instrument)
            {
                listed.Add(instrument.Asset);
                if (request.Assets.Includes(instrument.Asset))
                    contracts.Add(ParadexMap.Contract(
                        instrument,
                        row!.FundingPeriodHours,
                        summaryBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
                        summaries.Failure?.Kind,
                        summaries.ReceivedTime));
            }
        return new VenueReadings(listed, contracts, [], failures.All);
    }
}
