// The Telegram Bot API, as it answers: https://core.telegram.org/bots/api
//
// Success is {"ok":true,"result":…}; an error {"ok":false,"error_code":<status>,"description":"…"} with that HTTP status.

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using OiActor.Demo;

namespace OiActor.Simulator;

/// <summary>The fake Telegram: one bot, any chat with a number or an @name.</summary>
internal sealed class TelegramSite(string token, TimeProvider time)
{
    /// <summary>The most characters of a message. Counted here with its markup, which is stricter than the original.</summary>
    private const int LongestText = 4096;

    private readonly ConcurrentQueue<SentMessage> messages = new();

    public IReadOnlyList<SentMessage> Messages => [.. messages];

    public DemoAnswer Answer(string method, string path, ReadOnlySpan<byte> body)
    {
        string prefix = $"/bot{token}/";
        if (!path.StartsWith("/bot", StringComparison.Ordinal))
            return Error(404, "Not Found");
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
            return Error(401, "Unauthorized");
        return (method, path[prefix.Length..]) switch
        {
            ("GET" or "POST", "getMe") => Result(static json =>
            {
                json.WriteStartObject();
                json.WriteNumber("id"u8, 4200000001);
                json.WriteBoolean("is_bot"u8, true);
                json.WriteString("first_name"u8, "Simulated"u8);
                json.WriteString("username"u8, "simulated_bot"u8);
                json.WriteEndObject();
            }),
            ("POST", "sendMessage") => SendMessage(body),
            _ => Error(404, "Not Found"),
        };
    }

    private DemoAnswer SendMessage(ReadOnlySpan<byte> body)
    {
        if (Read(body) is not { } message)
            return Error(400, "Bad Request: can't parse JSON object");
        if (message.ChatId.Length == 0)
            return Error(400, "Bad Request: chat_id is empty");
        bool numbered = long.TryParse(message.ChatId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long chat);
        if (!(numbered && chat != 0) && !(message.ChatId is ['@', _, ..]))
            return Error(400, "Bad Request: chat not found");
        if (string.IsNullOrWhiteSpace(message.Text))
            return Error(400, "Bad Request: message text is empty");
        if (message.Text.Length > LongestText)
            return Error(400, "Bad Request: message is too long");
        if (message.ParseMode is not (null or "HTML"))
            return Error(400, "Bad Request: unsupported parse_mode");
        if (message.ParseMode is not null && TelegramHtml.Problem(message.Text) is { } problem)
            return Error(400, "Bad Request: can't parse entities: " + problem);

        messages.Enqueue(message);
        return Result(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("message_id"u8, messages.Count);
            json.WriteNumber("date"u8, time.GetUtcNow().ToUnixTimeSeconds());
            json.WriteStartObject("chat"u8);
            json.WriteNumber("id"u8, numbered ? chat : -1000000000001);
            json.WriteString("type"u8, numbered ? "private"u8 : "channel"u8);
            json.WriteEndObject();
            json.WriteString("text"u8, message.Text);
            json.WriteEndObject();
        });
    }

    /// <summary>The message, its missing parts empty; null where the body is no JSON object.</summary>
    private static SentMessage? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? new SentMessage(Text(root, "chat_id") ?? "", Text(root, "text") ?? "", Text(root, "parse_mode"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    private static DemoAnswer Result(Action<Utf8JsonWriter> result) => DemoAnswer.Json(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("ok"u8, true);
        json.WritePropertyName("result"u8);
        result(json);
        json.WriteEndObject();
    });

    private static DemoAnswer Error(int status, string description) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("ok"u8, false);
        json.WriteNumber("error_code"u8, status);
        json.WriteString("description"u8, description);
        json.WriteEndObject();
    });
}
