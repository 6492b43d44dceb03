// Aster futures, as it answers: https://github.com/asterdex/api-docs
//
// Errors are plain HTTP errors with {"code":<negative number>,"msg":"…"}.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Aster.</summary>
internal sealed class AsterAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(AsterListing.Venue, AsterListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        string? symbol = new DemoQuery(query)["symbol"];
        return (method, path) switch
        {
            ("GET", "/fapi/v1/exchangeInfo") => book.Bulk(path, (json, now) => AsterRows.ExchangeInfo(json, book, now)),
            ("GET", "/fapi/v1/fundingInfo") => All(path, (json, _, contract, now) => AsterRows.FundingInfo(json, contract, now)),
            ("GET", "/fapi/v1/premiumIndex") => OneOrAll(path, symbol, AsterRows.PremiumIndex),
            ("GET", "/fapi/v1/ticker/24hr") => OneOrAll(path, symbol, AsterRows.Ticker),
            ("GET", "/fapi/v1/openInterest") when symbol is null =>
                Error(400, -1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed."),
            ("GET", "/fapi/v1/openInterest") => One(symbol, AsterRows.OpenInterest),
            _ => Error(404, -5000, $"Path {path}, Method {method} is invalid"),
        };
    }

    private DemoAnswer OneOrAll(string path, string? symbol, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row) =>
        symbol is null ? All(path, row) : One(symbol, row);

    /// <summary>Also of contracts that are being closed.</summary>
    private DemoAnswer All(string path, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row) => book.Bulk(path, (json, now) =>
    {
        json.WriteStartArray();
        foreach (var contract in book.Contracts)
            if (contract.Trades)
                row(json, book, contract, now);
        json.WriteEndArray();
    });

    private DemoAnswer One(string symbol, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row) =>
        book.Find(symbol) is { Trades: true } contract
            ? DemoAnswer.Json(json => row(json, book, contract, book.Now))
            : Error(400, -1121, "Invalid symbol.");

    private static DemoAnswer Error(int status, int code, string message) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("code"u8, code);
        json.WriteString("msg"u8, message);
        json.WriteEndObject();
    });
}
