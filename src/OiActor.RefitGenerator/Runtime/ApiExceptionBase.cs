namespace Refit;

/// <summary>What went wrong with a request. It travels inside an <see cref="IApiResponse"/> and is not thrown.</summary>
internal abstract class ApiExceptionBase(
    string exceptionMessage,
    HttpRequestMessage message,
    HttpMethod httpMethod,
    RefitSettings refitSettings,
    Exception? innerException) : Exception(exceptionMessage, innerException)
{
    public HttpMethod HttpMethod { get; } = httpMethod;

    /// <summary>What was asked. It may hold a secret of the base address: never print it unredacted.</summary>
    public Uri? Uri => RequestMessage.RequestUri;

    public HttpRequestMessage RequestMessage { get; } = message;

    public RefitSettings RefitSettings { get; } = refitSettings;
}

/// <summary>No answer came: refused, reset, name, TLS, a timeout, or a handler that gave up. The cause is the inner exception.</summary>
internal sealed class ApiRequestException(
    HttpRequestMessage message,
    HttpMethod httpMethod,
    RefitSettings refitSettings,
    Exception innerException)
    : ApiExceptionBase(innerException.Message, message, httpMethod, refitSettings, innerException);
