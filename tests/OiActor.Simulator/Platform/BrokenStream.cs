namespace OiActor.Simulator.Platform;

/// <summary>A body as a transport without sockets has to show it: cut off in the middle, or without an end in sight.</summary>
internal sealed class BrokenStream : Stream
{
    private static readonly byte[] Row = "{\"symbol\":\"NONE\"},"u8.ToArray();

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly long size;
    private readonly bool breaks;
    private long at;

    private BrokenStream(ReadOnlyMemory<byte> bytes, long size, bool breaks)
    {
        this.bytes = bytes;
        this.size = size;
        this.breaks = breaks;
    }

    /// <summary>Half of a body, then the connection's end.</summary>
    public static BrokenStream Truncated(ReadOnlyMemory<byte> body) => new(body, body.Length / 2, breaks: true);

    /// <summary>So many bytes of an array that does not end.</summary>
    public static BrokenStream Flood(long size) => new(Row, size, breaks: false);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => at;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int length = (int)Math.Min(buffer.Length, size - at);
        if (length == 0 && buffer.Length > 0 && breaks)
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        var source = bytes.Span;
        for (int i = 0; i < length; i++, at++)
            buffer[i] = !breaks && at == 0 ? (byte)'[' : source[(int)((breaks ? at : at - 1) % source.Length)];
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
