using System.Text.Json;
using OiActor.Demo;
using OiActor.Domain;

namespace OiActor.Tests.Demo;

/// <summary>Each trap of the venues' wire formats is in the built-in market, so that whatever reads it has met them all.</summary>
internal sealed class DemoOddityTests
{
    private const string BinanceList = "binance /fapi/v1/exchangeInfo";
    private const string BinancePrices = "binance /fapi/v1/premiumIndex";
    private const string OkxList = "okx /api/v5/public/instruments?instType=SWAP";
    private const string BitgetList = "bitget /api/v2/mix/market/contracts?productType=USDT-FUTURES";
    private const string BitgetCoinList = "bitget /api/v2/mix/market/contracts?productType=COIN-FUTURES";

    private static readonly string[] Majors = (
        "BTC ETH SOL XRP BNB DOGE HYPE SUI ADA LINK AVAX TRX LTC BCH TON DOT NEAR UNI AAVE APT ARB OP FIL ATOM ETC INJ TIA SEI ICP XLM HBAR " +
        "PEPE SHIB BONK FLOKI WIF ORDI JUP WLD ENA ONDO TAO FET PENGU TRUMP FARTCOIN PUMP VIRTUAL ZEC CRV").Split(' ');

    private static HashSet<string> AssetsOf(string list, string property) =>
        [.. DemoWorld.Rows(list).Select(row => SymbolRules.FromListedBase(BaseOf(row, property)).Asset.Code)];

    private static string BaseOf(JsonElement row, string property) => row.Text(property)!.Split('-')[0];

    private static JsonElement Row(string request, string property, string value) =>
        DemoWorld.Rows(request).Single(row => row.Text(property) == value);

