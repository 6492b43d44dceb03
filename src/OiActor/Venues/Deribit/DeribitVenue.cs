// Deribit v2: what it is and in which order it is asked.
// https://docs.deribit.com  (read 2026-11)
//
// The list, and a summary for each currency that contracts in scope settle in, give everything, all at once.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Deribit;

internal sealed class DeribitVenue(IDeribitApi api, ReplyReader replies) : IVenue
{
    private const string Futures = "future";

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("deribit"),
        Title = "Deribit",
        Origin = new Uri("https://www.deribit.com"),
        Documentation = new Uri("https://docs.deribit.com"),
        AlwaysInverse = true,

        // Published for accounts: 20 a second, the list one a second. What an address may is not published; a run asks four times.
        Limits = new HostLimits(
        [
            new LimitRule("/api/v2/public/", new LimitPool("deribit", 20, TimeSpan.FromSeconds(1))),
            new LimitRule("/api/v2/public/get_instruments", new LimitPool("deribit instruments", 5, TimeSpan.FromSeconds(5))),
        ]),
        Ratios = [],
        Endpoints =
        [
            new("instruments", "/api/v2/public/get_instruments"),
            new(
                "open interest, prices, funding paid, change, volume",
                "/api/v2/public/get_book_summary_by_currency",
                new OiField("open_interest, inverse", "US dollars", Sides.One, "\"outstanding contracts\"; odd lots in recorded answers", Confidence.Medium, "2026-11"),
                new OiField(
                    "open_interest, linear",
                    "listed base currency (thousands for 1000…)",
                    Sides.One,
                    "\"outstanding contracts\"; odd lots in a recorded answer",
                    Confidence.Medium,
                    "2026-11")),
        ],
        Cost = "1, and 1 for each currency settled in (BTC, ETH, USDC)",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new DeribitVenue(
        RestService.ForGenerated<IDeribitApi>(client, ReplyReader.Settings(DeribitJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, DeribitErrors.Kind)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        string[] settlements = DeribitMap.Settlements(request);
        progress.Plan(1 + settlements.Length);
        var failures = new FailureList();
        var listCall = replies.Read(api.Instruments("any", Futures, stop));
        var summaryCalls = settlements.Select(currency => replies.Read(api.BookSummary(currency, Futures, stop), currency)).ToArray();
        var list = failures.NoteBulk(await listCall);
        var summaries = new Dictionary<string, Summary>(StringComparer.Ordinal);
        for (int i = 0; i < settlements.Length; i++)
        {
            var reply = failures.NoteBulk(await summaryCalls[i]);
            summaries[settlements[i]] = new Summary(WireRows.By(reply.Content?.Result, row => row.InstrumentName), reply.Failure?.Kind, reply.ReceivedTime);
        }
        if (list.Content is null)
            return VenueReadings.None(failures.All);

        var live = DeribitMap.Instruments(list.Content, request);
        return new VenueReadings(
            live.Select(instrument => instrument.Asset).ToHashSet(),
            [.. live.Where(instrument => request.Assets.Includes(instrument.Asset)).Select(Read)],
            [],
            failures.All);

        ContractReading Read(Instrument instrument)
        {
            var summary = summaries.GetValueOrDefault(instrument.Margin);
            return DeribitMap.Contract(
                instrument, summary?.Rows?.GetValueOrDefault(instrument.VenueSymbol), summary?.Failure, summary?.ReceivedTime ?? list.ReceivedTime);
        }
    }

    /// <summary>An answer over the contracts that settle in a currency: rows by symbol, or why there are none.</summary>
    private sealed record Summary(Dictionary<string, SummaryWire>? Rows, FailureKind? Failure, DateTimeOffset ReceivedTime);
}
