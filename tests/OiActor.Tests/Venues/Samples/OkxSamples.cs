using OiActor.Domain;
using OiActor.Venues.Okx;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class OkxSamples
{
    private const string List = "/api/v5/public/instruments";
    private const string Interest = "/api/v5/public/open-interest";
    private const string Mark = "/api/v5/public/mark-price";
    private const string Ticker = "/api/v5/market/tickers";
    private const string Funding = "/api/v5/public/funding-rate";
    private const string Coin = "/api/v5/rubik/stat/contracts/long-short-account-ratio";
    private const string Contracts = "/api/v5/rubik/stat/contracts/long-short-account-ratio-contract";
    private const string Top = "/api/v5/rubik/stat/contracts/long-short-account-ratio-contract-top-trader";

    private const string Positions = "/api/v5/rubik/stat/contracts/long-short-position-ratio-contract-top-trader";
    private const string Taker = "/api/v5/rubik/stat/taker-volume-contract";

    private const string Nothing = """{"code":"0","msg":"","data":[]}""";
    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "okx",
        new Dictionary<string, string>
        {
            [List] = $$"""{"code":"0","msg":"","data":[{{Row("BTC-USDT", "0.01")}},{{Row("ETH-USDT", "0.1")}},{{Row("SOL-USDT", "1")}},{{Row("NEIRO-USDT", "1000")}},{{Row("LTC-USD", "1")}}]}""",
            [Interest] = Nothing,
            // The prices that the venue's own dollar values of January 2026 imply.
            [Mark] = """{"code":"0","msg":"","data":[{"instId":"BTC-USDT-SWAP","markPx":"91487.1"},{"instId":"ETH-USDT-SWAP","markPx":"3165.12"}]}""",
            [Ticker] = Nothing,
            [Funding] = Nothing,
            [Coin] = Nothing,
            [Contracts] = Nothing,
            [Top] = Nothing,
            [Positions] = Nothing,
            [Taker] = Nothing,
        },
        OkxVenue.About.Ratios,
        [
            new("open-interest-three-live-2026-01.json", Interest, r =>
            {
                Assert.That(Coins(r, "BTC-USDT-SWAP"), Is.EqualTo(26602.3959000001773m));
                Assert.That(Coins(r, "ETH-USDT-SWAP"), Is.EqualTo(593293.553000001767m));
                Assert.That(Coins(r, "SOL-USDT-SWAP"), Is.EqualTo(3140536.76000000302m));
                foreach (string symbol in new[] { "BTC-USDT-SWAP", "ETH-USDT-SWAP" })
                    Assert.That(Contract(r, symbol).SizeForOrder, Is.EqualTo(Contract(r, symbol).VenueValue!.Value.Dollars).Within(1m), symbol);
                Assert.That(r.Contracts.SelectMany(contract => contract.Doubts), Is.Empty);
            }),
            new("open-interest-neiro-live-2024.json", Interest, r => ExpectInterest(r, "NEIRO-USDT-SWAP", 14546007000m, 30921319.84032m)),
            new("open-interest-docs-with-oiUsd.json", Interest, r =>
                ExpectInterest(r, "BTC-USDT-SWAP", 22161.1301000000309m, 1939251795.54769270396321m)),
            // The demo book: impossible in size, not in form. The aggregate's check of the venue's value and the other venues tell.
            new("open-interest-demo-trading-live-2025.json", Interest, r =>
                ExpectInterest(r, "BTC-USDT-SWAP", 963996.95809999716m, 88957542893.771927925084m)),
            new("open-interest-docs-no-oiUsd.json", Interest, r =>
            {
                // 5000 contracts of 0.01 are 50 coins; the documents' example is invented, and the reading says that it contradicts itself.
                Assert.That(Coins(r, "BTC-USDT-SWAP"), Is.EqualTo(555.55m));
                Assert.That(Contract(r, "BTC-USDT-SWAP").VenueValue, Is.Null);
                Assert.That(Contract(r, "BTC-USDT-SWAP").Doubts, Is.EqualTo([Flags.SourceDisagrees]));
            }),
            new("instruments-swap-live-2026-08.json", List, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC")]));
                Assert.That(r.Contracts.Single().Instrument.Spec, Is.EqualTo(new ContractSpec(0.01m, ContractUnit.BaseCoins, 1)));
            }),
            new("mark-price-docs.json", Mark, r => Assert.That(Contract(r, "BTC-USDT-SWAP").Mark, Is.EqualTo(new Price(200)))),
            new("tickers-docs.json", Ticker, r =>
            {
                var contract = Contract(r, "LTC-USD-SWAP");
                Assert.That(contract.Last, Is.EqualTo(new Price(9999.99m)));
                Assert.That(contract.Change24hPercent, Is.EqualTo(11.111m).Within(0.0001m));
                Assert.That(contract.Volume24h, Is.EqualTo(new UsdAmount(22219977.78m)));
            }),
            new("funding-rate-docs.json", Funding, r => Assert.That(
                Contract(r, "BTC-USDT-SWAP").Funding,
                Is.EqualTo(new Funding(0.0000792386885340m, 8, DateTimeOffset.FromUnixTimeMilliseconds(1703088000000))))),
            new("rubik-long-short-account-ratio-docs.json", Coin, r => ExpectRatio(r, OkxVenue.AllAccounts, 1.25m, 1630502100000)),
            new("rubik-long-short-account-ratio-contract-live-2026-08.json", Contracts, r =>
                ExpectRatio(r, OkxVenue.AllAccountsContract, 1.2740831113213654m, 1787372700000)),
            new("rubik-long-short-account-ratio-contract-live-2026-08.json", Top, r =>
                ExpectRatio(r, OkxVenue.TopTraderAccounts, 1.2740831113213654m, 1787372700000)),
            // The coin-wide twin, whose rows have the same shape: time, sold, bought.
            new("rubik-taker-volume-docs.json", Taker, r => ExpectRatio(r, OkxVenue.TakerVolume, 7149.4855m / 7596.2651m, 1630425600000 + 300_000)),
            new("error-unknown-instrument.json", Top, r =>
            {
                Assert.That(Kinds(r, OkxVenue.TopTraderAccounts.Name), Is.All.EqualTo(FailureKind.NotFound));
                Assert.That(r.Failures, Is.Empty);
            }),
            new("error-rate-limit.json", Interest, ExpectRateLimit) { Status = 429 },
            new("error-rate-limit.json", Interest, ExpectRateLimit),
        ],
        new Dictionary<string, string>
        {
            ["candles-1h-live-2026-08.json"] = History,
            ["funding-rate-history-docs.json"] = History,
            ["rubik-open-interest-volume-docs.json"] = History,
            ["liquidation-orders-live-2026-08.json"] = "liquidations are not reported",
            ["index-tickers-docs.json"] = "the index price would cost two further calls and is not asked",
            ["rubik-support-coin-docs.json"] = "a coin without a ratio answers so itself",
        });

    private static string Row(string pair, string size)
    {
        string[] coins = pair.Split('-');
        return $$"""{"instId":"{{pair}}-SWAP","uly":"{{pair}}","ctType":"linear","ctVal":"{{size}}","ctMult":"1","ctValCcy":"{{coins[0]}}","settleCcy":"{{coins[1]}}","state":"live"}""";
    }

    private static void ExpectInterest(VenueReadings readings, string symbol, decimal coins, decimal dollars)
    {
        Assert.That(Coins(readings, symbol), Is.EqualTo(coins));
        Assert.That(Contract(readings, symbol).VenueValue, Is.EqualTo(new UsdAmount(dollars)));
        Assert.That(Contract(readings, symbol).Doubts, Is.Empty);
    }

    private static void ExpectRateLimit(VenueReadings readings)
    {
        Assert.That(readings.Failures.Single(), Has.Property("Kind").EqualTo(FailureKind.RateLimited).And.Property("VenueCode").EqualTo("50011"));
        Assert.That(readings.Contracts.Select(contract => contract.Missing), Is.All.EqualTo(FailureKind.RateLimited));
    }

    private static IEnumerable<FailureKind?> Kinds(VenueReadings readings, string source) =>
        readings.Ratios.Where(ratio => ratio.Source == source).Select(ratio => ratio.Missing);
}
