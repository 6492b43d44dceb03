// Aster futures: what it is and in which order it is asked.
// https://github.com/asterdex/api-docs  (read 2026-11)
//
// Four bulk calls; then the open interest of each contract asked, the most traded assets first. No long/short ratio is published.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Aster;

internal sealed class AsterVenue(IAsterApi api, ReplyReader replies) : IVenue
{
    /// <summary>2400 weight a minute by address.</summary>
    private static readonly LimitPool Weight = new("aster weight", 2400, TimeSpan.FromMinutes(1));

    /// <summary>Our own: 20 requests a second, 100 at once. The route is undocumented, and its weight with it.</summary>
    private static readonly LimitPool Sweep = new("aster open interest sweep", 100, TimeSpan.FromSeconds(5));

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("aster"),
        Kind = VenueKind.Dex,
        Title = "Aster",
        OtherNames = ["asterdex"],
        Origin = new Uri("https://fapi.asterdex.com"),
        Documentation = new Uri("https://github.com/asterdex/api-docs"),
        Limits = new HostLimits(
        [
            // Only the weight of 40 is published; the others are put high rather than low.
            new LimitRule("/fapi/v1/exchangeInfo", Weight, Cost: 10),
            new LimitRule("/fapi/v1/premiumIndex", Weight, Cost: 10),
            new LimitRule("/fapi/v1/ticker/24hr", Weight, Cost: 40),
            new LimitRule("/fapi/v1/fundingInfo", Weight, Cost: 10),
            new LimitRule("/fapi/v1/openInterest", Weight, Pace: Sweep),
        ]),
        Ratios = [],
        Endpoints =
        [
            new("instruments", "/fapi/v1/exchangeInfo"),
            new("mark, index, funding", "/fapi/v1/premiumIndex"),
            new("last price, change, volume", "/fapi/v1/ticker/24hr"),
            new("funding intervals", "/fapi/v1/fundingInfo"),
            new(
                "open interest",
                "/fapi/v1/openInterest",
                new OiField("openInterest", "listed base asset (thousands for 1000…)", Sides.Unknown, "nothing says", Confidence.Low, "2026-11")),
        ],
        Cost = "4, 1 for each contract",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new AsterVenue(
        RestService.ForGenerated<IAsterApi>(client, ReplyReader.Settings(AsterJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, AsterErrors.Kind)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(4);
        var infoCall = replies.Read(api.ExchangeInfo(stop));
        var premiumCall = replies.Read(api.PremiumIndex(stop));
        var tickerCall = replies.Read(api.Ticker24Hr(stop));
        var fundingCall = replies.Read(api.FundingInfo(stop));
        var (info, premiums, tickers, fundings) = (await infoCall, await premiumCall, await tickerCall, await fundingCall);

        var failures = new FailureList(info.Failure, premiums.Failure, tickers.Failure, fundings.Failure);
        if (info.Content is null)
            return VenueReadings.None(failures.All);

        var premiumBySymbol = WireRows.By(premiums.Content, row => row.Symbol);
        var tickerBySymbol = WireRows.By(tickers.Content, row => row.Symbol);
        var fundingBySymbol = WireRows.By(fundings.Content, row => row.Symbol);
        var live = AsterMap.Instruments(info.Content, request);
        Instrument[] asked =
        [
            .. SweepOrder.MostTradedFirst(
                live.Where(i => request.Assets.Includes(i.Asset)),
                i => tickerBySymbol?.GetValueOrDefault(i.VenueSymbol)?.QuoteVolume.Value).SelectMany(ofOne => ofOne),
        ];
        progress.Plan(asked.Length);
        var contracts = await Task.WhenAll(asked.Select(ReadContractAsync));
        return new VenueReadings(live.Select(i => i.Asset).ToHashSet(), contracts, [], failures.All);

        async Task<ContractReading> ReadContractAsync(Instrument instrument)
        {
            string symbol = instrument.VenueSymbol;
            return AsterMap.Contract(
                instrument,
                failures.Note(await replies.Read(api.OpenInterest(symbol, stop), symbol)),
                premiumBySymbol?.GetValueOrDefault(symbol),
                tickerBySymbol?.GetValueOrDefault(symbol),
                fundingBySymbol?.GetValueOrDefault(symbol));
        }
    }
}
