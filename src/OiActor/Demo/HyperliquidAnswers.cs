// Hyperliquid, as it answers: https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint
//
// One address, POST only; the body says what is asked. What is not understood is 422 with a sentence.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Hyperliquid.</summary>
internal sealed class HyperliquidAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(HyperliquidListing.Venue, HyperliquidListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("POST", "/info") => TypeOf(body) == "metaAndAssetCtxs"
            ? book.Bulk("metaAndAssetCtxs", MetaAndContexts)
            : new DemoAnswer(422, "Failed to deserialize the JSON body into the target type"u8.ToArray()),
        (_, "/info") => new DemoAnswer(405, default),
        _ => new DemoAnswer(404, default),
    };

    private static string? TypeOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var ask = JsonDocument.Parse(body);
            return ask.RootElement.ValueKind == JsonValueKind.Object && ask.RootElement.TryGetProperty("type", out var type) ? type.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void MetaAndContexts(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteStartArray("universe"u8);
        foreach (var contract in book.Contracts)
            Asset(json, contract);
        json.WriteEndArray();
        json.WriteStartArray("marginTables"u8);
        json.WriteEndArray();
        json.WriteNumber("collateralToken"u8, 0);
        json.WriteEndObject();
        json.WriteStartArray();
        foreach (var contract in book.Contracts)
            Context(json, contract, book.FiguresOf(contract, now));
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void Asset(Utf8JsonWriter json, MarketContract contract)
    {
        json.WriteStartObject();
        json.WriteNumber("szDecimals"u8, Ticks.QuantityDecimals(contract.Asset.Price * contract.Multiple));
        json.WriteString("name"u8, contract.Symbol);
        json.WriteNumber("maxLeverage"u8, 20);
        json.WriteNumber("marginTableId"u8, 20);
        if (!contract.Trades)
            json.WriteBoolean("isDelisted"u8, true);
        json.WriteEndObject();
    }

    private static void Context(Utf8JsonWriter json, MarketContract contract, ContractFigures figures)
    {
        decimal alive = contract.Trades ? 1 : 0;
        json.WriteStartObject();
        json.Text("funding"u8, Math.Round(figures.Funding / 8 * alive, 10));
        // Longs and shorts together.
        json.Text("openInterest"u8, 2 * figures.OpenInterest * alive);
        json.Text("prevDayPx"u8, figures.Open24h);
        json.Text("dayNtlVlm"u8, Math.Round(figures.VolumeQuote * alive, 10));
        if (contract.Trades)
            json.Text("premium"u8, Math.Round(figures.Mark / figures.Index - 1, 10));
        else
            json.WriteNull("premium"u8);
        json.Text("oraclePx"u8, figures.Index);
        json.Text("markPx"u8, figures.Mark);
        if (contract.Trades)
            Book(json, figures);
        else
            NoBook(json);
        json.Text("dayBaseVlm"u8, figures.Volume * alive);
        json.WriteEndObject();
    }
    private static void Book(Utf8JsonWriter json, ContractFigures figures)
    {
        json.Text("midPx"u8, figures.Last);
        json.WriteStartArray("impactPxs"u8);
        json.TextValue(figures.Last);
        json.TextValue(figures.Last);
        json.WriteEndArray();
    }

    private static void NoBook(Utf8JsonWriter json)
    {
        json.WriteNull("midPx"u8);
        json.WriteNull("impactPxs"u8);
    }
}
