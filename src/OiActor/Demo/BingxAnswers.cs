// BingX perpetual swaps, as it answers: https://bingx-api.github.io/docs/
//
// Every answer is {"code":0,"msg":"","data":…} with HTTP 200; an error has another code and no data, with HTTP 200 too.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in BingX.</summary>
internal sealed class BingxAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(BingxListing.Venue, BingxListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        string? symbol = new DemoQuery(query)["symbol"];
        return (method, path) switch
        {
            ("GET", "/openApi/swap/v2/quote/contracts") => All(path, BingxRows.Contract, listed: true),
            ("GET", "/openApi/swap/v2/quote/premiumIndex") => OneOrAll(path, symbol, BingxRows.PremiumIndex),
            ("GET", "/openApi/swap/v2/quote/ticker") => OneOrAll(path, symbol, BingxRows.Ticker),
            ("GET", "/openApi/swap/v2/quote/openInterest") => One(symbol, BingxRows.OpenInterest),
            _ => Error(100400, "this api is not exist"),
        };
    }

    private DemoAnswer OneOrAll(string path, string? symbol, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row) =>
        symbol is null ? All(path, row) : One(symbol, row);

    /// <param name="listed">Whether contracts are included that do not trade.</param>
    private DemoAnswer All(string path, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row, bool listed = false) =>
        book.Bulk(path, (json, now) => Envelope(json, () =>
        {
            json.WriteStartArray();
            foreach (var contract in book.Contracts)
                if (contract.Trades || listed)
                    row(json, book, contract, now);
            json.WriteEndArray();
        }));

    private DemoAnswer One(string? symbol, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row)
    {
        if (symbol is null)
            return Error(109400, "symbol: This field is required.");
        if (book.Find(symbol) is not { } contract)
            return Error(109425, $"{symbol} not exist, please verify it in api: /openApi/swap/v2/quote/contracts");
        return contract.Trades
            ? DemoAnswer.Json(json => Envelope(json, () => row(json, book, contract, book.Now)))
            : Error(109415, $"{symbol} is paused currently");
    }

    private static DemoAnswer Error(int code, string message) => DemoAnswer.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("code"u8, code);
        json.WriteString("msg"u8, message);
        json.WriteEndObject();
    });

    private static void Envelope(Utf8JsonWriter json, Action data)
    {
        json.WriteStartObject();
        json.WriteNumber("code"u8, 0);
        json.WriteString("msg"u8, ""u8);
        json.WritePropertyName("data"u8);
        data();
        json.WriteEndObject();
    }
}
