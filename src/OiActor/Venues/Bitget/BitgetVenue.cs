// Bitget v2 mix: what it is and in which order it is asked.
// https://www.bitget.com/api-doc/contract/intro  (read 2026-11)
//
// Two bulk calls for each product type in scope, the coin-margined one where inverse contracts are asked for, give everything but ratios.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Bitget;

internal sealed class BitgetVenue(IBitgetApi api, ReplyReader replies) : IVenue
{
    public static readonly RatioSource AllAccounts = new("all_accounts", RatioKind.AllAccounts);
    public static readonly RatioSource TakerVolume = new("taker_volume", RatioKind.TakerVolume);

    private static readonly Product[] Products =
    [
        new("USDT-FUTURES", "USDT", MarginKind.Linear), new("USDC-FUTURES", "USDC", MarginKind.Linear), new("COIN-FUTURES", "USD", MarginKind.Inverse),
    ];

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("bitget"),
        Title = "Bitget",
        Origin = new Uri("https://api.bitget.com"),
        Documentation = new Uri("https://www.bitget.com/api-doc/contract/intro"),
        Limits = new HostLimits(
        [
            new LimitRule("/api/v2/mix/market/contracts", new LimitPool("bitget contracts", 20, OneSecond)),
            new LimitRule("/api/v2/mix/market/tickers", new LimitPool("bitget tickers", 20, OneSecond)),
            new LimitRule("/api/v2/mix/market/account-long-short", new LimitPool("bitget account ratio", 1, OneSecond)) { ForRatios = true },
            new LimitRule("/api/v2/mix/market/taker-buy-sell", new LimitPool("bitget taker volume", 1, OneSecond)) { ForRatios = true },
        ]),
        Ratios = [AllAccounts, TakerVolume],
        Endpoints =
        [
            new("instruments, funding intervals", "/api/v2/mix/market/contracts"),
            new(
                "open interest, prices, funding, change, volume",
                "/api/v2/mix/market/tickers",
                new OiField("holdingAmount", "listed base coin (thousands for 1000…)", Sides.One, "odd lots in recorded answers", Confidence.Low, "2026-11")),
            new("all accounts (not asked by default)", "/api/v2/mix/market/account-long-short"),
            new("taker volume (not asked by default)", "/api/v2/mix/market/taker-buy-sell"),
        ],
        Cost = "2 for each product type, 1 for each ratio",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new BitgetVenue(
        RestService.ForGenerated<IBitgetApi>(client, ReplyReader.Settings(BitgetJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, BitgetErrors.Kind)));

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        var products = Products.Where(product => product.IsInScope(request)).ToArray();
        progress.Plan(2 * products.Length);
        var failures = new FailureList();
        var perProduct = await Task.WhenAll(products.Select(product => ReadProductAsync(product)));
        if (perProduct.Length > 0 && perProduct.All(product => product is null))
            return VenueReadings.None(failures.All);

        var contracts = perProduct.SelectMany(product => product?.Contracts ?? []).ToArray();
        var primaries = RatioRows.LargestUsdtContracts(contracts);
        progress.Plan(primaries.Length * request.Ratios.Count);
        var ratios = await Task.WhenAll(primaries.SelectMany(primary => request.Ratios.Select(ask => ReadRatioAsync(primary, ask))));
        return new VenueReadings(
            perProduct.SelectMany(product => product?.Listed ?? []).ToHashSet(),
            contracts,
            ratios,
            failures.All)
        {
            ListIncomplete = perProduct.Any(product => product is null),
        };

        async Task<(Asset[] Listed, ContractReading[] Contracts)?> ReadProductAsync(Product product)
        {
            var listCall = replies.Read(api.Contracts(product.Type, stop));
            var tickerCall = replies.Read(api.Tickers(product.Type, stop));
            var (list, tickers) = (failures.NoteBulk(await listCall), failures.NoteBulk(await tickerCall));
            if (list.Content is null)
                return null;
            var tickerBySymbol = WireRows.By(tickers.Content?.Data, row => row.Symbol);
            var live = BitgetMap.Instruments(list.Content, product.Kind, request);
            return (
                [.. live.Select(found => found.Instrument.Asset)],
                [.. live.Where(found => request.Assets.Includes(found.Instrument.Asset))
                    .Select(found => BitgetMap.Contract(
                        found.Instrument,
                        found.FundingHours,
                        tickerBySymbol?.GetValueOrDefault(found.Instrument.VenueSymbol),
                        tickers.Failure?.Kind,
                        tickers.ReceivedTime))]);
        }

        async Task<RatioReading> ReadRatioAsync(Instrument instrument, RatioAsk ask)
        {
            string symbol = instrument.VenueSymbol;
            return ask.Source == TakerVolume
                ? BitgetMap.TakerVolume(instrument.Asset, ask, failures.Note(await replies.Read(api.TakerBuySell(symbol, ask.Period.Name(), stop), symbol)))
                : BitgetMap.Ratio(instrument.Asset, ask, failures.Note(await replies.Read(api.AccountLongShort(symbol, ask.Period.Name(), stop), symbol)));
        }
    }

    /// <summary>One of the venue's product types.</summary>
    /// <param name="Type">Its name.</param>
    /// <param name="Quote">What its contracts are priced in.</param>
    /// <param name="Kind">How they are settled.</param>
    private sealed record Product(string Type, string Quote, MarginKind Kind)
    {
        public bool IsInScope(VenueRequest request) =>
            Kind == MarginKind.Inverse ? request.CountsInverse(Quote) : request.Counts(Quote, Quote);
    }
}
