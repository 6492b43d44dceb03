using System.Globalization;
using System.Text.Json;

namespace OiActor.Simulator.Platform;

/// <summary>A dataset: append-only, without idempotency, its count behind its items. Guarded by the model's lock.</summary>
internal sealed class PlatformDataset(string id, string userId, Func<JsonElement, SchemaError?>? rule)
{
    private readonly List<(ReadOnlyMemory<byte> Json, DateTimeOffset At)> items = [];

    public string Id => id;

    /// <summary>Each one JSON object, as pushed.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Items => [.. items.Select(item => item.Json)];

    /// <summary>Takes one object or an array of objects: all of it or nothing.</summary>
    /// <param name="written">How many items were taken.</param>
    public PlatformAnswer Push(PlatformRequest request, out int written)
    {
        written = 0;
        if (PlatformBody.RefusedType(request) is { } refusedType)
            return refusedType;
        var (body, refusal) = PlatformBody.Read(request);
        if (refusal is not null)
            return refusal;
        if (Parse(body) is not { } document)
            return PlatformAnswer.Invalid("The body is not valid JSON.");

        using (document)
        {
            var root = document.RootElement;
            JsonElement[] pushed = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : [root];
            if (pushed.Any(item => item.ValueKind != JsonValueKind.Object))
                return PlatformAnswer.Invalid("The body must be a JSON object or an array of JSON objects.");
            if (Breaches(pushed) is { Count: > 0 } breaches)
                return SchemaRefusal(breaches);
            foreach (var item in pushed)
                items.Add((PlatformAnswer.Write(item.WriteTo), request.At));
            written = pushed.Length;
        }
        return PlatformAnswer.Created with { Headers = [("Location", $"/v2/datasets/{id}/items")] };
    }

    /// <summary>A page of items as a bare array, its place in the headers; never behind.</summary>
    public PlatformAnswer Page(PlatformRequest request)
    {
        if (!Number(request.Query("offset"), 0, out int offset) || !Number(request.Query("limit"), int.MaxValue, out int limit))
            return PlatformAnswer.Invalid("offset and limit must be whole numbers that are not negative.");
        var page = items.Skip(offset).Take(limit).ToArray();
        var body = PlatformAnswer.Write(json =>
        {
            json.WriteStartArray();
            foreach (var (item, _) in page)
                json.WriteRawValue(item.Span, skipInputValidation: true);
            json.WriteEndArray();
        });
        return new PlatformAnswer(200, body)
        {
            Headers =
            [
                ("X-Apify-Pagination-Total", $"{items.Count}"),
                ("X-Apify-Pagination-Offset", $"{offset}"),
                ("X-Apify-Pagination-Count", $"{page.Length}"),
                ("X-Apify-Pagination-Limit", $"{(limit == int.MaxValue ? page.Length : limit)}"),
                ("X-Apify-Pagination-Desc", "false"),
            ],
        };
    }

    /// <param name="asOf">The moment whose count is told.</param>
    public PlatformAnswer Describe(DateTimeOffset asOf) => PlatformAnswer.Data(json =>
    {
        int count = items.Count(item => item.At <= asOf);
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("userId"u8, userId);
        json.WriteNumber("itemCount"u8, count);
        json.WriteNumber("cleanItemCount"u8, count);
        json.WriteEndObject();
    });

    private List<(int Position, SchemaError Error)> Breaches(JsonElement[] pushed)
    {
        var breaches = new List<(int, SchemaError)>();
        for (int i = 0; i < pushed.Length && rule is not null; i++)
            if (rule(pushed[i]) is { } error)
                breaches.Add((i, error));
        return breaches;
    }

    private static PlatformAnswer SchemaRefusal(List<(int Position, SchemaError Error)> breaches) => PlatformAnswer.Error(
        400,
        "schema-validation-error",
        "Schema validation failed",
        json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("invalidItems"u8);
            foreach (var (position, error) in breaches)
            {
                json.WriteStartObject();
                json.WriteNumber("itemPosition"u8, position);
                json.WriteStartArray("validationErrors"u8);
                json.WriteStartObject();
                json.WriteString("instancePath"u8, error.InstancePath);
                json.WriteString("schemaPath"u8, $"#/properties{error.InstancePath}/{error.Keyword}");
                json.WriteString("keyword"u8, error.Keyword);
                json.WriteStartObject("params"u8);
                json.WriteEndObject();
                json.WriteString("message"u8, error.Message);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Number(string? text, int missing, out int number)
    {
        number = missing;
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
