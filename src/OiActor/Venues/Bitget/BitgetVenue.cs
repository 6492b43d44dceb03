// Bitget v2 mix: what it is and in which order it is asked.
// https://www.bitget.com/api-doc/contract/intro  (read 2026-11)
//
// Two bulk calls for each product type in scope give everything but ratios.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Bitget;

internal sealed class BitgetVenue(IBitgetApi api, ReplyReader replies) : IVenue
{
    public static readonly RatioSource AllAccounts = new("all_accounts", RatioKind.AllAccounts);

    /// <summary>Linear product types with the quote currency of their contracts.</summary>
    private static readonly (string Quote, string ProductType)[] ProductTypes = [("USDT", "USDT-FUTURES"), ("USDC", "USDC-FUTURES")];

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
            new LimitRule("/api/v2/mix/market/account-long-short", new LimitPool("bitget account ratio", 1, OneSecond)),
        ]),
        Ratios = [AllAccounts],
        Endpoints =
        [
            new("instruments, funding intervals", "/api/v2/mix/market/contracts"),
            new(
                "open interest, prices, funding, change, volume",
                "/api/v2/mix/market/tickers",
                new OiField("holdingAmount", "listed base coin (thousands for 1000…)", Sides.One, "odd lots in recorded answers", Confidence.Low, "2026-11")),
            new("all accounts (not asked by default)", "/api/v2/mix/market/account-long-short"),
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
        var products = ProductTypes.Where(product => request.Counts(product.Quote, product.Quote)).ToArray();
        progress.Plan(2 * products.Length);
        var failures = new FailureList();
        var perProduct = await Task.WhenAll(products.Select(product => ReadProductAsync(product.ProductType)));
        if (perProduct.All(product => product is null))
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

        async Task<(Asset[] Listed, ContractReading[] Contracts)?> ReadProductAsync(string productType)
        {
            var listCall = replies.Read(api.Contracts(productType, stop));
            var tickerCall = replies.Read(api.Tickers(productType, stop));
            var (list, tickers) = (failures.NoteBulk(await listCall), failures.NoteBulk(await tickerCall));
            if (list.Content is null)
                return null;
            var tickerBySymbol = WireRows.By(tickers.Content?.Data, row => row.Symbol);
            var live = BitgetMap.Instruments(list.Content, request);
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

        async Task<RatioReading> ReadRatioAsync(Instrument instrument, RatioAsk ask) =>
            BitgetMap.Ratio(
                instrument.Asset,
                ask,
                failures.Note(await replies.Read(api.AccountLongShort(instrument.VenueSymbol, ask.Period.Name(), stop), instrument.VenueSymbol)));
    }
}
