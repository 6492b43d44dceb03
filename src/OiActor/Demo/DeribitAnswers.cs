// Deribit v2, as it answers: https://docs.deribit.com
//
// Every answer is {"jsonrpc":"2.0","result":…,"usIn":<µs>,"usOut":<µs>,"usDiff":<µs>,"testnet":false}; an error has "error" in place of "result" and HTTP 400.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Deribit.</summary>
internal sealed class DeribitAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    /// <summary>What the venue takes for an answer, in microseconds.</summary>
    private const long Taken = 384;

    private static readonly HashSet<string> Currencies = new(StringComparer.Ordinal) { "BTC", "ETH", "USDC", "USDT", "EURR" };

    private readonly VenueBook book = new(DeribitListing.Venue, DeribitListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        var parameters = new DemoQuery(query);
        return (method, path) switch
        {
            ("GET", "/api/v2/public/get_instruments") => Rows(path, parameters, DeribitRows.Instrument, anyCurrency: true),
            ("GET", "/api/v2/public/get_book_summary_by_currency") => Rows(path, parameters, DeribitRows.Summary),
            _ => Error(-32601, "Method not found", "", ""),
        };
    }

    private DemoAnswer Rows(
        string path, DemoQuery parameters, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row, bool anyCurrency = false)
    {
        string currency = parameters["currency"] ?? "";
        bool isAny = anyCurrency && currency == "any";
        if (!isAny && !Currencies.Contains(currency))
            return Error(-32602, "Invalid params", "invalid currency", "currency");
        // It has options and spot pairs too, which the built-in market has not.
        if (parameters["kind"] is not (null or "future"))
            return Error(-32602, "Invalid params", "invalid kind", "kind");
        return book.Bulk(path + currency, (json, now) => Envelope(json, now, () =>
        {
            json.WriteStartArray("result"u8);
            foreach (var contract in book.Contracts)
                if (isAny || (contract.Settle == currency && contract.Trades))
                    row(json, book, contract, now);
            json.WriteEndArray();
        }));
    }

    private DemoAnswer Error(int code, string message, string reason, string parameter) => DemoAnswer.Json(400, json => Envelope(json, book.Now, () =>
    {
        json.WriteStartObject("error"u8);
        json.WriteNumber("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteStartObject("data"u8);
        json.WriteString("reason"u8, reason);
        json.WriteString("param"u8, parameter);
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    private static void Envelope(Utf8JsonWriter json, MarketMoment now, Action content)
    {
        long microseconds = now.Stamps.ToUnixTimeMilliseconds() * 1000;
        json.WriteStartObject();
        json.WriteString("jsonrpc"u8, "2.0"u8);
        content();
        json.WriteNumber("usIn"u8, microseconds);
        json.WriteNumber("usOut"u8, microseconds + Taken);
        json.WriteNumber("usDiff"u8, Taken);
        json.WriteBoolean("testnet"u8, false);
        json.WriteEndObject();
    }
}
