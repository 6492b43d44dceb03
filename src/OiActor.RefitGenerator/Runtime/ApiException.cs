using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Refit;

/// <summary>An answer came that is no success, or whose body is no valid content; then the inner exception says why.</summary>
internal sealed class ApiException : ApiExceptionBase
{
    private ApiException(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpResponseMessage response,
        RefitSettings refitSettings,
        Exception? innerException)
        : base(exceptionMessage, message, message.Method, refitSettings, innerException)
    {
        StatusCode = response.StatusCode;
        ReasonPhrase = response.ReasonPhrase;
        Headers = response.Headers;
    }

    public HttpStatusCode StatusCode { get; }

    public string? ReasonPhrase { get; }

    public HttpResponseHeaders Headers { get; }

    /// <summary>
    /// The body as text, cut to <see cref="RefitSettings.MaxExceptionContentLength"/> characters; null where it could not be read,
    /// or was consumed by the attempt to understand it.
    /// </summary>
    public string? Content { get; set; }

    /// <summary>Describes a bad answer, reading as much of its body as the settings allow, and lets go of the rest.</summary>
    internal static async Task<ApiException> Create(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpResponseMessage response,
        RefitSettings refitSettings,
        Exception? innerException,
        CancellationToken cancellationToken)
    {
        var exception = new ApiException(exceptionMessage, message, response, refitSettings, innerException);
        try
        {
            exception.Content = await ReadTextAsync(response.Content, refitSettings.MaxExceptionContentLength ?? int.MaxValue, cancellationToken);
        }
        catch (Exception)
        {
            // The bad answer is already known; that its text is lost too, for whatever reason, must not hide it.
        }
        response.Content.Dispose();
        return exception;
    }

    private static async Task<string?> ReadTextAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken);
        if (stream.CanSeek)
            stream.Position = 0;
        using var reader = new StreamReader(stream, EncodingOf(content), detectEncodingFromByteOrderMarks: true);
        var text = new StringBuilder();
        var buffer = ArrayPool<char>.Shared.Rent(4096);
        try
        {
            while (text.Length < limit)
            {
                var read = await reader.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, limit - text.Length)), cancellationToken);
                if (read == 0)
                    break;
                text.Append(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
        return text.ToString();
    }

    private static Encoding EncodingOf(HttpContent content)
    {
        var charset = content.Headers.ContentType?.CharSet?.Trim('"');
        return string.Equals(charset, "iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : Encoding.UTF8;
    }
}
