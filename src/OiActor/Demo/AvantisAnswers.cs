// Avantis v2 on Base, as it answers: https://sdk.avantisfi.com/
//
// {"dataVersion":3,"pairInfos":{"0":{…}}} and [{"t":…,"c":…,"pairIndex":0}]: no envelope, and numbers rather than texts.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Avantis.</summary>
internal sealed class AvantisAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(AvantisListing.Venue, AvantisListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", "/v2/trading") => book.Bulk(path, Trading),
        ("GET", "/v1/price-feeds/last-price") => book.Bulk(path, LastPrices),
        _ => DemoAnswer.Json(404, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode"u8, 404);
            json.WriteString("message"u8, $"Cannot {method} {path}");
            json.WriteEndObject();
        }),
    };

    private void Trading(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteNumber("dataVersion"u8, 3);
        json.WriteNumber("pairCount"u8, book.Contracts.Count);
        json.WriteStartObject("pairInfos"u8);
        for (int i = 0; i < book.Contracts.Count; i++)
            Pair(json, book.Contracts[i], i, now);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Pair(Utf8JsonWriter json, MarketContract contract, int index, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal open = contract.Trades ? figures.OpenInterest : 0;

        // The pool stands opposite both sides, which therefore differ: together they are the pair's open interest.
        decimal longs = Math.Round(open * Seeded.Between(contract.Symbol + "side", 0.3m, 0.7m), 10);
        decimal hourly = figures.Funding / contract.Asset.FundingHours * 100;

        json.WriteStartObject($"{index}");
        json.WriteNumber("index"u8, index);
        json.WriteString("from"u8, contract.Base);
        json.WriteString("to"u8, contract.Quote);
        json.WriteNumber("groupIndex"u8, contract.Kind[0] - '0');
        json.WriteBoolean("isPairListed"u8, contract.Status != "removed");
        Feed(json, contract);
        Sides(json, "openInterest"u8, Math.Round(longs * figures.Open24h, 2), Math.Round((open - longs) * figures.Open24h, 2));
        Sides(json, "coinOI"u8, longs, open - longs);
        json.WriteNumber("pairOI"u8, Math.Round(open * figures.Open24h, 2));
        Sides(json, "fundingRate"u8, hourly, -hourly * 0.97m);
        Sides(json, "marginFee"u8, 0.00022824m, 0.00022824m);
        json.WriteStartObject("additionalPairParams2"u8);
        json.WriteBoolean("closeOnlyMode"u8, contract.Status == "closing");
        json.WriteEndObject();
        json.WriteStartObject("storagePairParams"u8);
        json.WriteNumber("isPnlTypeAllowed"u8, contract.Base.Contains('_', StringComparison.Ordinal) ? 1 : 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Feed(Utf8JsonWriter json, MarketContract contract)
    {
        json.WriteStartObject("feed"u8);
        json.WriteStartObject("attributes"u8);
        json.WriteString("symbol"u8, contract.Category == "crypto" ? $"Crypto.{contract.Asset.Code}/USD" : "");
        json.WriteString("assetType"u8, contract.Category);
        json.WriteBoolean("isOpen"u8, true);
        json.WriteNumber("nextOpen"u8, 0);
        json.WriteNumber("nextClose"u8, 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Sides(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal longs, decimal shorts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("long"u8, longs);
        json.WriteNumber("short"u8, shorts);
        json.WriteEndObject();
    }

    private void LastPrices(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartArray();
        for (int i = 0; i < book.Contracts.Count; i++)
        {
            json.WriteStartObject();
            json.Number("t"u8, VenueBook.Floor(now.Stamps, TimeSpan.FromHours(1)));
            json.WriteNumber("c"u8, book.FiguresOf(book.Contracts[i], now).Index);
            json.WriteNumber("pairIndex"u8, i);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
