// Telegram Bot API: the one method that an alert needs.
// https://core.telegram.org/bots/api#sendmessage  (read 2026-11)

using System.Text.Json.Serialization;
using Refit;

namespace OiActor.Alerts;

/// <summary>The bot's token belongs in the client's base address (<c>https://api.telegram.org/bot…</c>): a path parameter would be percent-encoded.</summary>
internal interface ITelegramApi
{
    /// <summary>Sends a text. 429 carries <c>parameters.retry_after</c> in seconds.</summary>
    [Post("/sendMessage")]
    Task<ApiResponse<TelegramReply>> SendMessage([Body] TelegramMessage message, CancellationToken stop);
}

/// <summary>A message to a chat.</summary>
internal sealed class TelegramMessage
{
    /// <summary>A number, or the <c>@name</c> of a public channel.</summary>
    public required string ChatId { get; init; }

    public required string Text { get; init; }

    public string ParseMode { get; init; } = "HTML";
}

/// <summary><c>{"ok":true,"result":{…}}</c></summary>
internal sealed class TelegramReply
{
    public bool Ok { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TelegramMessage))]
[JsonSerializable(typeof(TelegramReply))]
internal sealed partial class TelegramJson : JsonSerializerContext;
