using System.Text;

namespace OiActor.Tests.RefitGenerator;

/// <summary>A body as a socket gives it: it cannot be rewound; without text it never ends.</summary>
internal sealed class OneWayStream(string? text, Exception? atEnd = null, Action? beforeRead = null) : Stream
{
    private readonly byte[]? bytes = text is null ? null : Encoding.UTF8.GetBytes(text);

    public int BytesRead { get; private set; }

    public bool IsClosed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Math.Min(count, bytes is null ? count : bytes.Length - BytesRead);
        if (read == 0 && atEnd is not null)
            throw atEnd;
        if (bytes is null)
            buffer.AsSpan(offset, read).Fill((byte)'x');
        else
            bytes.AsSpan(BytesRead, read).CopyTo(buffer.AsSpan(offset));
        BytesRead += read;
        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        beforeRead?.Invoke();
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<int>(cancellationToken);
        var copy = new byte[buffer.Length];
        var read = Read(copy, 0, copy.Length);
        copy.AsSpan(0, read).CopyTo(buffer.Span);
        return ValueTask.FromResult(read);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
