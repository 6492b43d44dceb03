using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Refit;

/// <summary>What became of a request: an answer, or the reason there is none. Never thrown, always returned.</summary>
internal interface IApiResponse : IDisposable
{
    /// <summary>The answer's headers; null where none came.</summary>
    HttpResponseHeaders? Headers { get; }

    /// <summary>The headers of the answer's body; null where no answer came.</summary>
    HttpContentHeaders? ContentHeaders { get; }

    /// <summary>The answer's status; null where none came.</summary>
    HttpStatusCode? StatusCode { get; }

    string? ReasonPhrase { get; }

    HttpRequestMessage? RequestMessage { get; }

    /// <summary>An answer came and its status is 2xx; its body may still be no valid content.</summary>
    [MemberNotNullWhen(true, nameof(Headers), nameof(StatusCode))]
    bool IsSuccessStatusCode { get; }

    /// <summary>The status is 2xx and there is no error.</summary>
    [MemberNotNullWhen(true, nameof(Headers), nameof(StatusCode))]
    bool IsSuccessful { get; }

    /// <summary>An answer came, whatever it says.</summary>
    [MemberNotNullWhen(true, nameof(Headers), nameof(StatusCode))]
    bool IsReceived { get; }

    /// <summary>An <see cref="ApiRequestException"/> where no answer came, an <see cref="ApiException"/> where a bad one did, else null.</summary>
    ApiExceptionBase? Error { get; }

    /// <summary>True where no answer came.</summary>
    bool HasRequestError([MaybeNullWhen(false)] out ApiRequestException? error);

    /// <summary>True where an answer came that is no success or no valid content.</summary>
    bool HasResponseError([MaybeNullWhen(false)] out ApiException? error);
}
