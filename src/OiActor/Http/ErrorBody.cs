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
    /// <c>message</c> inside <c>error</c>, as the actor platform does; and what other venues call the same, also in a list of errors, and as
    /// <c>["error",10020,"words"]</c>.
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
            if (said.ValueKind == JsonValueKind.Array && said.GetArrayLength() == 3)
                return new ErrorBody(Text(said[1]), Text(said[2]));
            if (said.ValueKind != JsonValueKind.Object)
                return default;
            if (said.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object)
                said = inner;
            else if (said.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.Object)
                said = list[0];
            return new ErrorBody(
                Text(said, "code", "error_code", "type", "err_code", "err-code", "retCode", "label", "name"),
                Text(said, "msg", "description", "message", "err_msg", "err-msg", "retMsg", "errorMessage", "error"));
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
            if (error.TryGetProperty(name, out var value) && Text(value) is { } text)
                return text;
        }
        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
