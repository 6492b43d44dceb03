using System.Net.WebSockets;
using System.Text;
using OiActor.Platform;
using OiActor.Tests.Http;

namespace OiActor.Tests.Platform;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PlatformEventsTests
{
    private static readonly Uri Address = new("ws://events.example/run");

    private readonly ManualTime time = new();
    private readonly List<FakeSocket> sockets = [];

    private PlatformEvents Listen(Action<FakeSocket>? script = null) => PlatformEvents.Listen(Address, time, new Random(1), () =>
    {
        var socket = new FakeSocket();
        script?.Invoke(socket);
        sockets.Add(socket);
        return socket;
    });

    [Test]
    public async Task Without_an_address_there_are_no_events()
    {
        await using var events = PlatformEvents.Listen(null, time, new Random(1), () => throw new AssertionException("a connection was made"));

        Assert.That(events.Ended.IsCompletedSuccessfully);
        Assert.That(events.Aborting.CanBeCanceled && !events.Aborting.IsCancellationRequested && !events.Migrating.IsCancellationRequested);
    }

    [TestCase("""{"name":"aborting"}""", true, false)]
    [TestCase("""{"name":"migrating","createdAt":"2026-03-14T15:00:00.000Z","data":{"timeRemainingSecs":5}}""", false, true)]
    [TestCase("""{"data":null,"name":"migrating"}""", false, true)]
    public async Task An_event_is_raised(string message, bool aborting, bool migrating)
    {
        await using var events = Listen();

        sockets[0].Send(message);

        await StubHost.Until(() => events.Aborting.IsCancellationRequested == aborting && events.Migrating.IsCancellationRequested == migrating);
        Assert.That(sockets[0].Address, Is.EqualTo(Address));
    }

