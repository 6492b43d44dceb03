// Backpack Exchange: what it is and in which order it is asked.
// https://docs.backpack.exchange/  (read 2026-11)
//
// Four bulk calls at once give everything. A company's exchange with an order book of its own, for all that its wallet is known for.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Backpack;

internal sealed class BackpackVenue(IBackpackApi api, ReplyReader replies) : IVenue
{
    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("backpack"),
        Title = "Backpack",
        OtherNames = ["backpack exchange"],
        Origin = new Uri("https://api.backpack.exchange"),
        Documentation = new Uri("https://docs.backpack.exchange/"),
        // Third parties speak of 2000 requests a minute, its documents of none: a tenth of that.
        Limits = new HostLimits([new LimitRule("/api/v1/", new LimitPool("backpack public", 200, TimeSpan.FromMinutes(1)))]),
        Ratios = [],
        Endpoints =
        [
            new("instruments, funding intervals", "/api/v1/markets"),
            new(
                "open interest",
                "/api/v1/openInterest",
                new OiField("openInterest", "listed base (thousands for k…)", Sides.Two, "even lots in all nine recorded answers", Confidence.Low, "2026-11")),
            new("mark, index, funding", "/api/v1/markPrices"),
            new("last price, change, volume", "/api/v1/tickers"),
        ],
        Cost = "4",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new BackpackVenue(
        RestService.ForGenerated<IBackpackApi>(client, ReplyReader.Settings(BackpackJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(4);
        var listCall = replies.Read(api.Markets(stop));
        var interestCall = replies.Read(api.OpenInterest(stop));
        var markCall = replies.Read(api.MarkPrices(stop));
        var tickerCall = replies.Read(api.Tickers(stop));
        var (list, interest, marks, tickers) = (await listCall, await interestCall, await markCall, await tickerCall);

        var failures = new FailureList(list.Failure, interest.Failure, marks.Failure, tickers.Failure);
        if (list.Content is null)
            return VenueReadings.None(failures.All);

        var interestBySymbol = WireRows.By(interest.Content, row => row.Symbol);
        var markBySymbol = WireRows.By(marks.Content, row => row.Symbol);
        var tickerBySymbol = WireRows.By(tickers.Content, row => row.Symbol);
        var live = BackpackMap.Instruments(list.Content, request);
        return new VenueReadings(
            live.Select(found => found.Instrument.Asset).ToHashSet(),
            [.. live.Where(found => request.Assets.Includes(found.Instrument.Asset)).Select(found => Contract(found.Instrument, found.FundingHours))],
            [],
            failures.All);

        ContractReading Contract(Instrument instrument, decimal? fundingHours) => BackpackMap.Contract(
            instrument,
            fundingHours,
            interestBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
            interest.Failure?.Kind,
            interest.ReceivedTime,
            markBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
            tickerBySymbol?.GetValueOrDefault(instrument.VenueSymbol));
    }
}
