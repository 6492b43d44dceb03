// Binance COIN-M futures, as it answers: https://developers.binance.com/docs/derivatives/coin-margined-futures
//
// Errors are plain HTTP errors with {"code":<negative number>,"msg":"…"}; lists are arrays, also of one symbol.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Binance COIN-M.</summary>
internal sealed class BinanceCoinmAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private static readonly TimeSpan RatioLag = TimeSpan.FromMinutes(2);

    private readonly VenueBook book = new(BinanceCoinmListing.Venue, BinanceCoinmListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        var parameters = new DemoQuery(query);
        return (method, path) switch
        {
            ("GET", "/dapi/v1/exchangeInfo") => book.Bulk(path, ExchangeInfo),
            ("GET", "/dapi/v1/premiumIndex") => List(path, parameters["symbol"], _ => true, BinanceCoinmRows.PremiumIndex),
            ("GET", "/dapi/v1/ticker/24hr") => List(path, parameters["symbol"], one => one.Trades, BinanceCoinmRows.Ticker),
            ("GET", "/dapi/v1/fundingInfo") => List(
                path, null, one => one.Delivery is null && one.FundingHours != 8, (json, _, one, _) => BinanceCoinmRows.FundingInfo(json, one)),
            ("GET", "/dapi/v1/openInterest") => OpenInterest(parameters["symbol"]),
            ("GET", "/futures/data/globalLongShortAccountRatio") => Ratio(path, parameters),
            _ => Error(404, -5000, $"Path {path}, Method {method} is invalid"),
        };
    }

    private void ExchangeInfo(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteString("timezone"u8, "UTC"u8);
        json.Number("serverTime"u8, now.Stamps);
        json.WriteStartArray("rateLimits"u8);
        json.WriteEndArray();
        json.WriteStartArray("exchangeFilters"u8);
        json.WriteEndArray();
        json.WriteStartArray("symbols"u8);
        foreach (var contract in book.Contracts)
            BinanceCoinmRows.Symbol(json, contract, book.FiguresOf(contract, now));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private DemoAnswer List(
        string path, string? symbol, Func<MarketContract, bool> has, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row)
    {
        if (symbol is null)
            return book.Bulk(path, (json, now) => Write(json, now, book.Contracts.Where(has)));
        return book.Find(symbol) is { } contract ? DemoAnswer.Json(json => Write(json, book.Now, [contract])) : InvalidSymbol();

        void Write(Utf8JsonWriter json, MarketMoment now, IEnumerable<MarketContract> contracts)
        {
            json.WriteStartArray();
            foreach (var one in contracts)
                row(json, book, one, now);
            json.WriteEndArray();
        }
    }

    private DemoAnswer OpenInterest(string? symbol)
    {
        if (symbol is null)
            return Missing("symbol");
        if (book.Find(symbol) is not { } contract)
            return InvalidSymbol();
        return contract.Trades
            ? DemoAnswer.Json(json => BinanceCoinmRows.OpenInterest(json, book, contract, book.Now))
            : Error(400, -4108, "Symbol is on delivering or delivered or settling or closed or pre-trading.");
    }

    private DemoAnswer Ratio(string path, DemoQuery parameters)
    {
        if (parameters["pair"] is not { } pair)
            return Missing("pair");
        if (parameters["period"] is not { } name)
            return Missing("period");
        if (!DemoPeriods.Usual.TryGetValue(name, out var period))
            return Error(400, -1130, "Data sent for parameter 'period' is not valid.");
        int rows = 30;
        if (parameters["limit"] is { } limit && (!int.TryParse(limit, out rows) || rows is < 1 or > 500))
            return Error(400, -1130, "Data sent for parameter 'limit' is not valid.");
        var found = book.Contracts.FirstOrDefault(one => BinanceCoinmRows.PairOf(one) == pair && one is { HasRatios: true });
        var newestFirst = found is null ? [] : book.Ratios(found, path + name, period, rows, RatioLag, book.Now);
        return DemoAnswer.Json(json => BinanceCoinmRows.Ratios(json, pair, newestFirst.Reverse()));
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
