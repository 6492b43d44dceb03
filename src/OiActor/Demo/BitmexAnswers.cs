// BitMEX v1, as it answers: https://www.bitmex.com/api/explorer
//
// Arrays without an envelope; an error is {"error":{"message":…,"name":…}} with its HTTP status.

namespace OiActor.Demo;

/// <summary>The built-in BitMEX.</summary>
internal sealed class BitmexAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(BitmexListing.Venue, BitmexListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", "/api/v1/instrument/active") => book.Bulk(path, (json, now) =>
        {
            json.WriteStartArray();
            foreach (var contract in book.Contracts)
                BitmexRows.Instrument(json, book, contract, now);
            json.WriteEndArray();
        }),
        _ => DemoAnswer.Json(404, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error"u8);
            json.WriteString("message"u8, "Not Found"u8);
            json.WriteString("name"u8, "HTTPError"u8);
            json.WriteEndObject();
            json.WriteEndObject();
        }),
    };
}
