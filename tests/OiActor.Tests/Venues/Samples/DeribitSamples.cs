using System.Text.Json.Nodes;
using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class DeribitSamples
{
    private const string List = "/api/v2/public/get_instruments";
    private const string Summary = "/api/v2/public/get_book_summary_by_currency";

    private const string History = "a history; this version reads the present";

    public static readonly VenueSamples All = new(
        "deribit",
        new Dictionary<string, string>
        {
            // The option of one sample is listed as if it were a perpetual: rows of summaries have one shape.
            [List] = $$"""{"jsonrpc":"2.0","result":[{{Row("BTC-PERPETUAL", "BTC")}},{{Row("ETH-22FEB19-140-P", "ETH")}}]}""",
            [Summary] = """{"jsonrpc":"2.0","result":[]}""",
        },
        [],
        [
            new("public-get_instruments.json", List, r =>
            {
                Assert.That(r.Listed, Is.EquivalentTo([new Asset("BTC")]));
                Assert.That(r.Contracts.Single().Instrument, Is.EqualTo(new Instrument(
                    new Asset("BTC"), "BTC-PERPETUAL", "USD", "BTC", MarginKind.Inverse, new ContractSpec(1, ContractUnit.UsDollars, 1))));
            }),
            new("public-get_book_summary_by_currency-docs-option.json", Summary, r =>
                ExpectSummary(Contract(r, "ETH-22FEB19-140-P"), 0.55m, 80m, 0.34m, -26.7793594m, null, 1550227952163)),
            new("public-ticker-BTC-PERPETUAL.json", Summary, r =>
            {
                ExpectSummary(Contract(r, "BTC-PERPETUAL"), 502_231_260m, 36288.31m, 36289.5m, 0.2362m, 282_615_600m, 1623059681955);
                Assert.That(Contract(r, "BTC-PERPETUAL").Funding, Is.EqualTo(Paid(0.00002203m)));
            })
            {
                Wrap = AsSummary,
            },
            new("ws-ticker-BTC-PERPETUAL.json", Summary, r =>
            {
                var bitcoin = Contract(r, "BTC-PERPETUAL");
                ExpectSummary(bitcoin, 1_132_329_370m, 92281.78m, 92283.5m, 2.3275m, 1_092_371_540m, 1765541474086);
                Assert.That(bitcoin.Index, Is.EqualTo(new Price(92263.55m)));
                Assert.That(bitcoin.SizeForOrder / bitcoin.Mark!.Value.UsdPerCoin, Is.EqualTo(12270.35m).Within(0.01m));
                Assert.That(bitcoin.Funding, Is.EqualTo(Paid(0.00001742m)));
            })
            {
                Wrap = AsSummary,
            },
            new("public-get_order_book-BTC-PERPETUAL.json", Summary, r =>
                ExpectSummary(Contract(r, "BTC-PERPETUAL"), 1_139_551_440m, 87006.21m, 87002.5m, -0.8292m, 442_197_230m, 1766554855140))
            {
                Wrap = AsSummary,
            },
            new("error-too_many_requests.json", Summary, r => ExpectRateLimited(r, 200)),
            new("error-too_many_requests.json", Summary, r => ExpectRateLimited(r, 400)) { Status = 400 },
            new("error-too_many_requests.json", List, r => Assert.That(r.Failures.Single().Kind, Is.EqualTo(FailureKind.RateLimited))) { Status = 429 },
        ],
        new Dictionary<string, string>
        {
            ["public-get_funding_rate_history.json"] = History,
            ["public-get_tradingview_chart_data.json"] = History,
            ["public-get_last_trades-ETH-PERPETUAL.json"] = "trades; they say nothing of what is open",
        });

    private static string Row(string name, string coin) =>
        $$"""
        {"instrument_name":"{{name}}","kind":"future","instrument_type":"reversed","settlement_period":"perpetual","is_active":true,
         "base_currency":"{{coin}}","quote_currency":"USD","settlement_currency":"{{coin}}"}
        """;

    /// <summary>A ticker as the row of a summary that has the same figures, some under other names.</summary>
    private static string AsSummary(string body)
    {
        var root = JsonNode.Parse(body)!;
        var ticker = root["result"] ?? root["params"]!["data"]!;
        return new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["result"] = new JsonArray(new JsonObject
            {
                ["instrument_name"] = ticker["instrument_name"]!.DeepClone(),
                ["open_interest"] = ticker["open_interest"]!.DeepClone(),
                ["mark_price"] = ticker["mark_price"]!.DeepClone(),
                ["estimated_delivery_price"] = ticker["estimated_delivery_price"]!.DeepClone(),
                ["last"] = ticker["last_price"]!.DeepClone(),
                ["current_funding"] = ticker["current_funding"]!.DeepClone(),
                ["funding_8h"] = ticker["funding_8h"]!.DeepClone(),
                ["price_change"] = ticker["stats"]!["price_change"]!.DeepClone(),
                ["volume_usd"] = ticker["stats"]!["volume_usd"]!.DeepClone(),
                ["creation_timestamp"] = ticker["timestamp"]!.DeepClone(),
            }),
        }.ToJsonString();
    }

    private static Funding Paid(decimal rate) => new(rate, 8, null) { Kind = FundingKind.Realised };

    private static void ExpectRateLimited(VenueReadings readings, int status)
    {
        Assert.That(readings.Contracts.Select(contract => contract.Missing), Is.All.EqualTo(FailureKind.RateLimited));
        Assert.That(readings.Failures, Is.Not.Empty);
        foreach (var failure in readings.Failures)
            Assert.That((failure.Kind, failure.VenueCode, failure.HttpStatus), Is.EqualTo((FailureKind.RateLimited, "10028", status)));
    }

    private static void ExpectSummary(
        ContractReading contract, decimal dollars, decimal mark, decimal last, decimal change, decimal? volume, long milliseconds)
    {
        Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(null, new UsdAmount(dollars), Sides.One)));
        Assert.That(contract.Mark, Is.EqualTo(new Price(mark)));
        Assert.That(contract.Last, Is.EqualTo(new Price(last)));
        Assert.That(contract.Change24hPercent, Is.EqualTo(change));
        Assert.That(contract.Volume24h?.Dollars, Is.EqualTo(volume));
        Assert.That(contract.VenueTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)));
    }
}
