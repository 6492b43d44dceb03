using System.Text.Json;

namespace OiActor.Http;

/// <summary>How long a host asks to be left alone.</summary>
internal static class RetryAfter
{
    /// <summary>Reads the header, in seconds or as a date (RFC 9110, 10.2.3).</summary>
    /// <param name="answer">What the host sent.</param>
    /// <param name="now">What a date counts from.</param>
    /// <param name="inMilliseconds">Whether this host counts in milliseconds against the standard.</param>
    /// <returns>
    /// Above zero, or null where the header is absent or unreadable. Zero seconds, which Binance has sent, and a date gone by
    /// mean the next full minute, when its counters start anew.
    /// </returns>
    public static TimeSpan? InHeader(HttpResponseMessage answer, DateTimeOffset now, bool inMilliseconds = false)
    {
        var header = answer.Headers.RetryAfter;
        var pause = (inMilliseconds ? header?.Delta / 1000 : header?.Delta) ?? (header?.Date - now);
        return pause is { } given ? AtLeastSomething(given, now) : null;
    }

    /// <summary>Reads <c>parameters.retry_after</c>, in seconds, of a Bot API answer (https://core.telegram.org/bots/api#responseparameters).</summary>
    public static TimeSpan? InTelegramBody(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var json = JsonDocument.ParseValue(ref reader);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("parameters", out var parameters)
                && parameters.ValueKind == JsonValueKind.Object
                && parameters.TryGetProperty("retry_after", out var seconds)
                && seconds.ValueKind == JsonValueKind.Number
                && seconds.TryGetInt32(out var n) && n >= 0
                    ? TimeSpan.FromSeconds(n)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A pause of nothing is none: then it lasts until the next full minute.</summary>
    public static TimeSpan AtLeastSomething(TimeSpan pause, DateTimeOffset now) =>
        pause > TimeSpan.Zero ? pause : TimeSpan.FromTicks(TimeSpan.TicksPerMinute - (now.UtcTicks % TimeSpan.TicksPerMinute));
}
