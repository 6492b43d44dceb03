using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OiActor.EndToEnd.Process;

/// <summary>An HTTP proxy on the loopback that wants a user name and a password, and forwards plain GET requests.</summary>
internal sealed class ForwardProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly string credentials;
    private readonly Task serving;

    public ForwardProxy(string user, string password)
    {
        credentials = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Addresses that were forwarded.</summary>
    public ConcurrentQueue<string> Forwarded { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        client.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(AnswerAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    /// <summary>Answers one request and closes, so that no connection has to be kept in step.</summary>
    private async Task AnswerAsync(TcpClient connection)
    {
        try
        {
            using var held = connection;
            await using var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            string? request = await reader.ReadLineAsync(stop.Token);
            bool known = false;
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } header)
                known |= header.Equals($"Proxy-Authorization: {credentials}", StringComparison.OrdinalIgnoreCase);
            if (request?.Split(' ') is not [_, var target, _])
                return;

            if (!known)
            {
                await stream.WriteAsync(
                    "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(),
                    stop.Token);
                return;
            }
            using var answer = await client.GetAsync(new Uri(target), stop.Token);
            byte[] body = await answer.Content.ReadAsByteArrayAsync(stop.Token);
            Forwarded.Enqueue(target);
            string head = $"HTTP/1.1 {(int)answer.StatusCode} {answer.ReasonPhrase}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop.Token);
            await stream.WriteAsync(body, stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or HttpRequestException)
        {
            // Whoever asked has gone, or the test is over.
        }
    }
}
