// Binance COIN-M futures, inverse perpetuals: what it is and in which order it is asked.
// https://developers.binance.com/docs/derivatives/coin-margined-futures/general-info  (read 2026-11)
//
// Four bulk calls; then, for each asset asked, open interest per contract and its pair's ratio. Its ratio of top traders' positions is not asked:
// who they are here is not documented.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.BinanceCoinm;

internal sealed class BinanceCoinmVenue(IBinanceCoinmApi api, ReplyReader replies) : IVenue
{
    public static readonly RatioSource AllAccounts = new("all_accounts", RatioKind.AllAccounts);

    /// <summary>2400 weight a minute by address, shared by every product of the company.</summary>
    private static readonly LimitPool Weight = new("binance weight", 2400, TimeSpan.FromMinutes(1));

    /// <summary>Published as 1000 in five minutes without saying whether per path or product: one pool for all, and 600 of it.</summary>
    private static readonly LimitPool FuturesData = new("binance futures data", 600, TimeSpan.FromMinutes(5));

    private static readonly LimitPool FundingInfo = new("binance funding info", 500, TimeSpan.FromMinutes(5));

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("binance_coinm"),
        Title = "Binance COIN-M",
        OtherNames = ["coinm", "binance delivery", "binance inverse"],
        Origin = new Uri("https://dapi.binance.com"),
        AlwaysInverse = true,
        Documentation = new Uri("https://developers.binance.com/docs/derivatives/coin-margined-futures"),
        Limits = new HostLimits(
        [
            new LimitRule("/dapi/v1/exchangeInfo", Weight),
            new LimitRule("/dapi/v1/premiumIndex", Weight, Cost: 10),
            new LimitRule("/dapi/v1/ticker/24hr", Weight, Cost: 40),
            new LimitRule("/dapi/v1/openInterest", Weight),
            new LimitRule("/dapi/v1/fundingInfo", FundingInfo),
            // Here, other than for USD-margined contracts, they cost weight too.
            new LimitRule("/futures/data/", FuturesData, Pace: Weight) { ForRatios = true },
        ]),
        Ratios = [AllAccounts],
        Endpoints =
        [
            new("instruments", "/dapi/v1/exchangeInfo"),
            new("mark, index, funding", "/dapi/v1/premiumIndex"),
            new("last price, change, volume", "/dapi/v1/ticker/24hr"),
            new("funding intervals", "/dapi/v1/fundingInfo"),
            new(
                "open interest",
                "/dapi/v1/openInterest",
                new OiField(
                    "openInterest",
                    "contracts of contractSize US dollars",
                    Sides.One,
                    "the company's reply as reported in 2025-07; its statistics are lower by a factor of four",
                    Confidence.Low,
                    "2026-11")),
            new("all accounts (not asked by default)", "/futures/data/globalLongShortAccountRatio"),
        ],
        Cost = "4, 1 for each contract, 1 for each ratio",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new BinanceCoinmVenue(
        RestService.ForGenerated<IBinanceCoinmApi>(client, ReplyReader.Settings(BinanceCoinmJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, BinanceCoinmErrors.Kind)));

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

        var rowBySymbol = WireRows.By(info.Content.Symbols, row => row.Symbol);
        var premiumBySymbol = WireRows.By(premiums.Content, row => row.Symbol);
        var tickerBySymbol = WireRows.By(tickers.Content, row => row.Symbol);
        var fundingBySymbol = WireRows.By(fundings.Content, row => row.Symbol);
        var live = BinanceCoinmMap.Instruments(info.Content, request);

        // The most traded first: where limits leave no room for all, the largest are the ones that came.
        var asked = live.Where(i => request.Assets.Includes(i.Asset))
            .OrderByDescending(i => BinanceCoinmMap.Volume(i, tickerBySymbol?.GetValueOrDefault(i.VenueSymbol))?.Dollars ?? 0)
            .ThenBy(i => i.Asset)
            .ToArray();

        // Ratios go by pair, of which an asset has one; its contract most traded names it.
        var primaries = asked.DistinctBy(i => i.Asset).ToArray();
        progress.Plan(asked.Length + primaries.Length * request.Ratios.Count);
        var contractCalls = asked.Select(ReadContractAsync).ToArray();
        var ratioCalls = primaries.SelectMany(primary => request.Ratios.Select(ask => ReadRatioAsync(primary, ask))).ToArray();
        return new VenueReadings(
            live.Select(i => i.Asset).ToHashSet(),
            await Task.WhenAll(contractCalls),
            await Task.WhenAll(ratioCalls),
            failures.All);

        async Task<ContractReading> ReadContractAsync(Instrument instrument)
        {
            var reply = failures.Note(await replies.Read(api.OpenInterest(instrument.VenueSymbol, stop), instrument.VenueSymbol));
            return BinanceCoinmMap.Contract(
                instrument,
                reply,
                premiumBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
                tickerBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
                BinanceCoinmMap.FundingHours(fundingBySymbol, instrument.VenueSymbol));
        }

        async Task<RatioReading> ReadRatioAsync(Instrument primary, RatioAsk ask)
        {
            string pair = rowBySymbol?.GetValueOrDefault(primary.VenueSymbol)?.Pair ?? primary.VenueSymbol;
            var call = api.GlobalLongShortAccountRatio(pair, ask.Period.Name(), 1, stop);
            return BinanceCoinmMap.Ratio(primary.Asset, pair, ask, failures.Note(await replies.Read(call, pair)));
        }
    }
}
