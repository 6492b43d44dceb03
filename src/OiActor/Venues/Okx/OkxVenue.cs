// OKX v5: what it is and in which order it is asked.
// https://www.okx.com/docs-v5/en/#overview  (read 2026-11)
//
// Five bulk calls give every swap, inverse ones too; then a call for each ratio of each asset. The index price would cost two further calls and is not asked.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Okx;

internal sealed class OkxVenue(IOkxApi api, ReplyReader replies) : IVenue
{
    public static readonly RatioSource TopTraderAccounts = new("top_trader_accounts", RatioKind.TopAccounts);
    public static readonly RatioSource AllAccountsContract = new("all_accounts_contract", RatioKind.AllAccounts);
    public static readonly RatioSource AllAccounts = new("all_accounts", RatioKind.AllAccounts);
    public static readonly RatioSource TopTraderPositions = new("top_trader_positions", RatioKind.TopPositions);
    public static readonly RatioSource TakerVolume = new("taker_volume", RatioKind.TakerVolume);

    /// <summary>Rows of taker volume that are asked for: the running period's, the one before, and one to spare for a clock that is behind.</summary>
    private const int TakerRows = 3;

    private static readonly TimeSpan TwoSeconds = TimeSpan.FromSeconds(2);

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("okx"),
        Title = "OKX",
        OtherNames = ["okex"],
        Origin = new Uri("https://www.okx.com"),
        Documentation = new Uri("https://www.okx.com/docs-v5/en/"),
        Limits = new HostLimits(
        [
            new LimitRule("/api/v5/public/instruments", new LimitPool("okx instruments", 20, TwoSeconds)),
            new LimitRule("/api/v5/public/open-interest", new LimitPool("okx open interest", 20, TwoSeconds)),
            new LimitRule("/api/v5/public/mark-price", new LimitPool("okx mark price", 10, TwoSeconds)),
            new LimitRule("/api/v5/market/tickers", new LimitPool("okx tickers", 20, TwoSeconds)),
            new LimitRule("/api/v5/public/funding-rate", new LimitPool("okx funding rate", 10, TwoSeconds)),
            new LimitRule("/api/v5/rubik/stat/contracts/long-short-account-ratio", new LimitPool("okx coin ratio", 5, TwoSeconds)) { ForRatios = true },
            new LimitRule(
                "/api/v5/rubik/stat/contracts/long-short-account-ratio-contract",
                new LimitPool("okx contract ratio", 5, TwoSeconds),
                KeyParameter: "instId") { ForRatios = true },
            new LimitRule(
                "/api/v5/rubik/stat/contracts/long-short-account-ratio-contract-top-trader",
                new LimitPool("okx top trader ratio", 5, TwoSeconds),
                KeyParameter: "instId") { ForRatios = true },
            new LimitRule(
                "/api/v5/rubik/stat/contracts/long-short-position-ratio-contract-top-trader",
                new LimitPool("okx top trader position ratio", 5, TwoSeconds),
                KeyParameter: "instId") { ForRatios = true },
            new LimitRule(
                "/api/v5/rubik/stat/taker-volume-contract",
                new LimitPool("okx taker volume", 5, TwoSeconds),
                KeyParameter: "instId") { ForRatios = true },
        ]),
        Ratios = [TopTraderAccounts, AllAccountsContract, AllAccounts, TopTraderPositions, TakerVolume],
        Endpoints =
        [
            new("instruments", "/api/v5/public/instruments"),
            new(
                "open interest",
                "/api/v5/public/open-interest",
                new OiField(
                    "oiCcy, oi, linear", "coins; contracts of ctVal × ctMult coins", Sides.One, "third parties agree; odd lots seen", Confidence.Medium, "2026-11"),
                new OiField(
                    "oi, inverse", "contracts of ctVal × ctMult USD", Sides.One, "third parties agree", Confidence.Medium, "2026-11")),
            new("mark", "/api/v5/public/mark-price"),
            new("last price, change, volume", "/api/v5/market/tickers"),
            new("funding", "/api/v5/public/funding-rate"),
            new("top traders, accounts", "/api/v5/rubik/stat/contracts/long-short-account-ratio-contract-top-trader"),
            new("all accounts of a contract (not asked by default)", "/api/v5/rubik/stat/contracts/long-short-account-ratio-contract"),
            new("all accounts of a coin (not asked by default)", "/api/v5/rubik/stat/contracts/long-short-account-ratio"),
            new("top traders, positions (not asked by default)", "/api/v5/rubik/stat/contracts/long-short-position-ratio-contract-top-trader"),
            new("taker volume (not asked by default)", "/api/v5/rubik/stat/taker-volume-contract"),
        ],
        Cost = "5, 1 for each ratio",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new OkxVenue(
        RestService.ForGenerated<IOkxApi>(client, ReplyReader.Settings(OkxJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, OkxErrors.Kind)));

