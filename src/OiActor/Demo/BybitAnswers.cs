// Bybit v5 market data, as it answers: https://bybit-exchange.github.io/docs/v5/intro
//
// Every answer is {"retCode":0,"retMsg":"OK","result":{…},"retExtInfo":{},"time":<ms>}; an error has another code, as a rule with HTTP 200,
// and an empty result.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Bybit.</summary>
internal sealed class BybitAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private static readonly TimeSpan RatioLag = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, TimeSpan> Periods = new(StringComparer.Ordinal)
    {
        ["5min"] = TimeSpan.FromMinutes(5),
        ["15min"] = TimeSpan.FromMinutes(15),
        ["30min"] = TimeSpan.FromMinutes(30),
        ["1h"] = TimeSpan.FromHours(1),
        ["4h"] = TimeSpan.FromHours(4),
        ["1d"] = TimeSpan.FromDays(1),
    };

    private readonly VenueBook book = new(BybitListing.Venue, BybitListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        var parameters = new DemoQuery(query);
        return (method, path) switch
        {
            ("GET", "/v5/market/instruments-info") => Instruments(path, parameters),
            ("GET", "/v5/market/tickers") => Tickers(path, parameters),
            ("GET", "/v5/market/account-ratio") => AccountRatio(path, parameters),
            _ => Error(10404, "op type is not found", 404),
        };
    }

    /// <summary>The contracts that trade, in pages. The cursor names the last symbol of the page before, escaped as it stands in the answer.</summary>
    private DemoAnswer Instruments(string path, DemoQuery parameters)
    {
        if (CategoryOf(parameters) is not { } category)
            return Error(10001, "params error: category invalid");
        if (!TryRows(parameters, 500, 1000, out int rows))
            return Error(10001, "params error: limit invalid");
        string cursor = parameters["cursor"] ?? "";
        return book.Bulk($"{path} {category} {rows} {cursor}", (json, now) => Envelope(json, now, () =>
        {
            string last = Uri.UnescapeDataString(cursor).Split("last=")[^1];
            var rest = book.Contracts.Where(one => CategoryOf(one) == category && one.Status == "Trading").ToList();
            rest.RemoveRange(0, rest.FindIndex(one => one.Symbol == last) + 1);
            json.WriteString("category"u8, category);
            json.WriteStartArray("list"u8);
            foreach (var contract in rest.Take(rows))
                BybitRows.Instrument(json, book, contract, now);
            json.WriteEndArray();
            json.WriteString("nextPageCursor"u8, rest.Count > rows ? Uri.EscapeDataString($"first={rest[0].Symbol}&last={rest[rows - 1].Symbol}") : "");
        }));
    }

    /// <summary>The tickers of a category, those of contracts before their launch among them; or that of one symbol.</summary>
    private DemoAnswer Tickers(string path, DemoQuery parameters)
    {
        if (CategoryOf(parameters) is not { } category)
            return Error(10001, "params error: category invalid");
        if (parameters["symbol"] is not { } symbol)
            return book.Bulk($"{path} {category}", (json, now) => Write(json, now, book.Contracts.Where(one => CategoryOf(one) == category && one.Trades)));
        return book.Find(symbol) is { Trades: true } found && CategoryOf(found) == category
            ? DemoAnswer.Json(json => Write(json, book.Now, [found]))
            : InvalidSymbol();

        void Write(Utf8JsonWriter json, MarketMoment now, IEnumerable<MarketContract> contracts) => Envelope(json, now, () =>
        {
            json.WriteString("category"u8, category);
            json.WriteStartArray("list"u8);
            foreach (var contract in contracts)
                BybitRows.Ticker(json, book, contract, now);
            json.WriteEndArray();
        });
    }

    private DemoAnswer AccountRatio(string path, DemoQuery parameters)
    {
        if (CategoryOf(parameters) is not { } category || parameters["symbol"] is not { } symbol
            || book.Find(symbol) is not { Trades: true } contract || CategoryOf(contract) != category)
            return InvalidSymbol();
        if (parameters["period"] is not { } name || !Periods.TryGetValue(name, out var period))
            return Error(10001, "params error: period invalid");
        if (!TryRows(parameters, 50, 500, out int rows))
            return Error(10001, "params error: limit invalid");
        var now = book.Now;
        var newestFirst = book.Ratios(contract, path + name, period, contract.HasRatios ? rows : 0, RatioLag, now);
        return DemoAnswer.Json(json => Envelope(json, now, () =>
        {
            json.WriteStartArray("list"u8);
            BybitRows.AccountRatios(json, symbol, newestFirst);
            json.WriteEndArray();
            json.WriteString("nextPageCursor"u8, ""u8);
        }));
    }

    private static string CategoryOf(MarketContract contract) => contract.Inverse ? "inverse" : "linear";

    private static string? CategoryOf(DemoQuery parameters) => parameters["category"] is "linear" or "inverse" ? parameters["category"] : null;

    private static bool TryRows(DemoQuery parameters, int usual, int most, out int rows)
    {
        rows = usual;
        return parameters["limit"] is not { } limit || (int.TryParse(limit, out rows) && rows >= 1 && rows <= most);
    }

    private DemoAnswer InvalidSymbol() => Error(10001, "params error: symbol invalid");

    private DemoAnswer Error(int code, string message, int status = 200) =>
        DemoAnswer.Json(status, json => Envelope(json, book.Now, () => { }, code, message));

    private static void Envelope(Utf8JsonWriter json, MarketMoment now, Action result, int code = 0, string message = "OK")
    {
        json.WriteStartObject();
        json.WriteNumber("retCode"u8, code);
        json.WriteString("retMsg"u8, message);
        json.WriteStartObject("result"u8);
        result();
        json.WriteEndObject();
        json.WriteStartObject("retExtInfo"u8);
        json.WriteEndObject();
        json.Number("time"u8, now.Stamps);
        json.WriteEndObject();
    }
}
