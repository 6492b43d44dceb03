using System.Text;

namespace OiActor.Tests.Venues;

/// <summary>A body of which the host sends half before it hangs up.</summary>
internal sealed class BrokenStream(string body) : MemoryStream(Encoding.UTF8.GetBytes(body[..(body.Length / 2)]))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await base.ReadAsync(buffer, cancellationToken) is > 0 and var read
            ? read
            : throw new HttpIOException(HttpRequestError.ResponseEnded);
}

/// <summary>A list of a hundred megabytes of blanks that comes as it is read.</summary>
internal sealed class EndlessStream : Stream
{
    private const long Size = 100_000_000;

    /// <summary>Bytes handed out so far.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = (int)Math.Min(buffer.Length, Size - Given);
        buffer.Span[..count].Fill((byte)' ');
        Given += count;
        return new(count);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