    [Test]
    public void There_are_sixty_assets_and_every_major_is_on_every_venue()
    {
        var binance = AssetsOf(BinanceList, "baseAsset");
        var okx = AssetsOf(OkxList, "instFamily");
        var bitget = AssetsOf(BitgetList, "baseCoin");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(MarketAssets.Coins, Has.Count.GreaterThanOrEqualTo(60));
            Assert.That(MarketAssets.Coins.Select(coin => coin.Code), Is.Unique);
            Assert.That(Majors, Is.SubsetOf(binance));
            Assert.That(Majors, Is.SubsetOf(okx));
            Assert.That(Majors, Is.SubsetOf(bitget));
            Assert.That(binance, Does.Contain("CAKE"));
            Assert.That(okx, Does.Not.Contain("CAKE").And.Not.Contains("BGB"));
            Assert.That(okx, Does.Contain("OKB"));
            Assert.That(bitget, Does.Contain("BGB").And.Not.Contains("OKB"));
        }
    }

    [Test]
    public void The_market_grows_to_any_number_of_assets() =>
        Assert.That(MarketAssets.AtLeast(900).Select(asset => asset.Code).Distinct().Count(), Is.EqualTo(900));

    [TestCase("1000PEPE", 1_000)]
    [TestCase("1000SHIB", 1_000)]
    [TestCase("1000BONK", 1_000)]
    [TestCase("1000FLOKI", 1_000)]
    [TestCase("1000000MOG", 1_000_000)]
    [TestCase("1MBABYDOGE", 1_000_000)]
    public void Binance_prices_cheap_coins_by_the_thousand_or_million(string listed, int coins)
    {
        var asset = MarketAssets.Coins.Single(coin => coin.Code == SymbolRules.FromListedBase(listed).Asset.Code);
        decimal mark = Row(BinancePrices, "symbol", listed + "USDT").Number("markPrice");
        Assert.That(mark / (asset.Price * coins), Is.EqualTo(1m).Within(0.2m));
    }

    [Test]
    public void Okx_prices_cheap_coins_by_one_and_makes_the_contract_large()
    {
        decimal size = Row(OkxList, "instId", "PEPE-USDT-SWAP").Number("ctVal");
        decimal mark = Row("okx /api/v5/public/mark-price?instType=SWAP", "instId", "PEPE-USDT-SWAP").Number("markPx");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(size, Is.GreaterThanOrEqualTo(1_000_000));
            Assert.That(mark, Is.LessThan(0.0001m));
        }
    }

    [Test]
    public void Bitget_multiplies_a_selection_of_its_own()
    {
        var bases = DemoWorld.Rows(BitgetList).Select(row => row.Text("baseCoin")).ToList();
        Assert.That(bases, Does.Contain("1000BONK").And.Contains("PEPE").And.Contains("SHIB").And.Not.Contains("1000PEPE"));
    }

    [TestCase(BinanceList, "symbol", "ALPACAUSDT", "status", "SETTLING")]
    [TestCase(BinanceList, "symbol", "MEGAUSDT", "status", "PENDING_TRADING")]
    [TestCase(BinanceList, "symbol", "MEGAUSDT", "contractType", "")]
    [TestCase(BinanceList, "symbol", "XAUUSDT", "contractType", "TRADIFI_PERPETUAL")]
    [TestCase(BinanceList, "symbol", "BTCDOMUSDT", "underlyingType", "INDEX")]
    [TestCase(BinanceList, "symbol", "BTCUSDT_260626", "contractType", "CURRENT_QUARTER")]
    [TestCase(BinanceList, "symbol", "BTCUSDC", "quoteAsset", "USDC")]
    [TestCase(BinanceList, "symbol", "ETHBTC", "quoteAsset", "BTC")]
    [TestCase(BinanceList, "symbol", "1INCHUSDT", "baseAsset", "1INCH")]
    [TestCase(BinanceList, "symbol", "4USDT", "baseAsset", "4")]
    [TestCase(BinanceList, "symbol", "币安人生USDT", "baseAsset", "币安人生")]
    [TestCase(BinanceList, "symbol", "IMXUSDT", "status", "TRADING")]
    [TestCase(OkxList, "instId", "AAPL-USDT-SWAP", "instCategory", "3")]
    [TestCase(OkxList, "instId", "TSLA-USDT-SWAP", "state", "rebase")]
    [TestCase(OkxList, "instId", "ALPACA-USDT-SWAP", "state", "suspend")]
    [TestCase(OkxList, "instId", "MEGA-USDT-SWAP", "ruleType", "pre_market")]
    [TestCase(OkxList, "instId", "NEXT-USDT-SWAP", "state", "preopen")]
    [TestCase(OkxList, "instId", "NEXT-USDT-SWAP", "ctVal", "")]
    [TestCase(OkxList, "instId", "BTC-USDT-SWAP", "ctVal", "0.01")]
    [TestCase(OkxList, "instId", "BTC-USDC-SWAP", "ctVal", "0.0001")]
    [TestCase(OkxList, "instId", "BTC-USD-SWAP", "ctType", "inverse")]
    [TestCase(OkxList, "instId", "BTC-USD_UM-SWAP", "uly", "BTC-USD")]
    [TestCase(OkxList, "instId", "BTC-USD_UM-SWAP", "instFamily", "BTC-USD_UM")]
    [TestCase(OkxList, "instId", "BTC-USDT-SWAP", "baseCcy", "")]
    [TestCase(BitgetList, "symbol", "TSLAUSDT", "isRwa", "YES")]
    [TestCase(BitgetList, "symbol", "ALPACAUSDT", "symbolStatus", "off")]
    [TestCase(BitgetList, "symbol", "MEGAUSDT", "symbolStatus", "listed")]
    [TestCase(BitgetList, "symbol", "0GUSDT", "fundInterval", "1")]
    [TestCase("bitget /api/v2/mix/market/contracts?productType=USDC-FUTURES", "symbol", "BTCPERP", "quoteCoin", "USDC")]
    [TestCase(BitgetCoinList, "symbol", "BTCUSD_260626", "symbolType", "delivery")]
    [TestCase(BitgetCoinList, "symbol", "BTCUSD", "symbolType", "perpetual")]
    public void The_lists_hold_each_odd_row(string list, string key, string symbol, string property, string value) =>
        Assert.That(Row(list, key, symbol).Text(property), Is.EqualTo(value));

    [Test]
    public void A_settling_contract_has_no_next_funding_and_zeros()
    {
        var row = Row(BinancePrices, "symbol", "ALPACAUSDT");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.GetProperty("nextFundingTime").GetInt64(), Is.Zero);
            Assert.That(row.Text("lastFundingRate"), Is.EqualTo("0.00000000"));
        }
    }

    [Test]
    public void A_dated_contract_has_empty_funding_at_Binance() =>
        Assert.That(Row(BinancePrices, "symbol", "BTCUSDT_260626").Text("lastFundingRate"), Is.Empty);

    [Test]
    public void A_contract_listed_as_trading_refuses_its_open_interest() =>
        Assert.That(DemoWorld.Ask("binance /fapi/v1/openInterest?symbol=IMXUSDT").Status, Is.EqualTo(400));

    [Test]
    public void Funding_comes_every_one_four_or_eight_hours_and_eight_is_not_listed()
    {
        var hours = DemoWorld.Rows("binance /fapi/v1/fundingInfo")
            .ToDictionary(row => row.Text("symbol")!, row => row.GetProperty("fundingIntervalHours").GetInt32());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hours["0GUSDT"], Is.EqualTo(1));
            Assert.That(hours["TAOUSDT"], Is.EqualTo(4));
            Assert.That(hours.Keys, Does.Not.Contain("ETHUSDT"));
        }
    }

    [Test]
    public void Okx_sends_the_tail_of_binary_fractions() =>
        Assert.That(Row("okx /api/v5/public/open-interest?instType=SWAP", "instId", "BTC-USDT-SWAP").Text("oi"), Does.Match(@"\.\d\d0\d{6,}$"));

    [TestCase("BTCUSDT", JsonValueKind.Number)]
    [TestCase("SEIUSDT", JsonValueKind.String)]
    public void Binance_stamps_ratios_with_numbers_and_once_with_texts(string symbol, JsonValueKind kind) =>
        Assert.That(
            DemoWorld.Rows($"binance /futures/data/globalLongShortAccountRatio?symbol={symbol}&period=1h").First().GetProperty("timestamp").ValueKind,
            Is.EqualTo(kind));

    [Test]
    public void A_perpetuals_delivery_is_null_at_Bitget()
    {
        var rows = DemoWorld.Rows("bitget /api/v2/mix/market/tickers?productType=COIN-FUTURES").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Single(row => row.Text("symbol") == "BTCUSD").GetProperty("deliveryTime").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(rows.Single(row => row.Text("symbol") == "BTCUSD_260626").Text("deliveryTime"), Is.Not.Empty);
        }
    }

    [Test]
    public void Bitgets_combined_ratio_is_a_hundred_times_too_small_for_one_contract()
    {
        var row = DemoWorld.Rows("bitget /api/v2/mix/market/account-long-short?symbol=WIFUSDT").Last();
        Assert.That(row.Number("longShortAccountRatio") * 100, Is.EqualTo(row.Number("longAccountRatio") / row.Number("shortAccountRatio")).Within(0.01m));
    }
}
