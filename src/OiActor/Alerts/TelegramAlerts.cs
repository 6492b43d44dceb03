using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Alerts;

/// <summary>What became of a run's alert.</summary>
/// <param name="Sent">Messages that Telegram took.</param>
/// <param name="Problem">Why the rest was not sent, without the token; null where all were.</param>
internal sealed record AlertReceipt(int Sent, string? Problem);

/// <summary>Sends messages to one chat. Expendable: a failure is a result and never ends a run.</summary>
/// <param name="client">Its address holds the bot's token, which is in no message that leaves the program.</param>
/// <param name="redactor">Knows the token.</param>
internal sealed class TelegramAlerts(HttpClient client, SecretRedactor redactor)
{
    /// <summary>The origin that the environment may replace.</summary>
    public static readonly Uri Origin = new("https://api.telegram.org");

    private readonly ITelegramApi api = RestService.ForGenerated<ITelegramApi>(client, ReplyReader.Settings(TelegramJson.Default));
    private readonly FailureMap failures = new(new VenueId("telegram"), redactor);

    /// <summary>The address of a bot's methods.</summary>
    public static Uri AddressOf(Uri origin, string token) => new(origin, $"/bot{token}");

    /// <summary>Sends the messages in order and stops at the first that fails.</summary>
    public async Task<AlertReceipt> SendAsync(string chatId, IReadOnlyList<string> messages, CancellationToken stop)
    {
        int sent = 0;
        foreach (string text in messages)
        {
            using var response = await api.SendMessage(new TelegramMessage { ChatId = chatId, Text = text }, stop);
            if (failures.Find(response) is { } failure)
                return new AlertReceipt(sent, $"Telegram: {failure.Kind.Name()}{Detail(failure)}");
            sent++;
        }
        return new AlertReceipt(sent, null);
    }

    private static string Detail(Failure failure) => failure.Words.Length == 0 ? "" : $", {failure.Words}";
}
