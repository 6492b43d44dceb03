// Bitfinex v2 derivatives: what it is and in which order it is asked.
// https://docs.bitfinex.com/reference/rest-public-derivatives-status  (read 2026-11)
//
// Three bulk calls at once give everything.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Bitfinex;

internal sealed class BitfinexVenue(IBitfinexApi api, ReplyReader replies) : IVenue
{
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("bitfinex"),
        Title = "Bitfinex",
        OtherNames = ["bitfinex derivatives"],
        Origin = new Uri("https://api-pub.bitfinex.com"),
        Documentation = new Uri("https://docs.bitfinex.com/reference/rest-public-derivatives-status"),
        Limits = new HostLimits(
        [
            // That of the lists is not among the limits known: the lowest of the others that a run could use.
            new LimitRule("/v2/conf/", new LimitPool("bitfinex conf", 15, OneMinute)),
            new LimitRule("/v2/status/deriv", new LimitPool("bitfinex status", 90, OneMinute)),
            new LimitRule("/v2/tickers", new LimitPool("bitfinex tickers", 30, OneMinute)),
        ]),
        Ratios = [],
        Endpoints =
        [
            new("instruments, names of coins", "/v2/conf/pub:list:pair:futures,pub:map:currency:sym"),
            new(
                "open interest, mark, funding",
                "/v2/status/deriv",
                new OiField("place 18", "coins", Sides.Unknown, "outstanding contracts, not measured", Confidence.Low, "2026-11")),
            new("last price, change, volume", "/v2/tickers"),
        ],
        Cost = "3",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new BitfinexVenue(
        RestService.ForGenerated<IBitfinexApi>(client, ReplyReader.Settings(BitfinexJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(3);
        var confCall = replies.Read(api.Conf(stop));
        var statusCall = replies.Read(api.Status(stop));
        var tickerCall = replies.Read(api.Tickers(stop));
        var (conf, status, tickers) = (await confCall, await statusCall, await tickerCall);

        var failures = new FailureList(conf.Failure, status.Failure, tickers.Failure);
        if (conf.Content is null)
            return VenueReadings.None(failures.All);

        var statusByKey = WireRows.By(status.Content, row => row.Key);
        var tickerBySymbol = WireRows.By(tickers.Content, row => row.Symbol);
        var live = BitfinexMap.Instruments(conf.Content, request);
        return new VenueReadings(
            live.Select(instrument => instrument.Asset).ToHashSet(),
            [.. live.Where(instrument => request.Assets.Includes(instrument.Asset)).Select(Contract)],
            [],
            failures.All)
        {
            StablecoinRates = BitfinexMap.StablecoinRates(tickerBySymbol),
        };

        ContractReading Contract(Instrument instrument) => BitfinexMap.Contract(
            instrument,
            statusByKey?.GetValueOrDefault(instrument.VenueSymbol),
            status.Failure?.Kind,
            status.ReceivedTime,
            tickerBySymbol?.GetValueOrDefault(instrument.VenueSymbol));
    }
}
