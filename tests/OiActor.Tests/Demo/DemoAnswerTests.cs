using System.Text.Json;
using OiActor.Demo;

namespace OiActor.Tests.Demo;

internal sealed class DemoAnswerTests
{
    private static IEnumerable<string> AllRequests() => [.. DemoWorld.BulkRequests, .. DemoWorld.SingleRequests];

    [TestCaseSource(nameof(AllRequests))]
    public void The_same_moment_gives_the_same_bytes(string request)
    {
        byte[] first = DemoWorld.Ask(request).Body.ToArray();
        byte[] second = DemoWorld.Ask(request).Body.ToArray();
        Assert.That(second, Is.EqualTo(first));
    }

    [TestCaseSource(nameof(AllRequests))]
    public void Every_answer_is_whole_JSON_with_200(string request)
    {
        var answer = DemoWorld.Ask(request);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(200));
            Assert.That(() => JsonDocument.Parse(answer.Body), Throws.Nothing);
        }
    }

    [TestCaseSource(typeof(DemoWorld), nameof(DemoWorld.BulkRequests))]
    public void An_answer_over_all_contracts_has_rows(string request) =>
        Assert.That(DemoWorld.Rows(request), Is.Not.Empty);

    [Test]
    public void Time_stamps_move_without_the_values()
    {
        const string request = "okx /api/v5/public/open-interest?instType=SWAP";
        var before = DemoWorld.Json(request).GetProperty("data")[0];
        var after = DemoWorld.Json(request, stamps: DemoMarket.Instant.AddDays(3)).GetProperty("data")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.Text("oi"), Is.EqualTo(before.Text("oi")));
            Assert.That(after.Number("ts") - before.Number("ts"), Is.EqualTo(3 * 86_400_000));
        }
    }

    [TestCase("binance /fapi/v1/nothing", 404, "-5000")]
    [TestCase("binance /fapi/v1/openInterest", 400, "-1102")]
    [TestCase("binance /fapi/v1/openInterest?symbol=NONEUSDT", 400, "-1121")]
    [TestCase("binance /fapi/v1/premiumIndex?symbol=NONEUSDT", 400, "-1121")]
    [TestCase("binance /fapi/v1/openInterest?symbol=ALPACAUSDT", 400, "-4108")]
    [TestCase("binance /futures/data/topLongShortPositionRatio?symbol=BTCUSDT", 400, "-1102")]
    [TestCase("binance /futures/data/topLongShortPositionRatio?symbol=BTCUSDT&period=1H", 400, "-1130")]
    [TestCase("binance /futures/data/topLongShortPositionRatio?symbol=BTCUSDT&period=1h&limit=501", 400, "-1130")]
    [TestCase("okx /api/v5/public/nothing", 404, "404")]
    [TestCase("okx /api/v5/public/open-interest", 400, "50014")]
    [TestCase("okx /api/v5/public/open-interest?instType=swap", 400, "51000")]
    [TestCase("okx /api/v5/public/mark-price?instType=SWAP&instId=NONE-USDT-SWAP", 200, "51001")]
    [TestCase("okx /api/v5/public/funding-rate", 400, "50014")]
    [TestCase("okx /api/v5/market/index-tickers?quoteCcy=EUR", 400, "51000")]
    [TestCase("okx /api/v5/rubik/stat/contracts/long-short-account-ratio?ccy=NONE", 200, "51012")]
    [TestCase("okx /api/v5/rubik/stat/contracts/long-short-account-ratio?ccy=BTC&period=4H", 400, "51000")]
    [TestCase("okx /api/v5/rubik/stat/contracts/long-short-account-ratio-contract?instId=BTC-USDT-SWAP&period=1h", 400, "51000")]
    [TestCase("okx /api/v5/rubik/stat/contracts/long-short-account-ratio-contract?instId=NONE-USDT-SWAP", 200, "51001")]
    [TestCase("bitget /api/v2/mix/market/nothing", 404, "40404")]
    [TestCase("bitget /api/v2/mix/market/tickers", 400, "40019")]
    [TestCase("bitget /api/v2/mix/market/tickers?productType=FUTURES", 400, "40020")]
    [TestCase("bitget /api/v2/mix/market/account-long-short?symbol=NONEUSDT", 400, "40034")]
    [TestCase("bitget /api/v2/mix/market/account-long-short?symbol=BTCUSDT&period=1H", 400, "400172")]
    public void A_wrong_request_gets_the_venues_error(string request, int status, string code)
    {
        var answer = DemoWorld.Ask(request);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(status));
            Assert.That(DemoWorld.Json(request).GetProperty("code").ToString(), Is.EqualTo(code));
        }
    }

    [TestCase("binance /futures/data/globalLongShortAccountRatio?symbol=NONEUSDT&period=1h")]
    [TestCase("binance /futures/data/globalLongShortAccountRatio?symbol=CRVUSDT&period=1h")]
    [TestCase("okx /api/v5/rubik/stat/contracts/long-short-account-ratio-contract?instId=ORDI-USDT-SWAP")]
    [TestCase("bitget /api/v2/mix/market/account-long-short?symbol=ZECUSDT")]
    public void A_ratio_that_a_venue_has_not_is_an_empty_list_with_200(string request)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DemoWorld.Ask(request).Status, Is.EqualTo(200));
            Assert.That(DemoWorld.Rows(request), Is.Empty);
        }
    }

    [TestCase("binance", "POST")]
    [TestCase("okx", "POST")]
    [TestCase("bitget", "DELETE")]
    public void Only_GET_is_answered(string venue, string method) =>
        Assert.That(DemoWorld.Open(venue, new MarketMoment(DemoMarket.Instant)).Answer(method, "/fapi/v1/exchangeInfo", "", default).Status, Is.EqualTo(404));

    [Test]
    public void Escaped_parameters_are_understood() =>
        Assert.That(
            DemoWorld.Json("binance /fapi/v1/openInterest?symbol=%E5%B8%81%E5%AE%89%E4%BA%BA%E7%94%9FUSDT").Text("symbol"),
            Is.EqualTo("币安人生USDT"));
}
