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
    private int changes;
    private int asked;

    /// <param name="answer">Told the request and how many were sent before it.</param>
    public StubHost(
        Func<HttpRequestMessage, int, CancellationToken, Task<HttpResponseMessage>> answer,
        HostLimits? limits = null,
        ResilienceProfile? profile = null,
        double deadlineSecs = 60,
        StubHost? sibling = null,
        string name = "venue.test",
        Uri? address = null,
        TimeSpan? ratioBudget = null)
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
                RatioBudget = ratioBudget,
                Profile = profile ?? ResilienceProfile.Venue,
            },
            network,
            () => Interlocked.Increment(ref changes));
    }

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

    public Task<HttpResponseMessage> Get(string path = "/a", CancellationToken stop = default) =>
        Ask(c => c.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, stop));

    public Task<HttpResponseMessage> Post(string path = "/a") => Ask(c => c.PostAsync(path, new StringContent("text")));

    /// <summary>
    /// Whether every request that has not ended waits for the clock: each has a timer for its deadline and one for its attempt
    /// or its pause, but those that wait for their turn have a timer together.
    /// </summary>
    private bool Parked
    {
        get
        {
            var underway = asked - Traffic.Finished;
            var waiting = Pacing.Waiting;
            return underway > 0 && Time.Waiting >= underway + (underway - waiting) + Math.Min(waiting, 1);
        }
    }

    private Task<HttpResponseMessage> Ask(Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        Task<HttpResponseMessage>? answer = null;
        network.Clock = Time;
        asked++;
        Inline(() => answer = ask(client.Client));
        return answer!;
    }

    /// <summary>Moves the clock, and with it all that waits for it and for nothing else.</summary>
    public void Advance(TimeSpan span) => Inline(() => Time.Advance(span));

    /// <summary>Runs what follows from the action within it: the runner's synchronization context would send it elsewhere.</summary>
    public static void Inline(Action action)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>Moves the clock in small steps until the task has ended, each time only when nothing else can happen.</summary>
    public async Task<T> Finish<T>(Task<T> task, TimeSpan? step = null)
    {
        await Until(() => task.IsCompleted || Parked);
        for (var moves = 0; !task.IsCompleted && moves < 5000; moves++)
        {
            Advance(step ?? TimeSpan.FromMilliseconds(100));
            await Until(() => task.IsCompleted || Parked);
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

    public static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 10_000_000; i++)
        {
            if (condition())
                return;
            await Task.Yield();
        }
        Assert.Fail("the awaited condition never came");
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
