// Gate futures: what it is and in which order it is asked.
// https://www.gate.com/docs/developers/apiv4/en/#futures  (read 2026-11)
//
// Two bulk calls for each settlement currency in scope give everything but the ratios of top traders and takers, which are one call together
// for a contract. What is settled in USDC is for members only.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Gate;

internal sealed class GateVenue(IGateApi api, ReplyReader replies) : IVenue
{
    public static readonly RatioSource AllAccounts = new("all_accounts", RatioKind.AllAccounts);
    public static readonly RatioSource TopTraderAccounts = new("top_trader_accounts", RatioKind.TopAccounts);
    public static readonly RatioSource TopTraderPositions = new("top_trader_positions", RatioKind.TopPositions);
    public static readonly RatioSource TakerVolume = new("taker_volume", RatioKind.TakerVolume);

    /// <summary>The interval that runs and the one before it.</summary>
    private const int StatsRows = 2;

    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    private static readonly OiField Linear = new(
        "position_size, linear", "contracts of quanto_multiplier base coins", Sides.One, "exactly half of total_size in recorded answers", Confidence.Medium, "2026-11");

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("gate"),
        Title = "Gate",
        OtherNames = ["gate.io"],
        Origin = new Uri("https://api.gateio.ws"),
        Documentation = new Uri("https://www.gate.com/docs/developers/apiv4/en/#futures"),
        // 200 in ten seconds for each endpoint; that of the lists is shared here, a run asks each once.
        Limits = new HostLimits(
        [
            new LimitRule("/api/v4/futures/", new LimitPool("gate lists", 200, TenSeconds)),
            new LimitRule("/api/v4/futures/usdt/contract_stats", new LimitPool("gate contract stats", 200, TenSeconds)) { ForRatios = true },
        ]),
        Ratios = [AllAccounts, TopTraderAccounts, TopTraderPositions, TakerVolume],
        Endpoints =
        [
            new("instruments, open interest, prices, funding, all accounts", "/api/v4/futures/usdt/contracts", Linear),
            new("the same of contracts in USD1", "/api/v4/futures/usd1/contracts", Linear),
            new(
                "the same of the contract in BTC",
                "/api/v4/futures/btc/contracts",
                new OiField("position_size, inverse", "US dollars", Sides.One, "the field of the linear contracts", Confidence.Low, "2026-11")),
            new("change, volume", "/api/v4/futures/usdt/tickers"),
            new("the same of contracts in USD1", "/api/v4/futures/usd1/tickers"),
            new("the same of the contract in BTC", "/api/v4/futures/btc/tickers"),
            new("top traders, accounts and positions; takers (not asked by default)", "/api/v4/futures/usdt/contract_stats"),
        ],
        Cost = "2 for each of USDT, USD1 and BTC; 1 for an asset's ratios, none for that of all accounts",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new GateVenue(
        RestService.ForGenerated<IGateApi>(client, ReplyReader.Settings(GateJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, GateErrors.Kind)));

    /// <summary>The interval that the statistics have for the one asked, itself or the next shorter one.</summary>
    private static LsPeriod Offered(LsPeriod asked) => asked.NearestShorter(
        LsPeriod.FiveMinutes, LsPeriod.FifteenMinutes, LsPeriod.OneHour, LsPeriod.FourHours, LsPeriod.OneDay);

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        var failures = new FailureList();
        var calls = new List<Task<MarginPart?>>(3);
        if (request.Counts("USDT", "USDT"))
            calls.Add(ReadMarginAsync("USDT", api.UsdtContracts(stop), api.UsdtTickers(stop)));
        if (request.Counts("USD1", "USD1"))
            calls.Add(ReadMarginAsync("USD1", api.Usd1Contracts(stop), api.Usd1Tickers(stop)));
        if (request.CountsInverse("USD"))
            calls.Add(ReadMarginAsync("BTC", api.BtcContracts(stop), api.BtcTickers(stop)));
        progress.Plan(2 * calls.Count);
        var parts = await Task.WhenAll(calls);
        if (parts.Length > 0 && parts.All(part => part is null))
            return VenueReadings.None(failures.All);

        var contracts = parts.SelectMany(part => part?.Contracts ?? []).ToArray();
        // One call for an interval gives all ratios but that of the list.
        string[] intervals = [.. request.Ratios.Where(ask => ask.Source != AllAccounts).Select(ask => Offered(ask.Period).Name()).Distinct()];
        var primaries = RatioRows.LargestUsdtContracts(contracts);
        progress.Plan(primaries.Length * intervals.Length);
        var ratios = await Task.WhenAll(primaries.SelectMany(ReadRatios));
        return new VenueReadings(parts.SelectMany(part => part?.Listed ?? []).ToHashSet(), contracts, ratios, failures.All)
        {
            ListIncomplete = parts.Any(part => part is null),
        };

        async Task<MarginPart?> ReadMarginAsync(string margin, Task<ApiResponse<List<ContractWire>>> listCall, Task<ApiResponse<List<TickerWire>>> tickerCall)
        {
            var (listReply, tickerReply) = (replies.Read(listCall), replies.Read(tickerCall));
            var (list, tickers) = (failures.NoteBulk(await listReply), failures.NoteBulk(await tickerReply));
            if (list.Content is null)
                return null;
            var rowByName = WireRows.By(list.Content, row => row.Name)!;
            var tickerByName = WireRows.By(tickers.Content, row => row.Contract);
            var live = GateMap.Instruments(list.Content, margin, request);
            return new MarginPart(
                [.. live.Select(i => i.Asset)],
                [.. live.Where(i => request.Assets.Includes(i.Asset)).Select(i =>
                    GateMap.Contract(i, rowByName[i.VenueSymbol], tickerByName?.GetValueOrDefault(i.VenueSymbol), list.ReceivedTime))],
                rowByName,
                list.ReceivedTime);
        }

        IEnumerable<Task<RatioReading>> ReadRatios(Instrument primary)
        {
            var calls = intervals.ToDictionary(interval => interval, interval => ReadStatisticsAsync(primary, interval));
            return request.Ratios.Select(ask => ReadRatioAsync(primary, ask, calls));
        }

        async Task<RatioReading> ReadRatioAsync(Instrument primary, RatioAsk asked, Dictionary<string, Task<Reply<List<ContractStatsWire>>>> calls)
        {
            if (asked.Source == AllAccounts)
            {
                var part = parts.First(part => part?.Rows.ContainsKey(primary.VenueSymbol) is true)!;
                var snapshot = asked with { Period = LsPeriod.FiveMinutes };
                return GateMap.Accounts(primary.Asset, snapshot, part.Rows[primary.VenueSymbol], part.ReceivedTime);
            }
            var ask = asked with { Period = Offered(asked.Period) };
            return GateMap.Statistic(primary.Asset, ask, await calls[ask.Period.Name()]);
        }

        async Task<Reply<List<ContractStatsWire>>> ReadStatisticsAsync(Instrument primary, string interval) =>
            failures.Note(await replies.Read(api.ContractStats(primary.VenueSymbol, interval, StatsRows, stop), primary.VenueSymbol));
    }

    /// <param name="Rows">By venue symbol.</param>
    private sealed record MarginPart(
        Asset[] Listed, ContractReading[] Contracts, Dictionary<string, ContractWire> Rows, DateTimeOffset ReceivedTime);
}