    /// <summary>The venue's spelling; bars of six hours and more are asked in UTC, as the default ones open at UTC+8.</summary>
    public static string Spelling(LsPeriod period) => period switch
    {
        LsPeriod.FiveMinutes => "5m",
        LsPeriod.FifteenMinutes => "15m",
        LsPeriod.ThirtyMinutes => "30m",
        LsPeriod.OneHour => "1H",
        LsPeriod.TwoHours => "2H",
        LsPeriod.FourHours => "4H",
        LsPeriod.SixHours => "6Hutc",
        LsPeriod.TwelveHours => "12Hutc",
        LsPeriod.OneDay => "1Dutc",
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    /// <summary>The coin-wide ratio's spelling: it has three periods only, and no UTC form.</summary>
    public static string CoinSpelling(LsPeriod period) => period == LsPeriod.OneDay ? "1D" : Spelling(period);

    /// <summary>The period a source really has for the one asked: the coin-wide ratio's next shorter one.</summary>
    public static LsPeriod Offered(RatioSource source, LsPeriod asked) =>
        source == AllAccounts ? asked.NearestShorter(LsPeriod.FiveMinutes, LsPeriod.OneHour, LsPeriod.OneDay) : asked;

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        progress.Plan(5);
        var listCall = replies.Read(api.Instruments(stop));
        var interestCall = replies.Read(api.OpenInterest(stop));
        var markCall = replies.Read(api.MarkPrice(stop));
        var tickerCall = replies.Read(api.Tickers(stop));
        var fundingCall = replies.Read(api.FundingRate(stop));
        var (list, interest, marks, tickers, fundings) = (await listCall, await interestCall, await markCall, await tickerCall, await fundingCall);

        var failures = new FailureList(list.Failure, interest.Failure, marks.Failure, tickers.Failure, fundings.Failure);
        if (list.Content is null)
            return VenueReadings.None(failures.All);

        var interestBySymbol = WireRows.By(interest.Content?.Data, row => row.InstId);
        var markBySymbol = WireRows.By(marks.Content?.Data, row => row.InstId);
        var tickerBySymbol = WireRows.By(tickers.Content?.Data, row => row.InstId);
        var fundingBySymbol = WireRows.By(fundings.Content?.Data, row => row.InstId);
        var live = OkxMap.Instruments(list.Content, request);
        var contracts = live.Where(i => request.Assets.Includes(i.Asset)).Select(Contract).ToArray();

        var primaries = RatioRows.LargestUsdtContracts(contracts);
        progress.Plan(primaries.Length * request.Ratios.Count);
        var ratios = await Task.WhenAll(primaries.SelectMany(primary => request.Ratios.Select(ask => ReadRatioAsync(primary, ask))));
        return new VenueReadings(live.Select(i => i.Asset).ToHashSet(), contracts, ratios, failures.All);

        ContractReading Contract(Instrument instrument) => OkxMap.Contract(
            instrument,
            interestBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
            interest.Failure?.Kind,
            interest.ReceivedTime,
            markBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
            tickerBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
            fundingBySymbol?.GetValueOrDefault(instrument.VenueSymbol));

        async Task<RatioReading> ReadRatioAsync(Instrument instrument, RatioAsk asked)
        {
            var ask = asked with { Period = Offered(asked.Source, asked.Period) };
            string symbol = instrument.VenueSymbol;
            if (ask.Source == TakerVolume)
                return OkxMap.TakerVolume(
                    instrument.Asset, ask, failures.Note(await replies.Read(api.TakerVolume(symbol, Spelling(ask.Period), TakerRows, stop), symbol)));
            var call = ask.Source switch
            {
                _ when ask.Source == TopTraderAccounts => api.TopTraderAccountRatio(symbol, Spelling(ask.Period), 1, stop),
                _ when ask.Source == TopTraderPositions => api.TopTraderPositionRatio(symbol, Spelling(ask.Period), 1, stop),
                _ when ask.Source == AllAccountsContract => api.ContractAccountRatio(symbol, Spelling(ask.Period), 1, stop),
                _ => api.CoinAccountRatio(symbol.Split('-')[0], CoinSpelling(ask.Period), stop),
            };
            return OkxMap.Ratio(instrument.Asset, ask, failures.Note(await replies.Read(call, symbol)));
        }
    }
}
