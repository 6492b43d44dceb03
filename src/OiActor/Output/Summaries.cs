using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OiActor.Output;

/// <summary>A document of the run's key-value store.</summary>
/// <param name="Key">Its name there.</param>
/// <param name="Json">Its content.</param>
internal sealed record SummaryDocument(string Key, ReadOnlyMemory<byte> Json);

/// <summary>Small documents beside the dataset, so that the last run of a schedule can be read like an API, at an address that stays.</summary>
/// <remarks>Pure. They say no more than the records: a coin that was not delivered is in none of them.</remarks>
internal static class Summaries
{
    public const string OpenInterest = "open-interest";

    public const string Totals = "totals";

    /// <summary>Before a coin's name in the key of its own document.</summary>
    public const string OfAsset = OpenInterest + "-";

    /// <summary>Coins in the list of the largest.</summary>
    private const int Largest = 20;

    /// <summary>All documents of a run.</summary>
    /// <param name="records">Those delivered, in the order of the dataset.</param>
    /// <param name="asked">How many symbols were asked for.</param>
    /// <param name="stamp">The run's start.</param>
    public static IEnumerable<SummaryDocument> Of(IReadOnlyList<DatasetRecord> records, int asked, DateTimeOffset stamp)
    {
        yield return Document(OpenInterest, json => Enveloped(json, stamp, records.Count > 0, () =>
        {
            foreach (var record in records)
            {
                json.WriteStartObject(record.Symbol);
                json.WriteNumber("total_oi_usd"u8, record.TotalOiUsd ?? 0);
                json.WriteNumber("exchange_count"u8, record.VenuesWithOi);
                json.WriteEndObject();
            }
        }));
        yield return Document(Totals, json => WriteTotals(json, records, asked, stamp));
        foreach (var record in records)
            yield return Document(KeyOf(record.Symbol), json => Enveloped(json, stamp, true, () => WriteAsset(json, record)));
    }

    /// <summary>The key of a coin's document. What the platform allows in no key is written as <c>!</c> and four hexadecimal digits.</summary>
    public static string KeyOf(string symbol)
    {
        var key = new StringBuilder(OfAsset);
        foreach (char c in symbol)
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '\'' or '(' or ')')
                key.Append(c);
            else
                key.Append(CultureInfo.InvariantCulture, $"!{(int)c:X4}");
        return key.ToString();
    }

    private static void WriteAsset(Utf8JsonWriter json, DatasetRecord record)
    {
        json.WriteString("symbol"u8, record.Symbol);
        json.WriteNumber("total_oi_usd"u8, record.TotalOiUsd ?? 0);
        json.WriteStartObject("exchanges"u8);
        foreach (var (venue, exchange) in record.Exchanges)
            if (exchange.OiUsd is { } dollars)
            {
                json.WriteStartObject(venue);
                json.WriteNumber("oi_usd"u8, dollars);
                if (exchange.OiContracts is { } coins)
                    json.WriteNumber("oi_contracts"u8, coins);
                else
                    json.WriteNull("oi_contracts"u8);
                json.WriteNumber("updated_at"u8, exchange.UpdatedAt);
                json.WriteEndObject();
            }
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, IReadOnlyList<DatasetRecord> records, int asked, DateTimeOffset stamp)
    {
        decimal total = 0, cex = 0, dex = 0;
        foreach (var record in records)
        {
            total += record.TotalOiUsd ?? 0;
            cex += record.OiByVenueKind?.Cex ?? 0;
            dex += record.OiByVenueKind?.Dex ?? 0;
        }
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteStartObject("totals"u8);
        json.WriteNumber("total"u8, total);
        json.WriteStartObject("byKind"u8);
        json.WriteNumber("cex"u8, cex);
        json.WriteNumber("dex"u8, dex);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("topCoins"u8);
        foreach (var record in records.OrderByDescending(record => record.TotalOiUsd ?? 0).ThenBy(record => record.Symbol, StringComparer.Ordinal).Take(Largest))
        {
            json.WriteStartObject();
            json.WriteString("base"u8, record.Symbol);
            json.WriteNumber("oiUsd"u8, record.TotalOiUsd ?? 0);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("meta"u8);
        json.WriteNumber("symbols"u8, asked);
        json.WriteNumber("returned"u8, records.Count);
        json.WriteNumber("timestamp"u8, stamp.ToUnixTimeMilliseconds());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Status, time and data; without data the status says so.</summary>
    private static void Enveloped(Utf8JsonWriter json, DateTimeOffset stamp, bool hasData, Action data)
    {
        json.WriteStartObject();
        json.WriteString("status"u8, hasData ? "ok"u8 : "no_data"u8);
        json.WriteNumber("timestamp"u8, stamp.ToUnixTimeMilliseconds());
        json.WriteStartObject("data"u8);
        data();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static SummaryDocument Document(string key, Action<Utf8JsonWriter> write) => new(key, ReadableJson.Write(write));
}
