using System.Text.Json;

namespace OiActor.Http;

/// <summary>What a venue says in the body of an error.</summary>
/// <param name="Code">Its code as written, number or text; null where it gives none.</param>
/// <param name="Words">Its words; null where it gives none.</param>
internal readonly record struct ErrorBody(string? Code, string? Words)
{
    /// <summary>Characters looked at: codes and words come first.</summary>
    private const int Longest = 8 * 1024;

    /// <summary>
    /// Reads <c>code</c> and <c>msg</c>, as venues spell them, <c>error_code</c> and <c>description</c>, as Telegram does, or <c>type</c> and
    /// <c>message</c> inside <c>error</c>, as the actor platform does.
    /// </summary>
    /// <remarks>Never throws. What is no JSON object has neither; a page is named as one.</remarks>
    public static ErrorBody Read(string? body)
    {
        if (IsEmpty(body))
            return default;
        if (IsPage(body))
            return new ErrorBody(null, "a web page instead of data");
        if (body!.Length > Longest)
            return default;
        try
        {
            using var json = JsonDocument.Parse(body);
            var said = json.RootElement;
            if (said.ValueKind != JsonValueKind.Object)
                return default;
            if (said.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object)
                said = inner;
            return new ErrorBody(Text(said, "code", "error_code", "type"), Text(said, "msg", "description", "message"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // The last two are of half a character: escaped in a text, and at the end of a body that was cut.
            return default;
        }
    }

    public static bool IsEmpty(string? body) => string.IsNullOrWhiteSpace(body);

    public static bool IsPage(string? body) => body is not null && body.AsSpan().TrimStart().StartsWith('<');

    private static string? Text(JsonElement error, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!error.TryGetProperty(name, out var value))
                continue;
            if (value.ValueKind == JsonValueKind.String)
                return value.GetString();
            if (value.ValueKind == JsonValueKind.Number)
                return value.GetRawText();
        }
        return null;
    }
}
