namespace OiActor.Simulator;

/// <summary>A request as it arrived.</summary>
/// <param name="Site">The venue's name, <c>telegram</c> or <c>platform</c>.</param>
/// <param name="Target">Path and query, as sent.</param>
/// <param name="Protocol"><c>HTTP/1.1</c> or <c>HTTP/2</c>.</param>
/// <param name="Headers">By name, without regard to case.</param>
internal sealed record SeenRequest(
    string Site,
    string Method,
    string Target,
    string Protocol,
    IReadOnlyDictionary<string, string> Headers,
    DateTimeOffset At);

/// <summary>A message that the fake Telegram accepted.</summary>
internal sealed record SentMessage(string ChatId, string Text, string? ParseMode);
