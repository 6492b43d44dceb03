// MEXC futures, as it answers: https://www.mexc.com/api-docs/futures/market-endpoints
//
// Every answer is {"success":true,"code":0,"data":…}; an error has success false, another code and HTTP 200. With a symbol, data is one object.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in MEXC.</summary>
internal sealed class MexcAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(MexcListing.Venue, MexcListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        string? symbol = new DemoQuery(query)["symbol"];
        return (method, path) switch
        {
            ("GET", "/api/v1/contract/detail") => Rows(path, symbol, MexcRows.Detail, contract => contract.Trades),
            ("GET", "/api/v1/contract/ticker") => Rows(path, symbol, MexcRows.Ticker, contract => contract.Status == "0"),
            ("GET", "/api/v1/contract/funding_rate") => Rows(path, symbol, MexcRows.Funding, contract => contract is { Status: "0", Delivery: null }),
            _ => Error(404, 404, "Not Found"),
        };
    }

    private DemoAnswer Rows(
        string path, string? symbol, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row, Func<MarketContract, bool> isThere)
    {
        if (symbol is not null)
            return book.Find(symbol) is { } one && isThere(one)
                ? DemoAnswer.Json(json => Envelope(json, () => row(json, book, one, book.Now)))
                : Error(200, 1001, "Contract does not exist");
        return book.Bulk(path, (json, now) => Envelope(json, () =>
        {
            json.WriteStartArray();
            foreach (var contract in book.Contracts)
                if (isThere(contract))
                    row(json, book, contract, now);
            json.WriteEndArray();
        }));
    }

    private static void Envelope(Utf8JsonWriter json, Action data)
    {
        json.WriteStartObject();
        json.WriteBoolean("success"u8, true);
        json.WriteNumber("code"u8, 0);
        json.WritePropertyName("data"u8);
        data();
        json.WriteEndObject();
    }

    private static DemoAnswer Error(int status, int code, string message) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success"u8, false);
        json.WriteNumber("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });
}
