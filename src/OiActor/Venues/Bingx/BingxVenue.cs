// BingX swaps: what it is and in which order it is asked.
// https://bingx-api.github.io/docs/#/en-us/swapV2/introduce  (read 2026-11)
//
// Three bulk calls; then the open interest of each contract asked, the most traded assets first. No long/short ratio is published.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Bingx;

internal sealed class BingxVenue(IBingxApi api, ReplyReader replies) : IVenue
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    /// <summary>Our own: 40 requests a second of the 50 that are published, 120 at once.</summary>
    private static readonly LimitPool Sweep = new("bingx open interest sweep", 120, TimeSpan.FromSeconds(3));

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("bingx"),
        Title = "BingX",
        Origin = new Uri("https://open-api.bingx.com"),
        Documentation = new Uri("https://bingx-api.github.io/docs/"),
        Limits = new HostLimits(
        [
            new LimitRule("/openApi/swap/v2/quote/contracts", new LimitPool("bingx contracts", 500, TenSeconds)),
            new LimitRule("/openApi/swap/v2/quote/premiumIndex", new LimitPool("bingx premium index", 500, TenSeconds)),
            new LimitRule("/openApi/swap/v2/quote/ticker", new LimitPool("bingx ticker", 500, TenSeconds)),
            new LimitRule("/openApi/swap/v2/quote/openInterest", new LimitPool("bingx open interest", 500, TenSeconds), Pace: Sweep),
        ]),
        Ratios = [],
        Endpoints =
        [
            new("instruments", "/openApi/swap/v2/quote/contracts"),
            new("mark, index, funding", "/openApi/swap/v2/quote/premiumIndex"),
            new("last price, change, volume", "/openApi/swap/v2/quote/ticker"),
            new(
                "open interest",
                "/openApi/swap/v2/quote/openInterest",
                new OiField("openInterest", "value in USDT or USDC", Sides.One, "CoinGlass shows the same figure", Confidence.Low, "2026-11")),
        ],
        Cost = "3, 1 for each contract",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new BingxVenue(
        RestService.ForGenerated<IBingxApi>(client, ReplyReader.Settings(BingxJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, BingxErrors.Kind, successCode: "0")));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(3);
        var listCall = replies.Read(api.Contracts(stop));
        var premiumCall = replies.Read(api.PremiumIndex(stop));
        var tickerCall = replies.Read(api.Ticker(stop));
        var (list, premiums, tickers) = (await listCall, await premiumCall, await tickerCall);

        var failures = new FailureList(list.Failure, premiums.Failure, tickers.Failure);
        if (list.Content is null)
            return VenueReadings.None(failures.All);

        var premiumBySymbol = WireRows.By(premiums.Content?.Data, row => row.Symbol);
        var tickerBySymbol = WireRows.By(tickers.Content?.Data, row => row.Symbol);
        var live = BingxMap.Instruments(list.Content, request);
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
            return BingxMap.Contract(
                instrument,
                failures.Note(await replies.Read(api.OpenInterest(symbol, stop), symbol)),
                premiumBySymbol?.GetValueOrDefault(symbol),
                tickerBySymbol?.GetValueOrDefault(symbol));
        }
    }
}
