using System.Text.Json;
using System.Threading.Channels;

namespace OiActor.Simulator.Platform;

/// <summary>What is to happen on an event socket: a frame is sent, or the socket is closed with a code, or cut without one.</summary>
internal sealed record SocketStep(string? Frame, int? CloseCode)
{
    public static readonly SocketStep Cut = new(null, null);
}

/// <summary>A run's event socket: https://docs.apify.com/platform/actors/development/programming-interface/system-events. Thread-safe.</summary>
/// <remarks>Frames go to whoever is connected; who comes later has missed them.</remarks>
internal sealed class PlatformEvents
{
    /// <summary>The run is over.</summary>
    private const int NormalClosure = 1000;

    /// <summary>The run is unknown, or over before the socket was opened, or has too many sockets.</summary>
    public const int PolicyViolation = 1008;

    private readonly Lock gate = new();
    private readonly List<ChannelWriter<SocketStep>> listeners = [];
    private readonly List<(int Nth, TaskCompletionSource Reached)> awaited = [];
    private int connections;
    private int? refusal;

    /// <summary>Ends when the nth connection since the start has been made.</summary>
    public Task ConnectedAsync(int nth = 1)
    {
        lock (gate)
        {
            if (connections >= nth)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited.Add((nth, reached));
            return reached.Task;
        }
    }

    /// <summary>Closes every later connection at once; null: no more.</summary>
    public void Refuse(int? closeCode = PolicyViolation)
    {
        lock (gate)
            refusal = closeCode;
    }

    /// <summary>Sends an event such as <c>systemInfo</c>, <c>aborting</c>, <c>migrating</c>, <c>persistState</c>, or one that nobody knows.</summary>
    /// <param name="data">JSON; null: the frame has none.</param>
    public void Send(string name, DateTimeOffset at, string? data = null) => SendRaw(Frame(name, at, data));

    /// <summary>Sends a text as it is.</summary>
    public void SendRaw(string frame) => Tell(new SocketStep(frame, null), last: false);

    /// <summary>Closes the sockets with a code.</summary>
    public void Close(int code) => Tell(new SocketStep(null, code), last: true);

    /// <summary>Cuts the connections.</summary>
    public void Drop() => Tell(SocketStep.Cut, last: true);

    /// <summary>The steps of a new connection, to the last.</summary>
    public ChannelReader<SocketStep> Connect()
    {
        var channel = Channel.CreateUnbounded<SocketStep>();
        lock (gate)
        {
            connections++;
            if (refusal is { } code)
            {
                channel.Writer.TryWrite(new SocketStep(null, code));
                channel.Writer.Complete();
            }
            else
                listeners.Add(channel.Writer);
            foreach (var (nth, reached) in awaited)
                if (nth <= connections)
                    reached.TrySetResult();
        }
        return channel.Reader;
    }

    internal void End()
    {
        Close(NormalClosure);
        Refuse();
    }

    private void Tell(SocketStep step, bool last)
    {
        lock (gate)
        {
            foreach (var listener in listeners)
            {
                listener.TryWrite(step);
                if (last)
                    listener.TryComplete();
            }
            if (last)
                listeners.Clear();
        }
    }

    private static string Frame(string name, DateTimeOffset at, string? data) => PlatformAnswer.WriteText(json =>
    {
        json.WriteStartObject();
        json.WriteString("name"u8, name);
        json.WriteString("createdAt"u8, PlatformAnswer.Iso(at));
        if (data is not null)
        {
            json.WritePropertyName("data"u8);
            using var document = JsonDocument.Parse(data);
            document.RootElement.WriteTo(json);
        }
        json.WriteEndObject();
    });
}
