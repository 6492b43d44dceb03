// MEXC futures: what it is and in which order it is asked.
// https://www.mexc.com/api-docs/futures/market-endpoints  (read 2026-11)
//
// Three bulk calls at once give everything. The venue publishes no long/short ratio.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Mexc;

internal sealed class MexcVenue(IMexcApi api, ReplyReader replies) : IVenue
{
    private static readonly TimeSpan TwoSeconds = TimeSpan.FromSeconds(2);

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("mexc"),
        Title = "MEXC",
        OtherNames = ["mexc global"],
        Origin = new Uri("https://api.mexc.com"),
        Documentation = new Uri("https://www.mexc.com/api-docs/futures/market-endpoints"),
        Limits = new HostLimits(
        [
            new LimitRule("/api/v1/contract/detail", new LimitPool("mexc detail", 10, TwoSeconds)),
            new LimitRule("/api/v1/contract/ticker", new LimitPool("mexc ticker", 10, TwoSeconds)),
            new LimitRule("/api/v1/contract/funding_rate", new LimitPool("mexc funding rate", 20, TwoSeconds)),
        ]),
        Ratios = [],
        Endpoints =
        [
            new("instruments", "/api/v1/contract/detail"),
            new(
                "open interest, prices, change, volume",
                "/api/v1/contract/ticker",
                new OiField(
                    "holdVol, linear",
                    "contracts of contractSize × listed base",
                    Sides.One,
                    "documented as total holdings; an aggregator shows it unchanged",
                    Confidence.Low,
                    "2026-11"),
                new OiField("holdVol, coin-margined", "contracts of contractSize dollars", Sides.One, "as for linear", Confidence.Low, "2026-11")),
            new("funding", "/api/v1/contract/funding_rate"),
        ],
        Cost = "3",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new MexcVenue(
        RestService.ForGenerated<IMexcApi>(client, ReplyReader.Settings(MexcJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, MexcErrors.Kind)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(3);
        var listCall = replies.Read(api.Detail(stop));
        var tickerCall = replies.Read(api.Ticker(stop));
        var fundingCall = replies.Read(api.FundingRate(stop));
        var (list, tickers, fundings) = (await listCall, await tickerCall, await fundingCall);

        var failures = new FailureList(list.Failure, tickers.Failure, fundings.Failure);
        if (list.Content is null)
            return VenueReadings.None(failures.All);

        var tickerBySymbol = WireRows.By(tickers.Content?.Data, row => row.Symbol);
        var fundingBySymbol = WireRows.By(fundings.Content?.Data, row => row.Symbol);
        var live = MexcMap.Instruments(list.Content, request);
        return new VenueReadings(
            live.Select(i => i.Asset).ToHashSet(),
            [.. live.Where(i => request.Assets.Includes(i.Asset)).Select(Contract)],
            [],
            failures.All);

        ContractReading Contract(Instrument instrument) => MexcMap.Contract(
            instrument,
            tickerBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
            tickers.Failure?.Kind,
            tickers.ReceivedTime,
            fundingBySymbol?.GetValueOrDefault(instrument.VenueSymbol));
    }
}
