// Jupiter Perps on Solana, from the chain: what it is and how it is asked.
// https://dev.jup.ag/docs/perps/custody-account  (read 2026-11)
//
// One call gives the accounts of the three markets and of their prices. The venue's own interface takes seconds for the same.

using System.Text;
using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Jupiter;

internal sealed class JupiterVenue(IJupiterApi api, ReplyReader replies) : IVenue
{
    private static readonly OiField Longs = new(
        "custody.locked", "tokens, in their decimals", Sides.Split, "the program's layout and formulas", Confidence.High, "2026-11");

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("jupiter"),
        Kind = VenueKind.Dex,
        Title = "Jupiter Perps",
        OtherNames = ["jupiter perps", "jup"],
        Origin = new Uri("https://api.mainnet-beta.solana.com"),
        Documentation = new Uri("https://dev.jup.ag/docs/perps/custody-account"),
        Limits = new HostLimits([new LimitRule("/", new LimitPool("solana getMultipleAccounts", 40, TimeSpan.FromSeconds(10)))]),
        Ratios = [],
        Endpoints =
        [
            new(
                "open interest of both sides, oracle price",
                "/",
                Longs,
                Longs with { Field = "custody.globalShortSizes ÷ globalShortAveragePrices", Unit = "dollars at entry ÷ dollars for a coin" }),
        ],
        Cost = "1",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new JupiterVenue(
        RestService.ForGenerated<IJupiterApi>(client, ReplyReader.Settings(JupiterJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, JupiterErrors.Kind)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(1);
        using var call = new StringContent(JupiterMap.Call, Encoding.UTF8, "application/json");
        var reply = await replies.Read(api.GetMultipleAccounts(call, stop));
        if (reply.Content?.Result?.Value is not { } accounts)
            return VenueReadings.None(new FailureList(reply.Failure).All);

        var contracts = JupiterMap.Contracts(accounts, request, reply.ReceivedTime);
        return new VenueReadings(
            contracts.Select(reading => reading.Instrument.Asset).ToHashSet(),
            [.. contracts.Where(reading => request.Assets.Includes(reading.Instrument.Asset))],
            [],
            []);
    }
}
