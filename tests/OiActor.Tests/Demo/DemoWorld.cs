using System.Text.Json;
using OiActor.Demo;

namespace OiActor.Tests.Demo;

/// <summary>The built-in market as these tests ask it.</summary>
internal static class DemoWorld
{
    public static readonly string[] Venues = ["binance", "okx", "bitget"];

    /// <summary>Every request over all contracts, by venue.</summary>
    public static readonly string[] BulkRequests =
    [
        "binance /fapi/v1/exchangeInfo",
        "binance /fapi/v1/premiumIndex",
        "binance /fapi/v1/ticker/24hr",
        "binance /fapi/v1/fundingInfo",
        "okx /api/v5/public/instruments?instType=SWAP",
        "okx /api/v5/public/open-interest?instType=SWAP",
        "okx /api/v5/public/mark-price?instType=SWAP",
        "okx /api/v5/public/funding-rate?instId=ANY",
        "okx /api/v5/market/tickers?instType=SWAP",
        "okx /api/v5/market/index-tickers?quoteCcy=USDT",
        "okx /api/v5/market/index-tickers?quoteCcy=USD",
        "bitget /api/v2/mix/market/contracts?productType=USDT-FUTURES",
        "bitget /api/v2/mix/market/contracts?productType=USDC-FUTURES",
        "bitget /api/v2/mix/market/contracts?productType=COIN-FUTURES",
        "bitget /api/v2/mix/market/tickers?productType=USDT-FUTURES",
        "bitget /api/v2/mix/market/tickers?productType=USDC-FUTURES",
        "bitget /api/v2/mix/market/tickers?productType=COIN-FUTURES",
    ];

    /// <summary>Every request for one contract or coin.</summary>
    public static readonly string[] SingleRequests =
    [
        "binance /fapi/v1/openInterest?symbol=BTCUSDT",
        "binance /fapi/v1/premiumIndex?symbol=BTCUSDT",
        "binance /fapi/v1/ticker/24hr?symbol=BTCUSDT",
        "binance /futures/data/topLongShortPositionRatio?symbol=BTCUSDT&period=1h&limit=3",
        "binance /futures/data/topLongShortAccountRatio?symbol=BTCUSDT&period=1h&limit=3",
        "binance /futures/data/globalLongShortAccountRatio?symbol=BTCUSDT&period=1h&limit=3",
        "binance /futures/data/takerlongshortRatio?symbol=BTCUSDT&period=1h&limit=3",
        "okx /api/v5/rubik/stat/contracts/long-short-account-ratio?ccy=BTC&period=1H",
        "okx /api/v5/rubik/stat/contracts/long-short-account-ratio-contract?instId=BTC-USDT-SWAP&period=1H",
        "okx /api/v5/rubik/stat/contracts/long-short-account-ratio-contract-top-trader?instId=BTC-USDT-SWAP&period=6Hutc",
        "okx /api/v5/rubik/stat/contracts/long-short-position-ratio-contract-top-trader?instId=BTC-USDT-SWAP&limit=2",
        "okx /api/v5/rubik/stat/taker-volume-contract?instId=BTC-USDT-SWAP&period=1H&limit=3",
        "bitget /api/v2/mix/market/account-long-short?symbol=BTCUSDT&period=1h",
        "bitget /api/v2/mix/market/taker-buy-sell?symbol=BTCUSDT&period=1h",
    ];

    /// <summary>Asks at a moment; the request is the venue's name, a space, path and query.</summary>
    public static DemoAnswer Ask(string request, DateTimeOffset? at = null, DateTimeOffset? stamps = null)
    {
        var values = at ?? DemoMarket.Instant;
        string[] parts = request.Split(' ');
        string[] target = parts[1].Split('?');
        return Open(parts[0], new MarketMoment(values, stamps ?? values)).Answer("GET", target[0], target.Length > 1 ? target[1] : "", default);
    }

    public static JsonElement Json(string request, DateTimeOffset? at = null, DateTimeOffset? stamps = null) =>
        JsonDocument.Parse(Ask(request, at, stamps).Body).RootElement;

    /// <summary>The rows of an answer over all contracts, out of whatever envelope the venue puts around them.</summary>
    public static IEnumerable<JsonElement> Rows(string request, DateTimeOffset? at = null)
    {
        var root = Json(request, at);
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray();
        return root.TryGetProperty("symbols", out var symbols) ? symbols.EnumerateArray() : root.GetProperty("data").EnumerateArray();
    }

    public static IDemoVenue Open(string venue, MarketMoment moment) =>
        DemoMarket.Venue(venue, MarketAssets.Coins, () => moment) ?? throw new ArgumentException(venue);

    public static string? Text(this JsonElement row, string property) => row.GetProperty(property).GetString();

    public static decimal Number(this JsonElement row, string property) =>
        decimal.Parse(row.GetProperty(property).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
