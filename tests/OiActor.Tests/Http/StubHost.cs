using System.Collections.Concurrent;
using System.Net;
using OiActor.Http;

namespace OiActor.Tests.Http;

/// <summary>A host behind its real pipeline, on a clock of the test's, that answers as the test says.</summary>
internal sealed class StubHost : IDisposable
{
    public static readonly Uri Address = new("https://venue.test");

    private readonly Network network;
    private readonly HostClient client;

    /// <param name="answer">Told the request and how many were sent before it.</param>
    public StubHost(
        Func<HttpRequestMessage, int, CancellationToken, Task<HttpResponseMessage>> answer,
        HostLimits? limits = null,
        ResilienceProfile? profile = null,
        double deadlineSecs = 60,
        StubHost? sibling = null,
        string name = "venue.test",
        Uri? address = null)
    {
        Time = sibling?.Time ?? new ManualTime();
        Pacing = sibling?.Pacing ?? new Pacing(Time);
        network = new Network(answer);
        client = new VenueHttp(Time, Pacing, new Random(7), "1.2.3").Open(
            new HostSettings
            {
                Name = name,
                Address = address ?? Address,
                Deadline = Time.GetUtcNow() + TimeSpan.FromSeconds(deadlineSecs),
                Limits = limits ?? HostLimits.None,
                Profile = profile ?? ResilienceProfile.Venue,
            },
            network,
            () => Interlocked.Increment(ref changes));
    }

    private int changes;

    public ManualTime Time { get; }

    public Pacing Pacing { get; }

    public HostTraffic Traffic => client.Traffic;

    public int Changes => Volatile.Read(ref changes);

    /// <summary>How many requests reached the network.</summary>
    public int Sent => network.Sent.Count;

    /// <summary>When each reached it, and its path and query.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Asked)> Log => [.. network.Sent.Select(s => (s.At, s.Asked))];

    public HttpRequestMessage? Latest => network.Latest;

    public static StubHost Answering(Func<int, HttpResponseMessage> answer, HostLimits? limits = null, double deadlineSecs = 60) =>
        new((_, n, _) => Task.FromResult(answer(n)), limits, deadlineSecs: deadlineSecs);

    public static HttpResponseMessage Answer(int status, string body = "{}", int? retryAfter = null)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        if (retryAfter is { } seconds)
            answer.Headers.TryAddWithoutValidation("Retry-After", seconds.ToString());
        return answer;
    }

    /// <summary>Never answers; ends only when it is given up.</summary>
    public static async Task<HttpResponseMessage> Hang(CancellationToken stop)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        throw new InvalidOperationException("An endless delay ended.");
    }

    public Task<HttpResponseMessage> Get(string path = "/a", CancellationToken stop = default)
    {
        network.Clock = Time;
        return client.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    public Task<HttpResponseMessage> Post(string path = "/a")
    {
        network.Clock = Time;
        return client.Client.PostAsync(path, new StringContent("text"));
    }

    /// <summary>Moves the clock from timer to timer until the task has ended.</summary>
    public async Task<T> Finish<T>(Task<T> task, TimeSpan? step = null)
    {
        await Settle();
        for (var moves = 0; !task.IsCompleted && moves < 2000; moves++)
        {
            Time.Advance(step ?? TimeSpan.FromMilliseconds(100));
            await Settle();
        }
        Assert.That(task.IsCompleted, "the request never ended");
        return await task;
    }

    /// <summary>How a request that must get no answer ended.</summary>
    public static async Task<NoAnswerException> Trouble(Task asked)
    {
        try
        {
            await asked;
        }
        catch (NoAnswerException trouble)
        {
            return trouble;
        }
        throw new AssertionException("An answer came where none was expected.");
    }

    /// <summary>Lets every continuation run that is due.</summary>
    public static async Task Settle()
    {
        // Continuations hop over the pool's queue at most a few times; each yield lets those before it run.
        for (var i = 0; i < 50 || ThreadPool.PendingWorkItemCount > 0; i++)
            await Task.Yield();
    }

    public static async Task Until(Func<bool> condition)
    {
        for (var i = 0; !condition() && i < 1_000_000; i++)
            await Task.Yield();
        Assert.That(condition(), "the awaited condition never came");
    }

    public void Dispose()
    {
        client.Dispose();
        Pacing.Dispose();
    }

    private sealed class Network(Func<HttpRequestMessage, int, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        private int count;

        public ConcurrentQueue<(DateTimeOffset At, string Asked)> Sent { get; } = new();

        public TimeProvider Clock { get; set; } = TimeProvider.System;

        public HttpRequestMessage? Latest { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Latest = request;
            Sent.Enqueue((Clock.GetUtcNow(), request.RequestUri!.PathAndQuery));
            return answer(request, Interlocked.Increment(ref count) - 1, cancellationToken);
        }
    }
}
