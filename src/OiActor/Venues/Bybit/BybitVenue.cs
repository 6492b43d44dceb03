// Bybit v5, linear and inverse perpetuals: what it is and in which order it is asked.
// https://bybit-exchange.github.io/docs/v5/intro  (read 2026-11)
//
// Two bulk calls for each category in scope give everything but ratios; a list of more than a thousand contracts takes further pages.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Bybit;

internal sealed class BybitVenue(IBybitApi api, ReplyReader replies) : IVenue
{
    public static readonly RatioSource AllAccounts = new("all_accounts", RatioKind.AllAccounts);

    /// <summary>The most the venue gives at once.</summary>
    private const int PageSize = 1000;

    /// <summary>Ten times what is listed in 2026; a cursor that leads in a circle ends here.</summary>
    private const int MostPages = 10;

    private const string Documents = "the venue's documents";

    /// <summary>What an address may ask, of all endpoints together.</summary>
    private static readonly LimitPool Address = new("bybit", 600, TimeSpan.FromSeconds(5));

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("bybit"),
        Title = "Bybit",
        Origin = new Uri("https://api.bybit.com"),
        Documentation = new Uri("https://bybit-exchange.github.io/docs/v5/intro"),
        Limits = new HostLimits([new LimitRule("/v5/", Address), new LimitRule("/v5/market/account-ratio", Address) { ForRatios = true }]),
        Ratios = [AllAccounts],
        Endpoints =
        [
            new("instruments", "/v5/market/instruments-info"),
            new(
                "open interest, prices, funding, change, volume",
                "/v5/market/tickers",
                new OiField("singleOpenInterest, linear", "listed base coin (thousands for 1000…)", Sides.One, Documents, Confidence.High, "2026-11"),
                new OiField("singleOpenInterest, inverse", "US dollars", Sides.One, Documents, Confidence.High, "2026-11"),
                new OiField("openInterest, linear, where the former is absent", "listed base coin (thousands for 1000…)", Sides.Two, Documents, Confidence.High, "2026-11"),
                new OiField("openInterest, inverse, where the former is absent", "US dollars", Sides.Two, Documents, Confidence.High, "2026-11")),
            new("all accounts (not asked by default)", "/v5/market/account-ratio"),
        ],
        Cost = "2 for linear, 2 for inverse, 1 for each ratio",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new BybitVenue(
        RestService.ForGenerated<IBybitApi>(client, ReplyReader.Settings(BybitJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, BybitErrors.Kind, kindOfBody: BybitErrors.KindOfBody)));

    /// <summary>The period the venue has for the one asked: itself or the next shorter one.</summary>
    private static LsPeriod Offered(LsPeriod asked) => asked.NearestShorter(
        LsPeriod.FiveMinutes, LsPeriod.FifteenMinutes, LsPeriod.ThirtyMinutes, LsPeriod.OneHour, LsPeriod.FourHours, LsPeriod.OneDay);

    /// <summary>The venue's spelling of a period that it has.</summary>
    private static string Spelling(LsPeriod period) => period < LsPeriod.OneHour ? period.Name() + "in" : period.Name();

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        var categories = new List<string>(2);
        if (request.Counts("USDT", "USDT") || request.Counts("USDC", "USDC"))
            categories.Add(BybitMap.Linear);
        if (request.CountsInverse("USD"))
            categories.Add(BybitMap.Inverse);
        progress.Plan(2 * categories.Count);
        var failures = new FailureList();
        var parts = await Task.WhenAll(categories.Select(ReadCategoryAsync));
        if (parts.Length > 0 && parts.All(part => part is null))
            return VenueReadings.None(failures.All);

        var contracts = parts.SelectMany(part => part?.Contracts ?? []).ToArray();
        var primaries = RatioRows.LargestUsdtContracts(contracts);
        progress.Plan(primaries.Length * request.Ratios.Count);
        var ratios = await Task.WhenAll(primaries.SelectMany(primary => request.Ratios.Select(ask => ReadRatioAsync(primary, ask))));
        return new VenueReadings(parts.SelectMany(part => part?.Listed ?? []).ToHashSet(), contracts, ratios, failures.All)
        {
            ListIncomplete = parts.Any(part => part is not { IsWhole: true }),
        };

        async Task<CategoryPart?> ReadCategoryAsync(string category)
        {
            var listCall = ReadListAsync(category);
            var tickerCall = replies.Read(api.Tickers(category, stop));
            var (list, tickers) = (await listCall, failures.NoteBulk(await tickerCall));
            if (list is null)
                return null;
            var tickerBySymbol = WireRows.By(tickers.Content?.Result?.List, row => row.Symbol);
            var live = BybitMap.Instruments(list.Rows, category, request);
            return new CategoryPart(
                [.. live.Select(i => i.Asset)],
                [.. live.Where(i => request.Assets.Includes(i.Asset))
                    .Select(i => BybitMap.Contract(i, tickerBySymbol?.GetValueOrDefault(i.VenueSymbol), tickers.Failure?.Kind, tickers.ReceivedTime))],
                list.IsWhole);
        }

        async Task<ContractList?> ReadListAsync(string category)
        {
            var rows = new List<InstrumentWire?>();
            string? cursor = null;
            for (int page = 0; page < MostPages; page++)
            {
                if (page > 0)
                    progress.Plan(1);
                var reply = failures.NoteBulk(await replies.Read(api.InstrumentsInfo(category, PageSize, cursor, stop)));
                if (reply.Content?.Result is not { } result)
                    return page == 0 ? null : new ContractList(rows, IsWhole: false);
                rows.AddRange(result.List ?? []);
                cursor = result.NextPageCursor;
                if (string.IsNullOrEmpty(cursor))
                    return new ContractList(rows, IsWhole: true);
            }
            return new ContractList(rows, IsWhole: false);
        }

        async Task<RatioReading> ReadRatioAsync(Instrument instrument, RatioAsk asked)
        {
            var ask = asked with { Period = Offered(asked.Period) };
            string symbol = instrument.VenueSymbol;
            return BybitMap.Ratio(
                instrument, ask, failures.Note(await replies.Read(api.AccountRatio(BybitMap.Linear, symbol, Spelling(ask.Period), 1, stop), symbol)));
        }
    }

    private sealed record ContractList(List<InstrumentWire?> Rows, bool IsWhole);

    private sealed record CategoryPart(Asset[] Listed, ContractReading[] Contracts, bool IsWhole);
}
