using System.Net;
using OiActor.Demo;

namespace OiActor.Tests.Run;

/// <summary>A request as a fault sees it.</summary>
/// <param name="Path">Without the query.</param>
/// <param name="Attempt">1 for the first time that this very request came.</param>
internal readonly record struct FaultyRequest(string Path, int Attempt, CancellationToken Stop);

/// <summary>The built-in market and a Telegram without sockets, each host with a fault of its own where a test gives it one.</summary>
internal sealed class FaultyMarket
{
    private readonly Dictionary<string, Func<FaultyRequest, Task<HttpResponseMessage>?>> faults = [];
    private readonly Dictionary<string, int> attempts = [];
    private readonly Lock gate = new();

    public IReadOnlyList<MarketAsset> Assets { get; set; } = MarketAssets.Coins;

    /// <summary>Requests that came, with host, path and query.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>A connection that is refused.</summary>
    public static Task<HttpResponseMessage> Refused() =>
        Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError, "connection refused"));

    /// <summary>No answer until whoever asked has had enough.</summary>
    public static Task<HttpResponseMessage> Silence(CancellationToken stop)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        stop.Register(() => never.TrySetCanceled(stop));
        return never.Task;
    }

    public static Task<HttpResponseMessage> Status(HttpStatusCode status, int? retryAfterSeconds = null)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent("") };
        if (retryAfterSeconds is { } seconds)
            answer.Headers.TryAddWithoutValidation("Retry-After", $"{seconds}");
        return Task.FromResult(answer);
    }

    /// <summary>Makes a host answer by the fault; where the fault gives null, it answers as ever.</summary>
    public void Break(string host, Func<FaultyRequest, Task<HttpResponseMessage>?> fault) => faults[host] = fault;

    /// <summary>The requests that a host got so far.</summary>
    public int SeenBy(string host)
    {
        lock (gate)
            return Seen.Count(request => request.StartsWith($"{host} ", StringComparison.Ordinal));
    }

    public HttpMessageHandler Handler(string host)
    {
        var venue = DemoMarket.Venue(host, Assets, static () => new MarketMoment(DemoMarket.Instant));
        return new FakeHandler((request, stop) =>
        {
            string asked = $"{host} {request.RequestUri!.PathAndQuery}";
            int attempt;
            lock (gate)
            {
                Seen.Add(asked);
                attempts[asked] = attempt = attempts.GetValueOrDefault(asked) + 1;
            }
            return faults.GetValueOrDefault(host)?.Invoke(new FaultyRequest(request.RequestUri.AbsolutePath, attempt, stop))
                ?? AnswerAsync(venue, request);
        });
    }

    private static async Task<HttpResponseMessage> AnswerAsync(IDemoVenue? venue, HttpRequestMessage request)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync();
        var answer = venue?.Answer(request.Method.Method, request.RequestUri!.AbsolutePath, request.RequestUri.Query, body)
            ?? new DemoAnswer(200, """{"ok":true}"""u8.ToArray());
        return new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ReadOnlyMemoryContent(answer.Body) };
    }
}
