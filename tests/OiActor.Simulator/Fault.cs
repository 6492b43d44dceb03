using System.Text;

namespace OiActor.Simulator;

internal enum FaultKind
{
    /// <summary>The status, headers and body of the fault instead of the real answer.</summary>
    Answer,

    /// <summary>No answer, until the client gives up.</summary>
    Hang,

    /// <summary>The connection (over HTTP/2 the stream) is torn down before anything is sent.</summary>
    Reset,

    /// <summary>Half of the real answer, under its full Content-Length.</summary>
    Truncate,

    /// <summary>A body of <see cref="Fault.Size"/> bytes of JSON, without a Content-Length.</summary>
    Flood,

    /// <summary>The real answer, after <see cref="Fault.Delay"/>.</summary>
    Delay,
}

/// <summary>One way of a site to misbehave.</summary>
internal sealed record Fault(FaultKind Kind)
{
    private const string Html = "<!DOCTYPE html><html><head><title>Attention required</title></head><body><h1>Sorry, you have been blocked</h1></body></html>";

    public int Status { get; init; } = 200;

    public ReadOnlyMemory<byte> Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public TimeSpan Delay { get; init; }

    public long Size { get; init; }

    /// <summary>Whether a flood is sent compressed: a small message that unpacks to a large one.</summary>
    public bool Gzip { get; init; }

    /// <summary>Only requests whose path and query start so.</summary>
    public string PathPrefix { get; init; } = "/";

    /// <summary>Only requests of this method; null: of any.</summary>
    public string? Method { get; init; }

    /// <summary>Whether the request is carried out before the fault shows. Only the platform has requests with an effect.</summary>
    public bool AfterEffect { get; init; }

    /// <summary>After so many requests the site is well again; null: never.</summary>
    public int? Times { get; init; }

    public static readonly Fault Hang = new(FaultKind.Hang);

    public static readonly Fault Reset = new(FaultKind.Reset);

    public static readonly Fault Truncated = new(FaultKind.Truncate);

    /// <summary>A page where JSON belongs, under status 200.</summary>
    public static readonly Fault HtmlPage = Answer(200, Html, "text/html; charset=utf-8");

    /// <summary>A firewall's page.</summary>
    public static readonly Fault Forbidden = Answer(403, Html, "text/html; charset=utf-8");

    /// <summary>A blocked location, as Binance says it: its code is 0.</summary>
    public static readonly Fault RestrictedLocation = Answer(
        451, """{"code":0,"msg":"Service unavailable from a restricted location according to 'b. Eligibility' in the terms."}""");

    public static readonly Fault Empty = Answer(200, "");

    /// <summary>Bytes that are neither JSON nor UTF-8.</summary>
    public static readonly Fault Garbage = new(FaultKind.Answer) { Body = new byte[] { 0x7B, 0x22, 0xFF, 0x00, 0xC3, 0x28, 0x9F, 0x92, 0x7D, 0x0A } };

    /// <summary>A hundred million bytes.</summary>
    public static readonly Fault Huge = new(FaultKind.Flood) { Size = 100_000_000 };

    /// <summary>A hundred million bytes in a hundred thousand.</summary>
    public static readonly Fault HugeCompressed = Huge with { Gzip = true };

    public static Fault Answer(int status, string body, string contentType = "application/json") =>
        new(FaultKind.Answer) { Status = status, Body = Encoding.UTF8.GetBytes(body), ContentType = contentType };

    /// <summary>Too many requests; the header only where seconds are given.</summary>
    public static Fault RateLimited(int? retryAfterSeconds = null, int status = 429) =>
        Answer(status, """{"code":-1003,"msg":"Too many requests; current limit of IP(203.0.113.9) is 2400 requests per minute."}""") with
        {
            Headers = retryAfterSeconds is { } seconds ? [("Retry-After", $"{seconds}")] : [],
        };

    public static Fault ServerError(int status = 500) => Answer(status, "<html><body>upstream error</body></html>", "text/html");

    public static Fault Slow(TimeSpan delay) => new(FaultKind.Delay) { Delay = delay };

    /// <summary>Telegram's own form of too many requests.</summary>
    public static Fault TelegramFlood(int retryAfterSeconds) => Answer(
        429,
        $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{retryAfterSeconds}}}","parameters":{"retry_after":{{{retryAfterSeconds}}}}}""");
}
