using System.Net;
using System.Net.Sockets;
using System.Text;
using OiActor.Domain;
using OiActor.Http;

namespace OiActor.Tests.Http;

/// <summary>What only a real connection shows: how the platform's own client names the ways in which it can break.</summary>
internal sealed class LoopbackTests
{
    private static readonly ResilienceProfile Once = new() { Repeats = 1, FirstPause = TimeSpan.FromMilliseconds(1) };

    [Test]
    public async Task Plain_http_is_spoken_in_its_first_version()
    {
        using var server = new OneLineServer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        using var pacing = new Pacing(TimeProvider.System);
        using var host = Open(pacing, server.Address);

        using var answer = await host.Client.GetAsync("/a");

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("{}"));
        Assert.That(host.Traffic.Version, Is.EqualTo(HttpVersion.Version11));
        Assert.That(server.FirstLine, Is.EqualTo("GET /a HTTP/1.1"));
    }

    [Test]
    public async Task A_body_cut_off_by_the_server_is_malformed()
    {
        using var server = new OneLineServer("HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n{\"a\":");
        using var pacing = new Pacing(TimeProvider.System);
        using var host = Open(pacing, server.Address);

        var trouble = await StubHost.Trouble(host.Client.GetAsync("/a"));

        Assert.That(trouble.Kind, Is.EqualTo(FailureKind.Malformed));
        Assert.That(host.Traffic.Attempts, Is.EqualTo(2));
    }

    [Test]
    public async Task A_redirect_is_an_answer_and_not_followed()
    {
        using var server = new OneLineServer("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
        using var pacing = new Pacing(TimeProvider.System);
        using var host = Open(pacing, server.Address);

        using var answer = await host.Client.GetAsync("/a");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task A_connection_closed_without_a_word_is_unreachable()
    {
        using var server = new OneLineServer("");
        using var pacing = new Pacing(TimeProvider.System);
        using var host = Open(pacing, server.Address);

        Assert.That((await StubHost.Trouble(host.Client.GetAsync("/a"))).Kind, Is.EqualTo(FailureKind.Unreachable));
    }

    [Test]
    public async Task A_port_where_no_one_listens_is_unreachable_and_a_message_to_it_is_tried_again()
    {
        Uri address;
        using (var server = new OneLineServer(""))
            address = server.Address;
        using var pacing = new Pacing(TimeProvider.System);
        using var host = Open(pacing, address);

        var trouble = await StubHost.Trouble(host.Client.PostAsync("/a", new StringContent("text")));

        Assert.That(trouble.Kind, Is.EqualTo(FailureKind.Unreachable));
        Assert.That(host.Traffic.Attempts, Is.EqualTo(2));
    }

    private static HostClient Open(Pacing pacing, Uri address) =>
        new VenueHttp(TimeProvider.System, pacing, new Random(1), "1").Open(new HostSettings
        {
            Name = "loopback",
            Address = address,
            Deadline = TimeProvider.System.GetUtcNow().AddSeconds(30),
            Profile = Once,
        });

    /// <summary>Answers every connection with the same bytes, then closes it.</summary>
    private sealed class OneLineServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public OneLineServer(string answer)
        {
            listener.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
            _ = ServeAsync(Encoding.ASCII.GetBytes(answer));
        }

        public Uri Address { get; }

        public string? FirstLine { get; private set; }

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync(byte[] answer)
        {
            try
            {
                while (true)
                {
                    using var connection = await listener.AcceptTcpClientAsync();
                    var stream = connection.GetStream();
                    using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                    FirstLine = await reader.ReadLineAsync();
                    while (await reader.ReadLineAsync() is { Length: > 0 })
                    {
                        // The rest of the request's head says nothing that matters here.
                    }
                    await stream.WriteAsync(answer);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
            {
                // The listener was closed: the test is over.
            }
        }
    }
}
