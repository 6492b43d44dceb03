using System.Buffers;
using System.IO.Compression;
using OiActor.Domain;

namespace OiActor.Http;

/// <summary>A whole body in memory.</summary>
/// <param name="Bytes">Decompressed.</param>
/// <param name="WireBytes">How many bytes it took as sent.</param>
internal readonly record struct Body(byte[] Bytes, long WireBytes);

/// <summary>Reads a body whole: decompressed, up to a cap.</summary>
internal static class BodyReader
{
    /// <summary>Holds all but the bulk answers at once.</summary>
    private const int PieceBytes = 32 * 1024;

    /// <summary>Reads the body of an answer.</summary>
    /// <param name="content">As it came.</param>
    /// <param name="cap">The largest body in bytes after decompression.</param>
    /// <exception cref="NoAnswerException">The body is too large, cut off, or not compressed as it says.</exception>
    /// <exception cref="OperationCanceledException">The caller's, or that of the attempt's time.</exception>
    public static async Task<Body> ReadAsync(HttpContent content, int cap, CancellationToken stop)
    {
        if (content.Headers.ContentLength > cap)
            throw TooLarge(cap);
        try
        {
            await using var wire = new CountedStream(await content.ReadAsStreamAsync(stop));
            await using var plain = Decompress(wire, content.Headers.ContentEncoding);
            return new Body(await ReadAsync(plain, cap, stop), wire.Count);
        }
        catch (HttpIOException e) when (e.HttpRequestError == HttpRequestError.ResponseEnded)
        {
            throw new NoAnswerException(FailureKind.Malformed, "the body was cut off", e) { Passing = true };
        }
        catch (IOException e)
        {
            throw new NoAnswerException(FailureKind.Unreachable, "the connection broke in the middle of the body", e) { Passing = true };
        }
        catch (InvalidDataException e)
        {
            throw new NoAnswerException(FailureKind.Malformed, "the body is not compressed as its header says", e);
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int cap, CancellationToken stop)
    {
        List<byte[]>? full = null;
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        var (filled, before) = (0, 0);
        try
        {
            while (true)
            {
                if (filled == piece.Length)
                {
                    (full ??= []).Add(piece);
                    before += filled;
                    (piece, filled) = (ArrayPool<byte>.Shared.Rent(PieceBytes), 0);
                }
                var read = await stream.ReadAsync(piece.AsMemory(filled), stop);
                if (read == 0)
                    break;
                filled += read;
                if (before + filled > cap)
                    throw TooLarge(cap);
            }
            return Join(full, piece.AsSpan(0, filled), before + filled);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
            full?.ForEach(p => ArrayPool<byte>.Shared.Return(p));
        }
    }

    private static byte[] Join(List<byte[]>? full, ReadOnlySpan<byte> last, int length)
    {
        var whole = GC.AllocateUninitializedArray<byte>(length);
        var at = 0;
        foreach (var piece in full ?? [])
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }
        last.CopyTo(whole.AsSpan(at));
        return whole;
    }

    private static Stream Decompress(Stream wire, ICollection<string> encodings) => encodings switch
    {
        { Count: 0 } => wire,
        { Count: 1 } => encodings.First().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(wire, CompressionMode.Decompress),
            "identity" => wire,
            var other => throw Unknown(other),
        },
        _ => throw Unknown(string.Join(", ", encodings)),
    };

    private static NoAnswerException TooLarge(int cap) =>
        new(FailureKind.Malformed, $"the body is larger than {cap / (1024 * 1024)} MiB");

    private static NoAnswerException Unknown(string encoding) =>
        new(FailureKind.Malformed, $"the body is compressed in a way that was not offered: {encoding}");
}
