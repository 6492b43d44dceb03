using System.Net;

namespace OiActor.Http;

/// <summary>A body in memory that can be read in its place: a bulk answer of half a megabyte is not copied once more to be parsed.</summary>
internal sealed class BufferedContent(byte[] bytes) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() =>
        Task.FromResult<Stream>(new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
