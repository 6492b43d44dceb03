// Binance USDⓈ-M futures: what it is and in which order it is asked.
// https://developers.binance.com/docs/derivatives/usds-margined-futures/general-info  (read 2026-11)
//
// Four bulk calls; then, for each asset asked, the most traded first, open interest per contract and the ratios of its USDT contract.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Binance;

internal sealed class BinanceVenue(IBinanceApi api, ReplyReader replies) : IVenue
{
    public static readonly RatioSource TopTraderPositions = new("top_trader_positions", RatioKind.TopPositions);
    public static readonly RatioSource AllAccounts = new("all_accounts", RatioKind.AllAccounts);
    public static readonly RatioSource TopTraderAccounts = new("top_trader_accounts", RatioKind.TopAccounts);
    public static readonly RatioSource TakerVolume = new("taker_volume", RatioKind.TakerVolume);

    /// <summary>2400 weight a minute by address, shared by every product of the company.</summary>
    private static readonly LimitPool Weight = new("binance weight", 2400, TimeSpan.FromMinutes(1));

    /// <summary>Our own: 30 requests a second where every contract is swept, three quarters of what the weight allows; 180 go at once.</summary>
    private static readonly LimitPool Sweep = new("binance open interest sweep", 180, TimeSpan.FromSeconds(6));

    /// <summary>Published as 1000 in five minutes without saying whether per path: one pool, and 600 of it, so that a second program on the address still fits.</summary>
    private static readonly LimitPool FuturesData = new("binance futures data", 600, TimeSpan.FromMinutes(5));

    private static readonly LimitPool FundingInfo = new("binance funding info", 500, TimeSpan.FromMinutes(5));

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("binance"),
        Title = "Binance USDⓈ-M",
        OtherNames = ["binance usdm", "binance futures", "binance perp"],
        Origin = new Uri("https://fapi.binance.com"),
        Documentation = new Uri("https://developers.binance.com/docs/derivatives/usds-margined-futures"),
        Limits = new HostLimits(
        [
            new LimitRule("/fapi/v1/exchangeInfo", Weight),
            new LimitRule("/fapi/v1/premiumIndex", Weight, Cost: 10),
            new LimitRule("/fapi/v1/ticker/24hr", Weight, Cost: 40),
            new LimitRule("/fapi/v1/openInterest", Weight, Pace: Sweep),
            new LimitRule("/fapi/v1/fundingInfo", FundingInfo),
            new LimitRule("/futures/data/", FuturesData) { ForRatios = true },
        ]),
        Ratios = [TopTraderPositions, AllAccounts, TopTraderAccounts, TakerVolume],
        Endpoints =
        [
            new("instruments", "/fapi/v1/exchangeInfo"),
            new("mark, index, funding", "/fapi/v1/premiumIndex"),
            new("last price, change, volume", "/fapi/v1/ticker/24hr"),
            new("funding intervals", "/fapi/v1/fundingInfo"),
            new(
                "open interest",
                "/fapi/v1/openInterest",
                new OiField(
                    "openInterest",
                    "listed base asset (thousands for 1000…)",
                    Sides.One,
                    "the venue's reply as reported in 2025-07; odd lots seen",
                    Confidence.Medium,
                    "2026-11")),
            new("top traders, positions", "/futures/data/topLongShortPositionRatio"),
            new("all accounts", "/futures/data/globalLongShortAccountRatio"),
            new("top traders, accounts (not asked by default)", "/futures/data/topLongShortAccountRatio"),
            new("taker volume (not asked by default)", "/futures/data/takerlongshortRatio"),
        ],
        Cost = "4, 1 for each contract, 1 for each ratio",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new BinanceVenue(
        RestService.ForGenerated<IBinanceApi>(client, ReplyReader.Settings(BinanceJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, BinanceErrors.Kind)));

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
        var live = BinanceMap.Instruments(info.Content, request);

        var asked = SweepOrder.MostTradedFirst(
            live.Where(i => request.Assets.Includes(i.Asset)),
            i => tickerBySymbol?.GetValueOrDefault(i.VenueSymbol)?.QuoteVolume.Value);
        progress.Plan(asked.Sum(contracts => contracts.Length + (contracts.Any(i => i.IsUsdt) ? request.Ratios.Count : 0)));

        var perAsset = await Task.WhenAll(asked.Select(ReadAssetAsync));
        return new VenueReadings(
            live.Select(i => i.Asset).ToHashSet(),
            [.. perAsset.SelectMany(read => read.Contracts)],
            [.. perAsset.SelectMany(read => read.Ratios)],
            failures.All);

        async Task<(ContractReading[] Contracts, RatioReading[] Ratios)> ReadAssetAsync(Instrument[] contracts)
        {
            var contractCalls = contracts.Select(ReadContractAsync).ToArray();
            var usdt = contracts.Where(i => i.IsUsdt).ToArray();
            if (usdt.Length == 0)
                return (await Task.WhenAll(contractCalls), []);

            // The ratios are of the largest USDT contract; only where there are several must their open interest come first.
            var primary = usdt.Length == 1 ? usdt[0] : RatioRows.LargestUsdtContracts(await Task.WhenAll(contractCalls))[0];
            var ratioCalls = request.Ratios.Select(ask => ReadRatioAsync(primary, ask)).ToArray();
            return (await Task.WhenAll(contractCalls), await Task.WhenAll(ratioCalls));
        }

        async Task<ContractReading> ReadContractAsync(Instrument instrument)
        {
            var reply = failures.Note(await replies.Read(api.OpenInterest(instrument.VenueSymbol, stop), instrument.VenueSymbol));
            return BinanceMap.Contract(
                instrument,
                reply,
                premiumBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
                tickerBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
                BinanceMap.FundingHours(fundingBySymbol, instrument.VenueSymbol));
        }

        async Task<RatioReading> ReadRatioAsync(Instrument instrument, RatioAsk ask)
        {
            var (symbol, period) = (instrument.VenueSymbol, ask.Period.Name());
            if (ask.Source == TakerVolume)
                return BinanceMap.TakerVolume(instrument, ask, failures.Note(await replies.Read(api.TakerLongShortRatio(symbol, period, 1, stop), symbol)));
            var call = ask.Source switch
            {
                _ when ask.Source == TopTraderPositions => api.TopLongShortPositionRatio(symbol, period, 1, stop),
                _ when ask.Source == TopTraderAccounts => api.TopLongShortAccountRatio(symbol, period, 1, stop),
                _ => api.GlobalLongShortAccountRatio(symbol, period, 1, stop),
            };
            return BinanceMap.Ratio(instrument, ask, failures.Note(await replies.Read(call, symbol)));
        }
    }
}
