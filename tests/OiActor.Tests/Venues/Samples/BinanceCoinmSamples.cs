using OiActor.Domain;
using OiActor.Venues.BinanceCoinm;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class BinanceCoinmSamples
{
    private const string Info = "/dapi/v1/exchangeInfo";
    private const string Premium = "/dapi/v1/premiumIndex";
    private const string Ticker = "/dapi/v1/ticker/24hr";
    private const string Interest = "/dapi/v1/openInterest";
    private const string Global = "/futures/data/globalLongShortAccountRatio";

    private const string History = "a history; this version reads the present";
    private const string Traders = "who the top traders of this product are is not documented, so that they are compared with no other venue's";
    private const string Flow = "taker volume is a flow and never averaged with ratios of holdings";

    public static readonly VenueSamples All = new(
        "binance_coinm",
        new Dictionary<string, string>
        {
            // Dated contracts of two samples are listed as if they were perpetual: rows have one shape.
            [Info] = $$"""{"symbols":[{{Row("BTC", "PERP", 100)}},{{Row("BTC", "200626", 100)}},{{Row("BTC", "200925", 100)}},{{Row("ETH", "PERP", 10)}}]}""",
            [Premium] = "[]",
            [Ticker] = "[]",
            ["/dapi/v1/fundingInfo"] = "[]",
            [Interest] = """{"openInterest":"2","time":1773500397000}""",
            [Global] = "[]",
        },
        [BinanceCoinmVenue.AllAccounts],
        [
            new("exchange-info-docs.json", Info, r => Assert.That(r.Listed, Is.Empty)),
            new("exchange-info-live-2026-09.json", Info, r => Assert.That(
                r.Contracts.Single().Instrument,
                Is.EqualTo(new Instrument(new Asset("BTC"), "BTCUSD_PERP", "USD", "BTC", MarginKind.Inverse, new ContractSpec(100, ContractUnit.UsDollars, 1))))),
            new("open-interest-docs.json", Interest, r => ExpectInterest(r, "BTCUSD_200626", 15004m * 100, 1591261042378)),
            // 12668208 × 100 dollars.
            new("open-interest-live-2026-10.json", Interest, r => ExpectInterest(r, "BTCUSD_PERP", 1_266_820_800m, 1791284692616)),
            // 26613524 × 10 dollars.
            new("open-interest-eth-live-2023.json", Interest, r => ExpectInterest(r, "ETHUSD_PERP", 266_135_240m, 1677369005515)),
            new("premium-index-all-docs.json", Premium, r =>
            {
                var perpetual = Contract(r, "BTCUSD_PERP");
                Assert.That(perpetual.Mark, Is.EqualTo(new Price(11029.69574559m)));
                Assert.That(perpetual.Index, Is.EqualTo(new Price(10979.14437500m)));
                Assert.That(perpetual.Funding, Is.EqualTo(new Funding(0.00071003m, 8, DateTimeOffset.FromUnixTimeMilliseconds(1596096000000))));
                Assert.That(Contract(r, "BTCUSD_200925").Funding, Is.Null);
            }),
            // 494109 × 100 dollars; the venue's 5192.94797687 coins at its average price of 9547.3 are near it.
            new("ticker-24hr-all-docs.json", Ticker, r =>
            {
                var contract = Contract(r, "BTCUSD_200925");
                Assert.That(contract.Last, Is.EqualTo(new Price(9651.6m)));
                Assert.That(contract.Change24hPercent, Is.EqualTo(1.436m));
                Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(49_410_900m)));
                Assert.That(contract.Volume24h!.Value.Dollars, Is.EqualTo(5192.94797687m * 9547.3m).Within(0.5m).Percent);
            }),
            new("global-long-short-account-ratio-docs.json", Global, r =>
                ExpectRatio(r, BinanceCoinmVenue.AllAccounts, 0.6617m / 0.3382m, 1583139900000)),
            // Not an endpoint that is asked; its rows have the shape of one that is.
            new("top-long-short-account-ratio-docs.json", Global, r =>
                ExpectRatio(r, BinanceCoinmVenue.AllAccounts, 0.5263m / 0.4737m, 1592870400000)),
        ],
        new Dictionary<string, string>
        {
            ["funding-rate-docs.json"] = History,
            ["funding-rate-live-2026-10.json"] = History,
            ["klines-docs.json"] = History,
            ["open-interest-hist-docs.json"] = History,
            ["open-interest-hist-live-2026-10.json"] = "a history, a fourth of the open interest of the same minutes, unexplained",
            ["top-long-short-position-ratio-live-2026-10.json"] = Traders,
            ["top-long-short-position-ratio-docs.json"] = Traders,
            ["taker-buy-sell-vol-docs.json"] = Flow,
            ["taker-buy-sell-vol-live-2026-10.json"] = Flow,
        });

    private static string Row(string coin, string end, int size) =>
        $$"""
        {"symbol":"{{coin}}USD_{{end}}","pair":"{{coin}}USD","contractType":"PERPETUAL","contractStatus":"TRADING","contractSize":{{size}},
        "baseAsset":"{{coin}}","quoteAsset":"USD","marginAsset":"{{coin}}","underlyingType":"COIN"}
        """;

    private static void ExpectInterest(VenueReadings readings, string symbol, decimal dollars, long milliseconds)
    {
        var contract = Contract(readings, symbol);
        Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(null, new UsdAmount(dollars), Sides.One)));
        Assert.That(contract.VenueTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)));
        // The answer names its symbol, and so is none of the other contracts'.
        Assert.That(readings.Contracts.Where(one => one.Instrument.VenueSymbol != symbol).Select(one => one.Missing), Is.All.EqualTo(FailureKind.Malformed));
    }
}
