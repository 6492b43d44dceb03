using Polly;

namespace OiActor.Http;

/// <summary>The step that waits for leave to send, and heeds what the host answers about its limits.</summary>
internal sealed class PermitStrategy(HostSettings host, HostPacing pacing, TimeProvider time) : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
        ResilienceContext context,
        TState state)
    {
        var exchange = Exchange.Of(context);
        Permit permit;
        try
        {
            permit = await pacing.Enter(exchange.Trace.Path, exchange.Request.RequestUri!.Query, host, exchange.Trace.Attempts > 0, context.CancellationToken);
        }
        catch (OperationCanceledException e)
        {
            return Outcome.FromException<HttpResponseMessage>(e);
        }
        if (permit.Denied is { } kind)
            return Outcome.FromException<HttpResponseMessage>(new NoAnswerException(kind, permit.Words) { NeverSent = true });
        var outcome = await callback(context, state);
        if (outcome.Result is { } answer)
            exchange.Repeatable = await HeedAsync(answer, permit);
        return outcome;
    }

    private async ValueTask<bool> HeedAsync(HttpResponseMessage answer, Permit permit)
    {
        switch ((int)answer.StatusCode)
        {
            case 429 when host.Profile.SecondRateLimitEnds:
                return pacing.Strike(permit, await PauseAsync(answer), host.Deadline);
            case 418:
                pacing.Close(RetryAfter.InHeader(answer, time.GetUtcNow()));
                return false;
            default:
                return !(Resilience.IsTransient(answer) || (int)answer.StatusCode == 429)
                    || Asked(answer, time.GetUtcNow()) is not { } pause
                    || pacing.Pause(pause, host.Deadline);
        }
    }

    private async ValueTask<TimeSpan?> PauseAsync(HttpResponseMessage answer)
    {
        var now = time.GetUtcNow();
        if (Asked(answer, now) is { } pause)
            return pause;
        // The body is in memory by now.
        return host.Profile.PauseInBody is { } read && read(await answer.Content.ReadAsByteArrayAsync()) is { } said
            ? RetryAfter.AtLeastSomething(said, now)
            : null;
    }

    private TimeSpan? Asked(HttpResponseMessage answer, DateTimeOffset now) =>
        RetryAfter.InHeader(answer, now, host.Limits.RetryAfterInMilliseconds);
}
