using System.Net;

namespace Refit;

/// <summary>What the clients of one host have in common.</summary>
internal sealed class RefitSettings(IHttpContentSerializer contentSerializer)
{
    /// <summary>Reads and writes bodies.</summary>
    public IHttpContentSerializer ContentSerializer { get; set; } = contentSerializer;

    /// <summary>Characters of a bad answer's body that its error keeps; null: all of them.</summary>
    public int? MaxExceptionContentLength { get; set; }

    /// <summary>Called with every error before it is handed on, to remove secrets from it.</summary>
    public Action<ApiExceptionBase>? ExceptionRedactor { get; set; }

    /// <summary>The HTTP version of every request. HTTP/1.1 unless set, which is the package's default too.</summary>
    public Version Version { get; set; } = HttpVersion.Version11;

    public HttpVersionPolicy VersionPolicy { get; set; } = HttpVersionPolicy.RequestVersionOrLower;
}
