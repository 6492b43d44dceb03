using OiActor.Domain;
using OiActor.Venues.Bitget;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class BitgetSamples
{
    private const string List = "/api/v2/mix/market/contracts";
    private const string Ticker = "/api/v2/mix/market/tickers";
    private const string Accounts = "/api/v2/mix/market/account-long-short";

    private const string Takers = "/api/v2/mix/market/taker-buy-sell";

    private const string Nothing = """{"code":"00000","msg":"success","requestTime":1773500400000,"data":[]}""";
    private const string History = "a history; this version reads the present";
    private const string InTickers = "the tickers of a product type give the same at once";
    private const string Unified = "the unified interface's twin of an endpoint that is read";
    private const string Unmapped = "what it counts is not documented: of a whole book longs are shorts";

    public static readonly VenueSamples All = new(
        "bitget",
        new Dictionary<string, string>
        {
            // The dated contract of one sample is listed as if it were a perpetual: rows of tickers have one shape.
            [List] = $$"""{"code":"00000","msg":"success","data":[{{Row("BTCUSDT", "BTC", "USDT")}},{{Row("BTCUSD", "BTC", "USD")}},{{Row("ETHUSD_231229", "ETH", "USD")}},{{Row("BIRBUSDT", "BIRB", "USDT")}}]}""",
            [Ticker] = Nothing,
            [Accounts] = Nothing,
            [Takers] = Nothing,
        },
        BitgetVenue.About.Ratios,
        [
            new("contracts-docs.json", List, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC")]));
                Assert.That(r.Contracts.Single().Instrument, Is.EqualTo(
                    new Instrument(new Asset("BTC"), "BTCUSDT", "USDT", "USDT", MarginKind.Linear, ContractSpec.OneCoin)));
            }),
            new("tickers-coin-futures-docs.json", Ticker, r =>
            {
                Assert.That(Coins(r, "BTCUSD"), Is.EqualTo(125.6844m));
                Assert.That(Contract(r, "BTCUSD").Mark, Is.Null);
                Assert.That(Contract(r, "BTCUSD").Index, Is.EqualTo(new Price(29132.353333m)));
                Assert.That(Contract(r, "BTCUSD").Last, Is.EqualTo(new Price(29904.5m)));
                Assert.That(Contract(r, "BTCUSD").Funding, Is.EqualTo(new Funding(-0.0007m, 8, null)));
                Assert.That(Coins(r, "ETHUSD_231229"), Is.EqualTo(9488.49m));
            }),
            new("ticker-coin-futures-btcusd-live-2025-08.json", Ticker, r =>
            {
                ExpectTicker(r, "BTCUSD", 21425.2578m, 109822.7m, 2_352_979_660m, -3.045m, 451366093.334m, 1756180111636);
                Assert.That(Contract(r, "BTCUSD").Instrument, Has.Property("Kind").EqualTo(MarginKind.Inverse).And.Property("Margin").EqualTo("BTC"));
            })
            {
                Wrap = AsAnswer,
            },
            new("ticker-usdt-futures-birbusdt-live-2026-07.json", Ticker, r =>
                ExpectTicker(r, "BIRBUSDT", 23439001m, 0.07628m, 1_787_927m, -9.819m, 33328445.00488m, 1783066672529))
            {
                Wrap = AsAnswer,
            },
            new("account-long-short-live-2026-08.json", Accounts, r => ExpectRatio(r, BitgetVenue.AllAccounts, 0.5673m / 0.4327m, 1787372400000)),
            new("account-long-short-live-2025-09-BAD-RATIO.json", Accounts, r =>
            {
                ExpectRatio(r, BitgetVenue.AllAccounts, 0.7737m / 0.2263m, 1758603900000);
                Assert.That(r.Ratios.Single(ratio => ratio.Source == BitgetVenue.AllAccounts.Name && ratio.Asset.Code == "BTC").Ratio!.Value, Is.EqualTo(3.4189m).Within(0.0001m));
            }),
        ],
        new Dictionary<string, string>
        {
            ["candles-docs.json"] = History,
            ["history-fund-rate-docs.json"] = History,
            ["current-fund-rate-docs.json"] = InTickers,
            ["current-fund-rate-docs-2025.json"] = InTickers,
            ["open-interest-docs.json"] = InTickers,
            ["symbol-price-docs.json"] = InTickers,
            ["v3-instruments-live-2026-02.json"] = Unified,
            ["v3-open-interest-docs.json"] = Unified,
            ["v3-tickers-live-2025-12.json"] = Unified,
            ["position-long-short-live-2025-09-BAD-RATIO.json"] = Unmapped,
            ["long-short-live-2025-09-BAD-RATIO.json"] = Unmapped,
        });

    private static string Row(string symbol, string coin, string quote) =>
        $$"""{"symbol":"{{symbol}}","baseCoin":"{{coin}}","quoteCoin":"{{quote}}","supportMarginCoins":["{{(quote == "USD" ? coin : quote)}}"],"symbolType":"perpetual","symbolStatus":"normal","fundInterval":"8"}""";

    private static string AsAnswer(string row) => $$"""{"code":"00000","msg":"success","requestTime":1773500400000,"data":[{{row}}]}""";

    private static void ExpectTicker(
        VenueReadings readings, string symbol, decimal coins, decimal mark, decimal dollars, decimal change, decimal volume, long milliseconds)
    {
        var contract = Contract(readings, symbol);
        Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(coins), null, Sides.One)));
        Assert.That(contract.Mark, Is.EqualTo(new Price(mark)));
        Assert.That(contract.SizeForOrder, Is.EqualTo(dollars).Within(1m));
        Assert.That(contract.Change24hPercent, Is.EqualTo(change));
        Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(volume)));
        Assert.That(contract.VenueTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)));
    }
}
