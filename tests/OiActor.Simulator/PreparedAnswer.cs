using System.IO.Compression;
using OiActor.Demo;

namespace OiActor.Simulator;

/// <summary>An answer that was made before it is due.</summary>
/// <param name="Plain">As the venue says it.</param>
/// <param name="Compressed">Its body as it is sent; null: as it is.</param>
internal sealed record PreparedAnswer(DemoAnswer Plain, ReadOnlyMemory<byte>? Compressed)
{
    /// <summary>Makes it as a client wants it that accepts the encodings.</summary>
    public static PreparedAnswer Of(DemoAnswer answer, string? acceptEncoding)
    {
        if (acceptEncoding?.Contains("gzip", StringComparison.OrdinalIgnoreCase) is not true)
            return new PreparedAnswer(answer, null);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(answer.Body.Span);
        return new PreparedAnswer(answer, packed.ToArray());
    }
}
