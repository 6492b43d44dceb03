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
    public Task<ApiResponse<T>> Send<T>(CancellationToken cancellationToken = default) =>
        Send(
            async response => await settings.ContentSerializer.FromHttpContentAsync<T>(response.Content, cancellationToken) is { } content
                ? content
                : throw new JsonException("The answer is null."),
            cancellationToken);

    /// <summary>Sends it and hands on the body as it arrives.</summary>
    public Task<ApiResponse<Stream>> SendForStream(CancellationToken cancellationToken = default) =>
        Send(response => response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken);

    /// <summary>Sends it and leaves a good answer's body alone.</summary>
    public async Task<IApiResponse> SendForStatus(CancellationToken cancellationToken = default) =>
        await Send(static _ => Task.FromResult<HttpContent?>(null), cancellationToken);

    private async Task<ApiResponse<T>> Send<T>(Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellationToken)
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
            return Failed<T>(null, new ApiRequestException(request, request.Method, settings, e));
        }

        if (!response.IsSuccessStatusCode)
        {
            var words = $"The answer is no success: {(int)response.StatusCode} ({response.ReasonPhrase}).";
            return Failed<T>(response, await ApiException.Create(words, request, response, settings, null, cancellationToken));
        }

        try
        {
            return new ApiResponse<T>(request, response, await read(response), settings);
        }
        catch (Exception e) when (!IsCallersCancellation(e, cancellationToken))
        {
            return Failed<T>(
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

    private ApiResponse<T> Failed<T>(HttpResponseMessage? response, ApiExceptionBase error)
    {
        settings.ExceptionRedactor?.Invoke(error);
        return new ApiResponse<T>(request, response, default, settings, error);
    }
}
