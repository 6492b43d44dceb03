using OiActor.Domain;
using OiActor.Venues.Htx;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class HtxSamples
{
    private const string List = "/linear-swap-api/v1/swap_contract_info";
    private const string OpenInterest = "/linear-swap-api/v1/swap_open_interest";
    private const string Index = "/linear-swap-api/v1/swap_index";
    private const string Funding = "/linear-swap-api/v1/swap_batch_funding_rate";
    private const string Ticks = "/v2/linear-swap-ex/market/detail/batch_merged";
    private const string Accounts = "/linear-swap-api/v1/swap_elite_account_ratio";
    private const string Positions = "/linear-swap-api/v1/swap_elite_position_ratio";

    private const string Nothing = """{"status":"ok","data":[],"ts":1773500400000}""";
    private const string NoTicks = """{"status":"ok","ticks":[],"ts":1773500400000}""";
    private const string NoRatios = """{"status":"ok","data":{"list":[]},"ts":1773500400000}""";
    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "htx",
        new Dictionary<string, string>
        {
            [List] = $$"""{"status":"ok","data":[{{Row("BTC", "0.001")}},{{Row("ETH", "0.01")}},{{Row("PEPE", "1000000")}},{{Row("PAXG", "0.001")}},{{Row("CYBER", "0.1", 3)}}],"ts":1773500400000}""",
            [OpenInterest] = Nothing,
            [Index] = Nothing,
            [Funding] = Nothing,
            [Ticks] = NoTicks,
            [Accounts] = NoRatios,
            [Positions] = NoRatios,
            ["/swap-api/v1/swap_contract_info"] = Nothing,
            ["/swap-api/v1/swap_open_interest"] = Nothing,
            ["/swap-api/v1/swap_index"] = Nothing,
            ["/swap-api/v1/swap_batch_funding_rate"] = Nothing,
        },
        [HtxVenue.TopAccounts, HtxVenue.TopPositions],
        [
            new("linear-swap_contract_info.json", List, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC"), new Asset("PEPE"), new Asset("BOME")]), "no stock, by its labels or one of them, and nothing suspended");
                Assert.That(Contract(r, "BTC-USDT").Instrument, Is.EqualTo(
                    new Instrument(new Asset("BTC"), "BTC-USDT", "USDT", "USDT", MarginKind.Linear, new ContractSpec(0.001m, ContractUnit.BaseCoins, 1))));
                Assert.That(Contract(r, "BOME-USDT").Instrument.Spec.Size, Is.EqualTo(1000));
            }),
            new("linear-swap_open_interest.json", OpenInterest, r =>
            {
                Expect(Contract(r, "BTC-USDT"), 28_808.125m, 2221334021.6875m);
                Expect(Contract(r, "ETH-USDT"), 492_858.69m, 1230303433.4994m);
                Expect(Contract(r, "PEPE-USDT"), 123_071_000_000m, 418429.0929m);
                // The value is at the last price.
                var bitcoin = Contract(r, "BTC-USDT");
                Assert.That(bitcoin.VenueValue!.Value.Dollars / bitcoin.OpenInterest!.Coins!.Value.Coins, Is.EqualTo(77_107.9m).Within(0.05m));
                Assert.That(r.Contracts.Select(contract => contract.Instrument.Asset.Code), Does.Not.Contain("CYBER").And.Not.Contains("CVX"));
            }),
            new("linear-swap_index.json", Index, r =>
            {
                Assert.That(Contract(r, "BTC-USDT").Index, Is.EqualTo(new Price(77154.55428571429m)));
                Assert.That(Contract(r, "PEPE-USDT").Index, Is.EqualTo(new Price(0.0000033955m)));
                Assert.That(Contract(r, "BTC-USDT").Mark, Is.Null);
            }),
            new("linear-swap_batch_funding_rate.json", Funding, r =>
            {
                var next = DateTimeOffset.FromUnixTimeMilliseconds(1789344000000);
                Assert.That(Contract(r, "BTC-USDT").Funding, Is.EqualTo(new Funding(0.00004317342907712m, 8, next)));
                Assert.That(Contract(r, "PAXG-USDT").Funding, Is.EqualTo(new Funding(0, 8, next)), "zero is written 0E-18");
                Assert.That(Contract(r, "PEPE-USDT").Funding, Is.Null);
            }),
            new("linear-batch_merged.json", Ticks, r =>
            {
                Assert.That(Contract(r, "BTC-USDT").Last, Is.EqualTo(new Price(77111m)));
                Assert.That(Contract(r, "PEPE-USDT").Last, Is.EqualTo(new Price(0.0000033999m)));
                Assert.That(Contract(r, "BTC-USDT").Volume24h, Is.Null, "whether of a day or of the candle that runs is not settled");
            }),
            new("linear-swap_elite_account_ratio.json", Accounts, r => ExpectRatio(r, HtxVenue.TopAccounts, 1, 1638115200000)),
            new("linear-swap_elite_position_ratio.json", Positions, r => ExpectRatio(r, HtxVenue.TopPositions, 1, 1638460800000)),
            new("error-unknown-contract.json", Index, r => ExpectFailure(r, FailureKind.NotFound, "1014", "This contract doesnt exist.")),
            new("error-unknown-contract-market.json", Ticks, r => ExpectFailure(r, FailureKind.Rejected, "invalid-parameter", "contract_code data error or empty")),
        ],
        new Dictionary<string, string>
        {
            ["linear-swap_his_open_interest.json"] = History,
            ["linear-swap_historical_funding_rate.json"] = History,
            ["linear-history-kline.json"] = History,
            ["linear-v3-swap_liquidation_orders.json"] = "liquidations, which no figure needs",
            ["linear_swap_mark_price_kline.json"] = "a mark costs a call for each contract, and the index of all comes in one",
        });

    private static string Row(string coin, string size, int status = 1) =>
        $$"""{"symbol":"{{coin}}","contract_code":"{{coin}}-USDT","contract_size":{{size}},"contract_status":{{status}},"settlement_period":"8","trade_partition":"USDT"}""";

    private static void Expect(ContractReading contract, decimal coins, decimal value)
    {
        Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(coins), null, Sides.Unknown)));
        Assert.That(contract.VenueValue, Is.EqualTo(new UsdAmount(value)));
        Assert.That(contract.VenueTime, Is.Null, "the answer's time is when it was made, also for rows that stand still");
    }

    private static void ExpectFailure(VenueReadings readings, FailureKind kind, string code, string words)
    {
        var failure = readings.Failures.Single();
        Assert.That((failure.Kind, failure.VenueCode, failure.Words), Is.EqualTo((kind, code, words)));
    }
}
