using System.Text;
using System.Text.Json;

namespace Refit.Generated;

/// <summary>One request while a generated method puts it together, and then its way to an answer.</summary>
internal sealed class RequestDraft(HttpClient client, RefitSettings settings, HttpRequestMessage request, string address)
{
    private readonly StringBuilder uri = new(address, address.Length + 128);
    private bool hasQuery;

    /// <summary>A part of the path that stands in the interface as it is.</summary>
    public RequestDraft Path(string text)
    {
        uri.Append(text);
        return this;
    }

    /// <summary>A value in the path, percent-encoded so that it stays within its segment.</summary>
    public RequestDraft Segment(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        uri.Append(Uri.EscapeDataString(value));
        return this;
    }

    /// <summary>A query string that stands in the interface as it is, without its question mark.</summary>
    public RequestDraft FixedQuery(string text)
    {
        uri.Append('?').Append(text);
        hasQuery = true;
        return this;
    }

    /// <summary>One query pair, or nothing for null.</summary>
    /// <param name="name">Already percent-encoded.</param>
    public RequestDraft Query(string name, string? value)
    {
        if (value is null)
            return this;
        uri.Append(hasQuery ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        hasQuery = true;
        return this;
    }

    /// <summary>One query pair per element; nothing for null and for null elements.</summary>
    /// <param name="name">Already percent-encoded.</param>
    public RequestDraft QueryEach<T>(string name, IEnumerable<T>? values, Func<T, string?> text)
    {
        foreach (var value in values ?? [])
            Query(name, text(value));
        return this;
    }

    public RequestDraft Content(HttpContent? content)
    {
        request.Content = content;
        return this;
    }

    public RequestDraft Json<T>(T body) => Content(settings.ContentSerializer.ToHttpContent(body));

    /// <summary>A header of the request, or of its body where the name belongs there; null leaves it out.</summary>
    public RequestDraft Header(string name, string? value)
    {
        if (value is null || request.Headers.TryAddWithoutValidation(name, value))
            return this;
        if (request.Content is { } content)
        {
            content.Headers.Remove(name);
            content.Headers.TryAddWithoutValidation(name, value);
        }
        return this;
    }

    /// <summary>Sends it and reads the body as JSON.</summary>
    public async Task<ApiResponse<T>> Send<T>(CancellationToken cancellationToken = default) =>
        Response<T>(await Send(typeof(T), ReadJson, cancellationToken));

    /// <summary>Sends it and hands on the body as it arrives.</summary>
    public async Task<ApiResponse<Stream>> SendForStream(CancellationToken cancellationToken = default) =>
        Response<Stream>(await Send(
            typeof(Stream),
            static async (response, _, cancellation) => await response.Content.ReadAsStreamAsync(cancellation),
            cancellationToken));

    /// <summary>Sends it and leaves a good answer's body alone.</summary>
    public async Task<IApiResponse> SendForStatus(CancellationToken cancellationToken = default) =>
        Response<HttpContent>(await Send(typeof(HttpContent), static (_, _, _) => Task.FromResult<object?>(null), cancellationToken));

    private ApiResponse<T> Response<T>(Sent sent) => 
        new(request, sent.Response, sent.Content is T content ? content : default, settings, sent.Error);

    private async Task<object?> ReadJson(HttpResponseMessage response, Type type, CancellationToken cancellationToken) =>
        await settings.ContentSerializer.FromHttpContentAsync(response.Content, type, cancellationToken)
        ?? throw new JsonException("The answer is null.");

    /// <summary>Sends it and reads the body of a good answer.</summary>
    /// <remarks>Without a type parameter: native code would have this state machine for every type that an answer has.</remarks>
    private async Task<Sent> Send(
        Type type, Func<HttpResponseMessage, Type, CancellationToken, Task<object?>> read, CancellationToken cancellationToken)
    {
        using var sent = request;
        request.RequestUri = new Uri(uri.ToString());
        HttpResponseMessage response;
        try
        {
            response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception e) when (!IsCallersCancellation(e, cancellationToken))
        {
            return Failed(null, new ApiRequestException(request, request.Method, settings, e));
        }

        if (!response.IsSuccessStatusCode)
        {
            var words = $"The answer is no success: {(int)response.StatusCode} ({response.ReasonPhrase}).";
            return Failed(response, await ApiException.Create(words, request, response, settings, null, cancellationToken));
        }

        try
        {
            return new Sent(response, await read(response, type, cancellationToken), null);
        }
        catch (Exception e) when (!IsCallersCancellation(e, cancellationToken))
        {
            return Failed(
                response,
                await ApiException.Create("The answer's body cannot be read.", request, response, settings, e, cancellationToken));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static bool IsCallersCancellation(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private Sent Failed(HttpResponseMessage? response, ApiExceptionBase error)
    {
        settings.ExceptionRedactor?.Invoke(error);
        return new Sent(response, null, error);
    }

    /// <summary>What came of a request; the content is null where there is an error, or where none was read.</summary>
    private sealed class Sent(HttpResponseMessage? response, object? content, ApiExceptionBase? error)
    {
        public HttpResponseMessage? Response => response;

        public object? Content => content;

        public ApiExceptionBase? Error => error;
    }
}
