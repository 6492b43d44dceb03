// Coinbase Derivatives (US): what it is and in which order it is asked.
// https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/public/list-public-products  (read 2026-11)
//
// One bulk call gives everything; a page that names a next one is followed by it. The company's international exchange ended on 2026-10-01.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Coinbase;

internal sealed class CoinbaseVenue(ICoinbaseApi api, ReplyReader replies) : IVenue
{
    private const string Products = "/api/v3/brokerage/market/products";

    /// <summary>About a hundred futures came in one page; more pages than this are a cursor that leads in a circle.</summary>
    private const int MostPages = 10;

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("coinbase"),
        Title = "Coinbase Derivatives (US)",
        OtherNames = ["coinbase derivatives", "coinbase advanced", "cde"],
        Origin = new Uri("https://api.coinbase.com"),
        Documentation = new Uri("https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/public/list-public-products"),
        // Ten a second by address is said of public endpoints and not documented: half of it.
        Limits = new HostLimits([new LimitRule(Products, new LimitPool("coinbase public", 5, TimeSpan.FromSeconds(1)))]),
        Ratios = [],
        Endpoints =
        [
            new(
                "instruments, open interest, index, last price, funding, change, volume",
                Products,
                new OiField("open_interest", "contracts of contract_size coins (of thousands for 1000…)", Sides.Unknown, "stated nowhere", Confidence.Low, "2026-11")),
        ],
        Cost = "1",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new CoinbaseVenue(
        RestService.ForGenerated<ICoinbaseApi>(client, ReplyReader.Settings(CoinbaseJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        var failures = new FailureList();
        var listed = new HashSet<Asset>();
        var contracts = new Dictionary<string, ContractReading>(StringComparer.Ordinal);
        string? cursor = null;
        for (int page = 0; page < MostPages; page++)
        {
            progress.Plan(1);
            var reply = failures.NoteBulk(await replies.Read(api.Products(cursor, stop)));
            if (reply.Content is not { } answer)
                break;
            foreach (var row in answer.Products!)
                if (row is not null && CoinbaseMap.Instrument(row, request) is { } instrument)
                {
                    listed.Add(instrument.Asset);
                    if (request.Assets.Includes(instrument.Asset))
                        contracts[instrument.VenueSymbol] = CoinbaseMap.Contract(instrument, row, reply.ReceivedTime);
                }
            cursor = answer.Pagination is { HasNext: true, NextCursor: { Length: > 0 } next } ? next : null;
            if (cursor is null)
                return new VenueReadings(listed, [.. contracts.Values], [], failures.All);
        }
        return cursor is null
            ? VenueReadings.None(failures.All)
            : new VenueReadings(listed, [.. contracts.Values], [], failures.All) { ListIncomplete = true };
    }
}
