using System.Text.Json;
using OiActor.Domain;
using Refit;

namespace OiActor.Http;

/// <summary>Turns what came back from one venue into a <see cref="Failure"/>: kind, the venue's code and words, no secret.</summary>
/// <param name="venue">Whose answers these are.</param>
/// <param name="redactor">Knows the run's secrets.</param>
/// <param name="kindOfCode">The venue's own codes that mean something else than their HTTP status; null, or null for a code: the status decides.</param>
/// <param name="successCode">
/// The code of its successes, where its refusals come with HTTP 200 and data of another shape than its answers have; null where they do not.
/// </param>
/// <param name="kindOfBody">What an error's body means, where only its text tells; null, or null for a body: code and status decide.</param>
internal sealed class FailureMap(
    VenueId venue,
    SecretRedactor redactor,
    Func<string, FailureKind?>? kindOfCode = null,
    string? successCode = null,
    Func<string, FailureKind?>? kindOfBody = null)
{
    /// <summary>Characters of a venue's code that are kept; the longest documented one has nine.</summary>
    private const int LongestCode = 40;

    /// <summary>What is wrong with an answer; null where it is a success with content.</summary>
    /// <param name="response">The answer, or what stands for its absence.</param>
    /// <param name="symbol">The venue symbol asked for, where one was.</param>
    public Failure? Find<T>(ApiResponse<T> response, string? symbol = null) =>
        FindError(response, symbol) ?? (response.Content is null ? Malformed(response, "an empty body", symbol) : null);

    /// <summary>What is wrong with an answer whose content is of no interest; null where it is a success.</summary>
    /// <param name="response">The answer, or what stands for its absence.</param>
    /// <param name="symbol">The venue symbol asked for, where one was.</param>
    public Failure? FindError(IApiResponse response, string? symbol = null)
    {
        if (response.Error is ApiRequestException request)
            return NoAnswer(response, request.InnerException ?? request, symbol);
        if (response.Error is ApiException error)
            return response.IsSuccessStatusCode ? Undecodable(response, error, symbol) : BadStatus(response, error.Content, symbol);
        return response.IsSuccessStatusCode ? null : BadStatus(response, null, symbol);
    }

    /// <summary>A whole and well-formed answer, HTTP 200 as a rule, whose envelope says no.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="code">The venue's code.</param>
    /// <param name="words">The venue's words.</param>
    /// <param name="symbol">The venue symbol asked for, where one was.</param>
    public Failure Rejected(IApiResponse response, string code, string? words, string? symbol = null) =>
        Draft(response, kindOfCode?.Invoke(code) ?? FailureKind.Rejected, FailureStage.Request, symbol) with
        {
            VenueCode = redactor.OneLine(code, LongestCode),
            Words = redactor.OneLine(words ?? ""),
        };

    /// <summary>An answer that was read and is not what the venue documents.</summary>
    public Failure Malformed(IApiResponse response, string words, string? symbol = null) =>
        Draft(response, FailureKind.Malformed, FailureStage.Decode, symbol) with { Words = redactor.OneLine(words) };

    private Failure NoAnswer(IApiResponse response, Exception trouble, string? symbol)
    {
        var kind = Troubles.Kind(trouble);
        var stage = kind == FailureKind.Malformed ? FailureStage.Decode : FailureStage.Request;
        return Draft(response, kind, stage, symbol) with { Words = redactor.OneLine(Troubles.Words(trouble)) };
    }

    private Failure BadStatus(IApiResponse response, string? body, string? symbol)
    {
        var said = ErrorBody.Read(body);
        var kind = (said.Code is null ? null : kindOfCode?.Invoke(said.Code))
            ?? (body is null ? null : kindOfBody?.Invoke(body))
            ?? KindOf((int)response.StatusCode!);
        return Draft(response, kind, FailureStage.Request, symbol) with
        {
            VenueCode = said.Code is null ? null : redactor.OneLine(said.Code, LongestCode),
            Words = redactor.OneLine(said.Words ?? response.ReasonPhrase ?? ""),
        };
    }

    private Failure Undecodable(IApiResponse response, ApiException error, string? symbol)
    {
        if (successCode is not null && ErrorBody.Read(error.Content) is { Code: { } code } said && code != successCode)
            return Rejected(response, code, said.Words, symbol);
        var words = ErrorBody.IsEmpty(error.Content) ? "an empty body"
            : ErrorBody.IsPage(error.Content) ? "a web page instead of data"
            : error.InnerException is JsonException json ? json.Message
            : error.InnerException?.Message ?? error.Message;
        return Malformed(response, words, symbol);
    }

    private Failure Draft(IApiResponse response, FailureKind kind, FailureStage stage, string? symbol)
    {
        var trace = RequestTrace.Find(response.RequestMessage);
        var path = trace?.Path ?? "";
        return new Failure
        {
            Kind = kind,
            Venue = venue,
            Stage = stage,
            Request = redactor.OneLine(symbol is null ? path : $"{path} {symbol}"),
            HttpStatus = (int?)response.StatusCode,
            Attempts = trace?.Attempts ?? 1,
            Elapsed = trace?.Elapsed ?? TimeSpan.Zero,
        };
    }

    private static FailureKind KindOf(int status) => status switch
    {
        401 or 403 or 451 => FailureKind.Refused,
        404 => FailureKind.NotFound,
        408 => FailureKind.TimedOut,
        418 or 429 => FailureKind.RateLimited,
        >= 500 => FailureKind.ServerError,
        >= 400 => FailureKind.Rejected,
        // A redirect, or another status that no venue documents.
        _ => FailureKind.Malformed,
    };
}
