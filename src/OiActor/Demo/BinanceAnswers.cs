// Binance USDⓈ-M futures, as it answers: https://developers.binance.com/docs/derivatives/usds-margined-futures
//
// Errors are plain HTTP errors with {"code":<negative number>,"msg":"…"}; an unknown symbol is one on /fapi, and an empty array
// with 200 on /futures/data.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Binance.</summary>
internal sealed class BinanceAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    /// <summary>A snapshot's row is there one to five minutes after the end of its period.</summary>
    private static readonly TimeSpan RatioLag = TimeSpan.FromMinutes(2);

    private readonly VenueBook book = new(BinanceListing.Venue, BinanceListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        var parameters = new DemoQuery(query);
        return (method, path) switch
        {
            ("GET", "/fapi/v1/exchangeInfo") => book.Bulk(path, (json, now) => BinanceRows.ExchangeInfo(json, book, now)),
            ("GET", "/fapi/v1/fundingInfo") => book.Bulk(path, (json, _) => BinanceRows.FundingInfo(json, book)),
            ("GET", "/fapi/v1/premiumIndex") => OneOrAll(path, parameters["symbol"], BinanceRows.PremiumIndex),
            ("GET", "/fapi/v1/ticker/24hr") => OneOrAll(path, parameters["symbol"], BinanceRows.Ticker),
            ("GET", "/fapi/v1/openInterest") => OpenInterest(parameters["symbol"]),
            ("GET", "/futures/data/topLongShortPositionRatio") => Ratio(path, parameters),
            ("GET", "/futures/data/topLongShortAccountRatio") => Ratio(path, parameters),
            ("GET", "/futures/data/globalLongShortAccountRatio") => Ratio(path, parameters),
            ("GET", "/futures/data/takerlongshortRatio") => Ratio(path, parameters, taker: true),
            _ => Error(404, -5000, $"Path {path}, Method {method} is invalid"),
        };
    }

    private DemoAnswer OneOrAll(string path, string? symbol, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row)
    {
        if (symbol is not null)
            return book.Find(symbol) is { } contract ? DemoAnswer.Json(json => row(json, book, contract, book.Now)) : InvalidSymbol();
        return book.Bulk(path, (json, now) =>
        {
            json.WriteStartArray();
            foreach (var contract in book.Contracts)
                if (contract.Status != "PENDING_TRADING")
                    row(json, book, contract, now);
            json.WriteEndArray();
        });
    }

    private DemoAnswer OpenInterest(string? symbol)
    {
        if (symbol is null)
            return Missing("symbol");
        if (book.Find(symbol) is not { } contract)
            return InvalidSymbol();
        if (!contract.Trades || contract.RefusesOpenInterest)
            return Error(400, -4108, "Symbol is on delivering or delivered or settling or closed or pre-trading.");
        return DemoAnswer.Json(json => BinanceRows.OpenInterest(json, book, contract, book.Now));
    }

    private DemoAnswer Ratio(string path, DemoQuery parameters, bool taker = false)
    {
        if (parameters["symbol"] is not { } symbol)
            return Missing("symbol");
        if (parameters["period"] is not { } name)
            return Missing("period");
        if (!DemoPeriods.Usual.TryGetValue(name, out var period))
            return Error(400, -1130, "Data sent for parameter 'period' is not valid.");
        int rows = 30;
        if (parameters["limit"] is { } limit && (!int.TryParse(limit, out rows) || rows is < 1 or > 500))
            return Error(400, -1130, "Data sent for parameter 'limit' is not valid.");
        if (book.Find(symbol) is not { Trades: true, HasRatios: true } contract)
            return DemoAnswer.Json(json => BinanceRows.Ratios(json, symbol, []));
        var newestFirst = book.Ratios(contract, path + name, period, rows, RatioLag, book.Now);
        return DemoAnswer.Json(json =>
        {
            if (taker)
                BinanceRows.TakerVolumes(json, contract, period, newestFirst.Reverse());
            else
                BinanceRows.Ratios(json, symbol, newestFirst.Reverse());
        });
    }

    private static DemoAnswer InvalidSymbol() => Error(400, -1121, "Invalid symbol.");

    private static DemoAnswer Missing(string parameter) =>
        Error(400, -1102, $"Mandatory parameter '{parameter}' was not sent, was empty/null, or malformed.");

    private static DemoAnswer Error(int status, int code, string message) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("code"u8, code);
        json.WriteString("msg"u8, message);
        json.WriteEndObject();
    });
}
