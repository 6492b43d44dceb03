using System.IO.Compression;

namespace OiActor.Simulator.Platform;

/// <summary>A request's body, unpacked and measured.</summary>
internal static class PlatformBody
{
    /// <summary>Bytes of a request after unpacking: https://docs.apify.com/api/v2/dataset-items-post (413 request-too-large).</summary>
    public const int MostBytes = 9_437_184;

    /// <summary>The body, or why it is refused.</summary>
    public static (ReadOnlyMemory<byte> Body, PlatformAnswer? Refusal) Read(PlatformRequest request)
    {
        Stream? unpacking = request.Header("content-encoding")?.ToUpperInvariant() switch
        {
            null or "" or "IDENTITY" => Packed(request),
            "GZIP" => new GZipStream(Packed(request), CompressionMode.Decompress),
            "BR" => new BrotliStream(Packed(request), CompressionMode.Decompress),
            "DEFLATE" => new ZLibStream(Packed(request), CompressionMode.Decompress),
            _ => null,
        };
        if (unpacking is null)
            return (default, PlatformAnswer.Error(415, "unsupported-content-encoding", "Content-Encoding must be one of gzip, br, deflate."));

        using (unpacking)
        using (var body = new MemoryStream())
        {
            try
            {
                byte[] chunk = new byte[16 * 1024];
                while (body.Length <= MostBytes && unpacking.Read(chunk) is > 0 and var read)
                    body.Write(chunk, 0, read);
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
            {
                return (default, PlatformAnswer.Invalid("The body does not have the announced encoding."));
            }
            return body.Length <= MostBytes
                ? (body.ToArray(), null)
                : (default, PlatformAnswer.Error(413, "request-too-large", $"The POST payload is too large (limit: {MostBytes} bytes)."));
        }
    }

    /// <summary>Why a body that has to be JSON is refused for its type; null where it is not.</summary>
    public static PlatformAnswer? RefusedType(PlatformRequest request) =>
        request.Header("content-type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true
            ? null
            : PlatformAnswer.Error(415, "unsupported-media-type", "The Content-Type must be application/json.");

    private static MemoryStream Packed(PlatformRequest request) => new(request.Body.ToArray(), writable: false);
}
