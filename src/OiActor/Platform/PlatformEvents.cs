using System.Net.WebSockets;
using System.Text.Json;
using OiActor.Http;

namespace OiActor.Platform;

/// <summary>What the platform tells a run while it runs: that it is about to be aborted, or moved to another machine.</summary>
/// <remarks>
/// A courtesy: nothing that happens to the connection fails the run or holds it up. Lost connections are made anew, with growing pauses, unless the
/// platform closed in order (1000: the run is over) or for good (1008: no such run, or too many connections). Messages are
/// <c>{"name":"aborting","createdAt":…,"data":…}</c>; only the name matters here, and other names are passed over.
/// https://docs.apify.com/platform/actors/development/programming-interface/system-events
/// </remarks>
internal sealed class PlatformEvents : IAsyncDisposable
{
    /// <summary>The middle of the first pause before a connection is made anew.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>Pauses stop doubling after this many failures in a row: 32 seconds, the length of most runs.</summary>
    private const int MostDoublings = 5;

    /// <summary>Reading ends at once when it is told to; a connection that does not is left behind.</summary>
    private static readonly TimeSpan LongestDisposal = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly Random jitter;
    private readonly Func<IEventSocket> open;
    private readonly CancellationTokenSource aborting = new();
    private readonly CancellationTokenSource migrating = new();
    private readonly CancellationTokenSource closing = new();

    private PlatformEvents(Uri? address, TimeProvider time, Random jitter, Func<IEventSocket> open)
    {
        this.time = time;
        this.jitter = jitter;
        this.open = open;
        Aborting = aborting.Token;
        Migrating = migrating.Token;
        Ended = address is null ? Task.CompletedTask : ListenAsync(address);
    }

    /// <summary>Listens from now until disposed of, in the background.</summary>
    /// <param name="address">Where the events come from; null, as on a machine of one's own: there are none.</param>
    /// <param name="time">The clock of timeouts and pauses.</param>
    /// <param name="jitter">Spreads the pauses; used by this alone.</param>
    /// <param name="open">Makes a connection; null for the network's.</param>
    public static PlatformEvents Listen(Uri? address, TimeProvider time, Random jitter, Func<IEventSocket>? open = null) =>
        new(address, time, jitter, open ?? (() => new EventSocket()));

    /// <summary>Cancelled when the run is being aborted: it has some thirty seconds.</summary>
    public CancellationToken Aborting { get; }

    /// <summary>Cancelled when the container is about to be moved: it has a few seconds.</summary>
    public CancellationToken Migrating { get; }

    /// <summary>Ends when no further event can come. Never fails.</summary>
    public Task Ended { get; }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        try
        {
            await Ended.WaitAsync(LongestDisposal, time);
        }
        catch (TimeoutException)
        {
            return;
        }
        aborting.Dispose();
        migrating.Dispose();
        closing.Dispose();
    }

    private async Task ListenAsync(Uri address)
    {
        int failures = 0;
        try
        {
            while (true)
            {
                var (closed, heard) = await ConnectedAsync(address);
                if (closed is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.PolicyViolation)
                    return;
                if (heard)
                    failures = 0;
                await Task.Delay(Resilience.Backoff(FirstPause, failures, jitter.NextDouble()), time, closing.Token);
                failures = Math.Min(failures + 1, MostDoublings);
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // Disposed of.
        }
    }

    /// <summary>Takes events in until the connection is lost, and says how it ended and whether anything came.</summary>
    private async Task<(WebSocketCloseStatus? Closed, bool Heard)> ConnectedAsync(Uri address)
    {
        bool heard = false;
        try
        {
            using var socket = open();
            using (var patience = new CancellationTokenSource(Resilience.ConnectTimeout, time))
            using (var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, closing.Token))
                await socket.ConnectAsync(address, either.Token);

            while (await socket.ReceiveAsync(closing.Token) is { } message)
            {
                heard = true;
                await RaiseAsync(message);
            }
            return (socket.CloseStatus, heard);
        }
#pragma warning disable CA1031 // Whatever went wrong, with the connection or with who was told, the run goes on.
        catch (Exception)
#pragma warning restore CA1031
        {
            return (null, heard);
        }
    }

    private Task RaiseAsync(ReadOnlyMemory<byte> message) => NameOf(message) switch
    {
        "aborting" => aborting.CancelAsync(),
        "migrating" => migrating.CancelAsync(),
        _ => Task.CompletedTask,
    };

    private static string? NameOf(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("name"u8, out var name)
                && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
