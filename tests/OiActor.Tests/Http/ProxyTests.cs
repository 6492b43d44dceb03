using System.Net;
using System.Net.Sockets;
using System.Text;
using OiActor.Domain;
using OiActor.Http;
using OiActor.Input;
using OiActor.Platform;

namespace OiActor.Tests.Http;

/// <summary>What a proxy is really sent.</summary>
internal sealed class ProxyTests
{
    private static readonly string Expected = "Proxy-Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user:hunter2"));

    [Test]
    public async Task A_request_goes_through_the_proxy_with_its_credentials()
    {
        using var proxy = new FakeProxy();
        using var pacing = new Pacing(TimeProvider.System);
        using var host = Open(pacing, new Uri("http://venue.invalid/"), proxy);

        using var answer = await host.Client.GetAsync("a?b=1");

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("{}"));
        Assert.That(proxy.Heads[^1], Does.StartWith("GET http://venue.invalid/a?b=1 HTTP/1.1\n").And.Contain(Expected));
        Assert.That(host.Traffic.Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task Over_tls_the_proxy_sees_the_host_only_and_its_refusal_says_no_secret()
    {
        using var proxy = new FakeProxy();
        using var pacing = new Pacing(TimeProvider.System);
        using var host = Open(pacing, new Uri("https://venue.invalid/"), proxy);

        var trouble = await StubHost.Trouble(host.Client.GetAsync("a?b=1"));

        Assert.That(proxy.Heads[^1], Does.StartWith("CONNECT venue.invalid:443 HTTP/1.1\n").And.Contain(Expected).And.Not.Contain("b=1"));
        Assert.That(trouble.Kind, Is.EqualTo(FailureKind.Unreachable));
        Assert.That(trouble.ToString(), Does.Contain("403").And.Not.Contain("hunter2"));
    }

    [Test]
    public void Without_a_proxy_the_systems_is_left_in_place()
    {
        using var network = VenueHttp.Network();

        Assert.That(network.Proxy, Is.Null);
        Assert.That(network.UseProxy, Is.True);
    }

    private static HostClient Open(Pacing pacing, Uri address, FakeProxy proxy)
    {
        var choice = ProxyChoice.Of(new ProxyConfiguration { ProxyUrls = [$"http://user:hunter2@127.0.0.1:{proxy.Port}"] }, new ActorEnvironment(_ => null, []));
        return new VenueHttp(TimeProvider.System, pacing, new Random(1), "1").Open(
            new HostSettings
            {
                Name = "proxied",
                Address = address,
                Deadline = TimeProvider.System.GetUtcNow().AddSeconds(30),
                Profile = new ResilienceProfile { Repeats = 1, FirstPause = TimeSpan.FromMilliseconds(1) },
            },
            VenueHttp.Network(choice.For(0)));
    }

    /// <summary>Asks for credentials, then answers in a host's place; tunnels are refused.</summary>
    private sealed class FakeProxy : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly List<string> heads = [];

        public FakeProxy()
        {
            listener.Start();
            _ = ServeAsync();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public IReadOnlyList<string> Heads
        {
            get
            {
                lock (heads)
                    return [.. heads];
            }
        }

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var connection = await listener.AcceptTcpClientAsync();
                    await using var stream = connection.GetStream();
                    using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                    var head = new StringBuilder();
                    while (await reader.ReadLineAsync() is { Length: > 0 } line)
                        head.Append(line).Append('\n');
                    lock (heads)
                        heads.Add(head.ToString());
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(AnswerTo(head.ToString())));
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
            {
                // The listener was closed: the test is over.
            }
        }

        private static string AnswerTo(string head)
        {
            if (!head.Contains("Proxy-Authorization:", StringComparison.Ordinal))
                return "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            return head.StartsWith("CONNECT", StringComparison.Ordinal)
                ? "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
        }
    }
}
