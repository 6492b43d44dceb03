// Kraken Futures v3: what it is and in which order it is asked.
// https://docs.kraken.com/api/docs/futures-api/trading/get-tickers  (read 2026-11)
//
// Two bulk calls at once give everything. The company's US derivatives exchange is another one and not read here.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Kraken;

internal sealed class KrakenVenue(IKrakenApi api, ReplyReader replies) : IVenue
{
    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("kraken"),
        Title = "Kraken Futures",
        OtherNames = ["kraken futures", "cryptofacilities"],
        Origin = new Uri("https://futures.kraken.com"),
        Documentation = new Uri("https://docs.kraken.com/api/docs/futures-api/trading/get-tickers"),
        // Public calls cost nothing of the published budget of 500 in ten seconds; a limit all the same.
        Limits = new HostLimits([new LimitRule("/derivatives/api/v3/", new LimitPool("kraken derivatives", 20, TimeSpan.FromSeconds(10)))]),
        Ratios = [],
        Endpoints =
        [
            new("instruments", "/derivatives/api/v3/instruments"),
            new(
                "open interest, prices, funding, change, volume",
                "/derivatives/api/v3/tickers",
                new OiField("openInterest, linear", "contracts of contractSize coins", Sides.One, "no comparison of venues halves it", Confidence.Low, "2026-11"),
                new OiField("openInterest, inverse", "contracts of contractSize dollars", Sides.One, "as above", Confidence.Low, "2026-11")),
        ],
        Cost = "2",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new KrakenVenue(
        RestService.ForGenerated<IKrakenApi>(client, ReplyReader.Settings(KrakenJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, KrakenErrors.Kind)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(2);
        var listCall = replies.Read(api.Instruments(stop));
        var tickerCall = replies.Read(api.Tickers(stop));
        var (list, tickers) = (await listCall, await tickerCall);

        var failures = new FailureList(list.Failure, tickers.Failure);
        if (list.Content is null)
            return VenueReadings.None(failures.All);

        var tickerBySymbol = WireRows.By(tickers.Content?.Tickers, row => row.Symbol);
        var live = KrakenMap.Instruments(list.Content, tickerBySymbol, request);
        return new VenueReadings(
            live.Select(instrument => instrument.Asset).ToHashSet(),
            [.. live.Where(instrument => request.Assets.Includes(instrument.Asset)).Select(Contract)],
            [],
            failures.All);

        ContractReading Contract(Instrument instrument) => KrakenMap.Contract(
            instrument, tickerBySymbol?.GetValueOrDefault(instrument.VenueSymbol), tickers.Failure?.Kind, tickers.ReceivedTime);
    }
}
