using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using OiActor.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>The events of the platform over a real web socket.</summary>
internal sealed class EventSocketTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Events_arrive_in_pieces_among_others_and_after_a_lost_connection()
    {
        await using var server = await EventServer.StartAsync();
        await using var events = Listen(server.Address);

        var first = await server.AcceptAsync();
        await first.SendTextAsync("""{"name":"systemInfo","createdAt":"2026-03-14T15:00:00.000Z","data":{"cpuCurrentUsage":1.5}}""");
        await first.SendAsync(new byte[] { 1, 2, 3 }, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        await first.SendTextAsync($$"""{"name":"aborting","data":"{{new string('x', 100_000)}}"}""");
        await first.SendTextAsync("""{"name":"migra""", endOfMessage: false);
        await first.SendTextAsync("""ting","data":{}}""");
        await Raised(events.Migrating);
        Assert.That(events.Aborting.IsCancellationRequested, Is.False);

        first.Abort();
        var second = await server.AcceptAsync();
        await second.SendTextAsync("""{"name":"aborting"}""");
        await Raised(events.Aborting);

        Assert.That(server.Seen, Is.All.EqualTo("/run?id=1 <none>"));
    }

    [TestCase(WebSocketCloseStatus.PolicyViolation)]
    [TestCase(WebSocketCloseStatus.NormalClosure)]
    public async Task A_connection_closed_for_good_stays_closed(WebSocketCloseStatus status)
    {
        await using var server = await EventServer.StartAsync();
        await using var events = Listen(server.Address);

        var connection = await server.AcceptAsync();
        await connection.CloseOutputAsync(status, "enough", CancellationToken.None);

        await events.Ended.WaitAsync(Patience);
        Assert.That(server.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Disposal_is_quick_with_and_without_a_connection()
    {
        await using var server = await EventServer.StartAsync();
        var connected = Listen(server.Address);
        await server.AcceptAsync();
        var refused = Listen(new Uri("ws://127.0.0.1:1/"));
        long begun = TimeProvider.System.GetTimestamp();

        await connected.DisposeAsync();
        await refused.DisposeAsync();

        Assert.That(TimeProvider.System.GetElapsedTime(begun), Is.LessThan(TimeSpan.FromSeconds(3)));
        Assert.That(connected.Ended.IsCompletedSuccessfully && refused.Ended.IsCompletedSuccessfully);
    }

    private static PlatformEvents Listen(Uri address) => PlatformEvents.Listen(address, TimeProvider.System, new Random(1));

    private static async Task Raised(CancellationToken occasion)
    {
        var raised = new TaskCompletionSource();
        using var registration = occasion.Register(raised.SetResult);
        await raised.Task.WaitAsync(Patience, CancellationToken.None);
    }

    /// <summary>Accepts web sockets at any path and hands them to the test.</summary>
    private sealed class EventServer : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly CancellationTokenSource stopping = new();
        private readonly Channel<WebSocket> accepted = Channel.CreateUnbounded<WebSocket>();
        private readonly List<string> seen = [];

        private EventServer()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            app = builder.Build();
            app.UseWebSockets();
            app.Run(HoldAsync);
        }

        public Uri Address => new(app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal) + "/run?id=1");

        /// <summary>Path, query and sub-protocol of every connection.</summary>
        public IReadOnlyList<string> Seen
        {
            get
            {
                lock (seen)
                    return [.. seen];
            }
        }

        public static async Task<EventServer> StartAsync()
        {
            var server = new EventServer();
            await server.app.StartAsync();
            return server;
        }

        public async Task<WebSocket> AcceptAsync() => await accepted.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        public async ValueTask DisposeAsync()
        {
            await stopping.CancelAsync();
            await app.StopAsync(new CancellationToken(canceled: true));
            await app.DisposeAsync();
            stopping.Dispose();
        }

        /// <summary>Keeps a connection until the client is gone or the server stops.</summary>
        private async Task HoldAsync(HttpContext context)
        {
            string protocol = context.Request.Headers.SecWebSocketProtocol.FirstOrDefault() ?? "<none>";
            lock (seen)
                seen.Add($"{context.Request.Path}{context.Request.QueryString} {protocol}");
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await accepted.Writer.WriteAsync(socket);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, context.RequestAborted);
            try
            {
                await socket.ReceiveAsync(new byte[16], either.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or WebSocketException)
            {
                // The test is over, or has cut the connection.
            }
        }
    }
}

file static class WebSockets
{
    public static Task SendTextAsync(this WebSocket socket, string text, bool endOfMessage = true) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage, CancellationToken.None);
}
