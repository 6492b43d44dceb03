using System.Text.Json.Serialization;
using OiActor.Domain;
using OiActor.Http;
using Refit;

namespace OiActor.Venues.Wire;

/// <summary>Judges a venue's answers: transport, status, body, envelope, in this order.</summary>
/// <param name="failures">Turns a bad answer of the venue into a failure.</param>
internal sealed class ReplyReader(FailureMap failures)
{
    /// <summary>How a venue's client is made: JSON through its own context, HTTP/2 wherever the server offers it.</summary>
    public static RefitSettings Settings(JsonSerializerContext context) => new(new SystemTextJsonContentSerializer(context.Options))
    {
        Version = new Version(2, 0),
        VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        MaxExceptionContentLength = 4096,
    };

    /// <summary>The answer to a call, as content or as a failure.</summary>
    /// <param name="call">A call of the venue's interface.</param>
    /// <param name="symbol">The venue symbol asked for, where one was, so that a failure can name it.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<Reply<T>> Read<T>(Task<ApiResponse<T>> call, string? symbol = null)
        where T : class
    {
        using var response = await call;
        var trace = RequestTrace.Find(response.RequestMessage);
        var failure = failures.Find(response, symbol) ?? Verdict(response, symbol);
        return new Reply<T>(failure is null ? response.Content : null, failure, trace?.AsOf ?? default);
    }

    private Failure? Verdict<T>(ApiResponse<T> response, string? symbol)
        where T : class => response.Content switch
        {
            IEnvelope { IsSuccess: false, Code: { } code } envelope => failures.Rejected(response, code, envelope.Msg, symbol),
            IEnvelope { IsSuccess: false } => failures.Malformed(response, "an answer without a code", symbol),
            IEnvelope { HasData: false } => failures.Malformed(response, "an answer without data", symbol),
            _ => null,
        };
}
