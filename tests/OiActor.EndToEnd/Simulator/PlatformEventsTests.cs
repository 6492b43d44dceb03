using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Simulator;

/// <summary>The event socket over both transports: frames in order, the platform's close codes, cut connections.</summary>
[TestFixture(false)]
[TestFixture(true)]
internal sealed class PlatformEventsTests(bool tls)
{
    private SimulatorHost host = null!;
    private PlatformRun run = null!;

    [SetUp]
    public async Task StartAsync()
    {
        host = await SimulatorHost.StartAsync(new SimulatorOptions { Tls = tls });
        run = host.Platform.StartRun();
    }

    [TearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    private async Task<ClientWebSocket> ConnectAsync(string? address = null)
    {
        var socket = new ClientWebSocket();
        if (host.Certificate is { } root)
            socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => shown is X509Certificate2 its && its.Thumbprint == root.Thumbprint;
        await socket.ConnectAsync(new Uri(address ?? host.EnvironmentOf(run)["ACTOR_EVENTS_WEBSOCKET_URL"]), CancellationToken.None);
        return socket;
    }

    private static async Task<string> ReadAsync(ClientWebSocket socket)
    {
        byte[] buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        return received.MessageType == WebSocketMessageType.Close
            ? $"closed {(int?)socket.CloseStatus}"
            : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    private static async Task<(string? Name, string? Data)> ReadFrameAsync(ClientWebSocket socket)
    {
        using var frame = JsonDocument.Parse(await ReadAsync(socket));
        var root = frame.RootElement;
        return (root.GetProperty("name").GetString(), root.TryGetProperty("data", out var data) ? data.GetRawText() : null);
    }

    [Test]
    public async Task Frames_arrive_in_order_known_or_not()
    {
        using var socket = await ConnectAsync();
        await run.Events.ConnectedAsync();
        host.Platform.SendEvent(run.Id, "systemInfo", """{"isCpuOverloaded":false}""");
        host.Platform.SendEvent(run.Id, "newThing");
        host.Platform.Migrate(run.Id, TimeSpan.FromSeconds(5));
        host.Platform.Abort(run.Id, gracefully: true);
        run.Events.SendRaw("no JSON");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadFrameAsync(socket), Is.EqualTo(("systemInfo", """{"isCpuOverloaded":false}""")));
            Assert.That(await ReadFrameAsync(socket), Is.EqualTo(("newThing", (string?)null)));
            Assert.That(await ReadFrameAsync(socket), Is.EqualTo(("migrating", """{"timeRemainingSecs":5}""")));
            Assert.That(await ReadFrameAsync(socket), Is.EqualTo(("aborting", (string?)null)));
            Assert.That(await ReadFrameAsync(socket), Is.EqualTo(("persistState", """{"isMigrating":false}""")));
            Assert.That(await ReadAsync(socket), Is.EqualTo("no JSON"));
        }
    }

    [Test]
    public async Task The_runs_end_closes_normally_and_a_later_socket_is_refused()
    {
        using var socket = await ConnectAsync();
        await run.Events.ConnectedAsync();
        host.Platform.Finish(run.Id, 0);
        using var late = await ConnectAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadAsync(socket), Is.EqualTo("closed 1000"));
            Assert.That(await ReadAsync(late), Is.EqualTo("closed 1008"));
        }
    }

    [Test]
    public async Task A_socket_of_no_run_is_refused()
    {
        using var socket = await ConnectAsync(host.EnvironmentOf(run)["ACTOR_EVENTS_WEBSOCKET_URL"] + "x");
        Assert.That(await ReadAsync(socket), Is.EqualTo("closed 1008"));
    }

    [Test]
    public async Task A_cut_socket_can_be_opened_again()
    {
        using var first = await ConnectAsync();
        await run.Events.ConnectedAsync();
        run.Events.Drop();
        Assert.That(async () => await ReadAsync(first), Throws.InstanceOf<WebSocketException>());
        using var second = await ConnectAsync();
        await run.Events.ConnectedAsync(2);
        host.Platform.SendEvent(run.Id, "aborting");
        Assert.That((await ReadFrameAsync(second)).Name, Is.EqualTo("aborting"));
    }

    [Test]
    public async Task A_client_may_close_by_itself()
    {
        using var socket = await ConnectAsync();
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        Assert.That(socket.State, Is.EqualTo(WebSocketState.Closed));
    }
}
