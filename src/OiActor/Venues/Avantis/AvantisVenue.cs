// Avantis v2 on Base: what it is and in which order it is asked.
// https://sdk.avantisfi.com/  (read 2026-11)
//
// Two bulk calls give everything; there is no volume and no change by pair.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Avantis;

internal sealed class AvantisVenue(IAvantisApi api, ReplyReader replies) : IVenue
{
    private const string Prices = "/v1/price-feeds/";

    /// <summary>No limits are published but the wish to be asked every five seconds at most; a repeat may follow at once.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private static readonly OiField LongSide = new(
        "coinOI.long", "base coin", Sides.Split, "both sides given; recorded coins times price agree with notional at entry", Confidence.High, "2026-11");

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("avantis"),
        Kind = VenueKind.Dex,
        Title = "Avantis",
        OtherNames = ["avantisfi"],
        Origin = new Uri("https://data.avantisfi.com"),
        Routes = [new HostRoute(Prices, new Uri("https://feed-v3.avantisfi.com"))],
        Documentation = new Uri("https://sdk.avantisfi.com/"),
        Limits = new HostLimits(
        [
            new LimitRule("/v2/", new LimitPool("avantis data", 2, Window)),
            new LimitRule(Prices, new LimitPool("avantis feed", 2, Window)),
        ]),
        Ratios = [],
        Endpoints =
        [
            new("instruments, open interest of both sides, funding", "/v2/trading", LongSide, LongSide with { Field = "coinOI.short" }),
            new("oracle price", "/v1/price-feeds/last-price"),
        ],
        Cost = "2",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new AvantisVenue(
        RestService.ForGenerated<IAvantisApi>(client, ReplyReader.Settings(AvantisJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(2);
        var tradingCall = replies.Read(api.Trading(stop));
        var priceCall = replies.Read(api.LastPrice(stop));
        var (trading, prices) = (await tradingCall, await priceCall);
        var failures = new FailureList(trading.Failure, prices.Failure);
        if (trading.Content?.Pairs is not { } pairs)
            return VenueReadings.None(failures.All);

        var live = AvantisMap.Contracts(pairs, prices.Content, request, trading.ReceivedTime);
        return new VenueReadings(
            live.Select(reading => reading.Instrument.Asset).ToHashSet(),
            [.. live.Where(reading => request.Assets.Includes(reading.Instrument.Asset))],
            [],
            failures.All);
    }
}
