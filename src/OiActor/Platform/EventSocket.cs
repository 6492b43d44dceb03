using System.Buffers;
using System.Net.WebSockets;

namespace OiActor.Platform;

/// <summary>One connection to the platform's events.</summary>
internal interface IEventSocket : IDisposable
{
    Task ConnectAsync(Uri address, CancellationToken stop);

    /// <summary>The next message; null once the platform has closed. An empty one stands for what cannot be an event.</summary>
    Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken stop);

    /// <summary>How the platform closed; null while it has not.</summary>
    WebSocketCloseStatus? CloseStatus { get; }
}

/// <summary>A connection over the network.</summary>
internal sealed class EventSocket : IEventSocket
{
    /// <summary>Bytes of the longest message that is looked at. Events have some hundred.</summary>
    private const int Longest = 64 * 1024;

    private const int ReadAtOnce = 4096;

    private readonly ClientWebSocket socket = new();

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <summary>The address says all: there is neither token nor sub-protocol.</summary>
    public Task ConnectAsync(Uri address, CancellationToken stop) => socket.ConnectAsync(address, stop);

    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken stop)
    {
        var message = new ArrayBufferWriter<byte>(ReadAtOnce);
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(ReadAtOnce), stop);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            // Of too long a message the rest is read and dropped.
            if (message.WrittenCount <= Longest)
                message.Advance(part.Count);
            if (part.EndOfMessage)
                return part.MessageType == WebSocketMessageType.Text && message.WrittenCount <= Longest ? message.WrittenMemory : default(ReadOnlyMemory<byte>);
        }
    }

    public void Dispose() => socket.Dispose();
}
