using System.Net;
using OiActor.Domain;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace OiActor.Http;

/// <summary>The steps around every request to one host. From the outside in: deadline, repeats, breaker, permit, attempt time.</summary>
internal sealed class HostPipeline(HostSettings host, HostPacing pacing, TimeProvider time, Random jitter)
{
    /// <summary>The longest span given to a timer; deadlines are seconds away.</summary>
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    /// <summary>What opened the breaker last; what requests that it stops fail with.</summary>
    private NoAnswerException? opened;

    public ResiliencePipeline<HttpResponseMessage> Build() =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = _ => new(Remaining()) })
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = host.Profile.Repeats,
                ShouldHandle = args => new(Repeats(args)),
                DelayGenerator = args => new(Exchange.Of(args.Context).NextPause),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = Resilience.BreakerFailureRatio,
                MinimumThroughput = Resilience.BreakerMinimum,
                SamplingDuration = Resilience.BreakerSampling,
                BreakDuration = Resilience.BreakerPause,
                ShouldHandle = args => new(IsTrouble(args.Outcome)),
                OnOpened = args =>
                {
                    opened = Describe(args.Outcome);
                    return default;
                },
            })
            .AddStrategy(_ => new PermitStrategy(host, pacing, time))
            .AddTimeout(host.Profile.AttemptTimeout)
            .Build();

    /// <summary>The exception that a request without an answer ends with; null for a mistake of this program, to be thrown as it is.</summary>
    public NoAnswerException? Conclude(Exception trouble) => trouble switch
    {
        NoAnswerException e => e,
        TimeoutRejectedException when time.GetUtcNow() >= host.Deadline =>
            new NoAnswerException(FailureKind.TimedOut, "no whole answer before the deadline", trouble),
        BrokenCircuitException when opened is { } cause =>
            new NoAnswerException(cause.Kind, $"not asked, the host kept failing: {cause.Message}", trouble) { NeverSent = true },
        HttpRequestException or TimeoutRejectedException =>
            new NoAnswerException(Troubles.Kind(trouble), Troubles.Words(trouble), trouble),
        _ => null,
    };

    private TimeSpan Remaining()
    {
        var left = host.Deadline - time.GetUtcNow();
        return left < LongestTimer ? left : LongestTimer;
    }

    private bool Repeats(RetryPredicateArguments<HttpResponseMessage> args)
    {
        var exchange = Exchange.Of(args.Context);
        var worth = args.Outcome switch
        {
            { Result: { } answer } => exchange.Repeatable
                && ((int)answer.StatusCode == 429
                    || (Resilience.IsTransient(answer) && host.Profile.RepeatsUnanswered(exchange.Request))),
            { Exception: BrokenCircuitException } => true,
            { Exception: { } trouble } => Troubles.IsPassing(trouble)
                && (Troubles.NeverSent(trouble) || host.Profile.RepeatsUnanswered(exchange.Request)),
            _ => false,
        };
        if (!worth)
            return false;
        exchange.NextPause = Pause(args);
        return exchange.NextPause < Remaining();
    }

    private TimeSpan Pause(RetryPredicateArguments<HttpResponseMessage> args)
    {
        // The pause after a 429 is the permit's to keep: it is one pause for all requests.
        if (host.Profile.SecondRateLimitEnds && args.Outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests })
            return TimeSpan.Zero;
        double random;
        lock (jitter)
            random = jitter.NextDouble();
        var pause = Resilience.Backoff(host.Profile.FirstPause, args.AttemptNumber, random);
        return args.Outcome.Exception is BrokenCircuitException { RetryAfter: { } closed } ? closed + pause : pause;
    }

    private static bool IsTrouble(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } answer } => Resilience.IsTransient(answer),
        { Exception: { } trouble } => Troubles.IsPassing(trouble),
        _ => false,
    };

    private static NoAnswerException Describe(Outcome<HttpResponseMessage> outcome) => outcome.Exception is { } trouble
        ? new NoAnswerException(Troubles.Kind(trouble), Troubles.Words(trouble))
        : new NoAnswerException(FailureKind.ServerError, $"HTTP {(int)outcome.Result!.StatusCode}");
}