    [TestCase("""{"name":"systemInfo","data":{"isCpuOverloaded":false}}""")]
    [TestCase("""{"name":"persistState","data":{"isMigrating":true}}""")]
    [TestCase("""{"name":"Aborting"}""")]
    [TestCase("""{"name":null}""")]
    [TestCase("""{"name":"\ud800"}""")]
    [TestCase("""{"event":"aborting"}""")]
    [TestCase("""["aborting"]""")]
    [TestCase("\"aborting\"")]
    [TestCase("{\"name\":\"aborting\"")]
    [TestCase("aborting")]
    [TestCase("")]
    public async Task Unknown_names_and_broken_messages_are_passed_over(string message)
    {
        await using var events = Listen();

        sockets[0].Send(message);
        sockets[0].Send("""{"name":"migrating"}""");

        await StubHost.Until(() => events.Migrating.IsCancellationRequested);
        Assert.That(events.Aborting.IsCancellationRequested, Is.False);
        Assert.That(sockets, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_listener_that_throws_costs_no_later_event()
    {
        await using var events = Listen();
        using var broken = events.Aborting.Register(() => throw new InvalidOperationException("a mistake elsewhere"));

        sockets[0].Send("""{"name":"aborting"}""");
        await ReconnectAsync(sockets.Count + 1);
        sockets[1].Send("""{"name":"migrating"}""");

        await StubHost.Until(() => events.Migrating.IsCancellationRequested);
    }

    [TestCase(WebSocketCloseStatus.PolicyViolation)]
    [TestCase(WebSocketCloseStatus.NormalClosure)]
    public async Task A_connection_closed_for_good_is_not_made_anew(WebSocketCloseStatus status)
    {
        await using var events = Listen();

        sockets[0].Close(status);

        await events.Ended;
        Assert.That(time.Waiting, Is.Zero);
        Assert.That(sockets, Has.Count.EqualTo(1));
    }

    [TestCase(WebSocketCloseStatus.EndpointUnavailable)]
    [TestCase(WebSocketCloseStatus.InternalServerError)]
    [TestCase(WebSocketCloseStatus.Empty)]
    [TestCase(null)]
    public async Task A_lost_connection_is_made_anew_and_brings_events(WebSocketCloseStatus? status)
    {
        await using var events = Listen();

        sockets[0].Close(status);
        await ReconnectAsync(2);
        sockets[1].Send("""{"name":"aborting"}""");

        await StubHost.Until(() => events.Aborting.IsCancellationRequested);
        Assert.That(sockets[0].IsDisposed);
    }

    [Test]
    public async Task Pauses_grow_while_nothing_comes_and_begin_anew_when_something_came()
    {
        var begun = time.GetUtcNow();
        var at = new List<double>();
        await using var events = Listen(socket =>
        {
            at.Add((time.GetUtcNow() - begun).TotalSeconds);
            if (at.Count == 9)
                socket.Send("{}");
            socket.Close(null);
        });

        for (int connections = 2; connections <= 10; connections++)
            await ReconnectAsync(connections);

        double[] pauses = [.. at.Zip(at.Skip(1), (earlier, later) => later - earlier)];
        double[] middles = [1, 2, 4, 8, 16, 32, 32, 32, 1];
        Assert.That(pauses.Zip(middles, (pause, middle) => pause >= middle / 2 && pause <= middle * 1.5), Is.All.True, string.Join(" ", pauses));
    }

    [Test]
    public async Task A_connection_that_fails_or_hangs_is_tried_again_and_holds_nothing_up()
    {
        int made = 0;
        await using var events = Listen(socket => socket.Connecting = ++made switch
        {
            1 => Task.FromException(new WebSocketException("refused")),
            2 => new TaskCompletionSource().Task,
            _ => Task.CompletedTask,
        });
        Assert.That(events.Ended.IsCompleted, Is.False);

        await ReconnectAsync(2);
        var hung = time.GetUtcNow();
        await ReconnectAsync(3);

        Assert.That(time.GetUtcNow() - hung, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(5)));
        sockets[2].Send("""{"name":"migrating"}""");
        await StubHost.Until(() => events.Migrating.IsCancellationRequested);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Disposal_ends_a_connection_and_a_pause_without_waiting(bool connected)
    {
        var events = Listen(socket => socket.Connecting = connected ? Task.CompletedTask : Task.FromException(new WebSocketException("refused")));
        await StubHost.Until(() => connected || time.Waiting == 1);
        var begun = time.GetUtcNow();

        await events.DisposeAsync();

        Assert.That(events.Ended.IsCompletedSuccessfully);
        Assert.That(sockets.Single().IsDisposed);
        Assert.That(time.GetUtcNow(), Is.EqualTo(begun));
        Assert.That(events.Aborting.IsCancellationRequested || events.Migrating.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task A_connection_that_does_not_end_is_left_behind_after_a_second()
    {
        var events = Listen(socket => socket.IsDeaf = true);

        var disposal = events.DisposeAsync().AsTask();
        await StubHost.Until(() => time.Waiting == 1);
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.That(disposal.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromMilliseconds(1));

        await disposal;
        Assert.That(events.Ended.IsCompleted, Is.False);
    }

    /// <summary>Moves the clock until there are so many connections.</summary>
    private async Task ReconnectAsync(int connections)
    {
        while (sockets.Count < connections)
        {
            await StubHost.Until(() => time.Waiting > 0 || sockets.Count >= connections);
            if (sockets.Count < connections)
                time.AdvanceToNextTimer();
        }
    }

    private sealed class FakeSocket : IEventSocket
    {
        private readonly System.Threading.Channels.Channel<(byte[]? Message, WebSocketCloseStatus? Status)> incoming =
            System.Threading.Channels.Channel.CreateUnbounded<(byte[]? Message, WebSocketCloseStatus? Status)>();

        public Task Connecting { get; set; } = Task.CompletedTask;

        public Uri? Address { get; private set; }

        public bool IsDeaf { get; set; }

        public bool IsDisposed { get; private set; }

        public WebSocketCloseStatus? CloseStatus { get; private set; }

        public void Send(string message) => incoming.Writer.TryWrite((Encoding.UTF8.GetBytes(message), null));

        /// <param name="status">Null for a connection that breaks.</param>
        public void Close(WebSocketCloseStatus? status) => incoming.Writer.TryWrite((null, status));

        public Task ConnectAsync(Uri address, CancellationToken stop)
        {
            Address = address;
            return Connecting.WaitAsync(stop);
        }

        public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken stop)
        {
            var (message, status) = await incoming.Reader.ReadAsync(IsDeaf ? CancellationToken.None : stop);
            if (message is not null)
                return message;
            CloseStatus = status;
            return status is null ? throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely) : null;
        }

        public void Dispose() => IsDisposed = true;
    }
}
