using System.Net;
using System.Runtime.ExceptionServices;
using OiActor.Domain;
using Polly;

namespace OiActor.Http;

/// <summary>Sends requests to one host through its pipeline, and hands on answers whose bodies are whole and in memory.</summary>
/// <remarks>
/// Whatever status came is an answer. A request that got none ends in a <see cref="NoAnswerException"/>, also at the deadline;
/// only the caller's own cancellation is thrown as such.
/// </remarks>
internal sealed class ResilienceHandler : DelegatingHandler
{
    private readonly HostSettings host;
    private readonly HostTraffic traffic;
    private readonly TimeProvider time;
    private readonly HostPipeline steps;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;
    private readonly string pathBase;

    public ResilienceHandler(HostSettings host, HostPacing pacing, HostTraffic traffic, TimeProvider time, Random jitter)
    {
        this.host = host;
        this.traffic = traffic;
        this.time = time;
        steps = new HostPipeline(host, pacing, time, jitter);
        pipeline = steps.Build();
        pathBase = host.Address.AbsolutePath.TrimEnd('/');
    }

    /// <inheritdoc/>
    /// <exception cref="NoAnswerException">No whole answer was had: see its kind.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Over TLS the server chooses; in plain text this means HTTP/1.1.
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        var trace = new RequestTrace(DocumentedPath(request.RequestUri!));
        trace.KeepIn(request);
        var start = time.GetTimestamp();
        try
        {
            if (time.GetUtcNow() >= host.Deadline)
                throw new NoAnswerException(FailureKind.TimedOut, "the deadline had passed") { NeverSent = true };
            var outcome = await RunAsync(new Exchange(request, trace), cancellationToken);
            if (outcome.Exception is not { } trouble)
                return outcome.Result!;
            cancellationToken.ThrowIfCancellationRequested();
            if (steps.Conclude(trouble) is { } noAnswer)
                throw noAnswer;
            ExceptionDispatchInfo.Throw(trouble);
            throw trouble;
        }
        finally
        {
            trace.Elapsed = time.GetElapsedTime(start);
            traffic.Ended();
        }
    }

    private async ValueTask<Outcome<HttpResponseMessage>> RunAsync(Exchange exchange, CancellationToken stop)
    {
        var context = ResilienceContextPool.Shared.Get(stop);
        context.Properties.Set(Exchange.Key, exchange);
        try
        {
            return await pipeline.ExecuteOutcomeAsync(
                static (context, handler) => handler.AttemptAsync(Exchange.Of(context), context.CancellationToken), context, this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<HttpResponseMessage>> AttemptAsync(Exchange exchange, CancellationToken stop)
    {
        var (request, trace) = (exchange.Request, exchange.Trace);
        trace.Attempts++;
        traffic.Sent();
        try
        {
            var answer = await base.SendAsync(request, stop);
            answer.RequestMessage = request;
            var body = await BufferAsync(answer, trace, stop);
            traffic.Received(trace);
            if (host.Profile.WhyForeign?.Invoke(answer, body) is not { } foreign)
                return Outcome.FromResult(answer);
            answer.Dispose();
            return Outcome.FromException<HttpResponseMessage>(new NoAnswerException(FailureKind.Malformed, foreign) { Passing = true });
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            // The one cancellation that nobody here asked for is that of SocketsHttpHandler.ConnectTimeout.
            return Outcome.FromException<HttpResponseMessage>(new NoAnswerException(
                FailureKind.Unreachable, $"no connection within {Resilience.ConnectTimeout.TotalSeconds:0.#} s", e)
            {
                NeverSent = true,
                Passing = true,
            });
        }
        catch (Exception e)
        {
            // What it means is decided where the pipeline ends; a mistake of this program is thrown from there.
            return Outcome.FromException<HttpResponseMessage>(e);
        }
    }

    private async Task<ReadOnlyMemory<byte>> BufferAsync(HttpResponseMessage answer, RequestTrace trace, CancellationToken stop)
    {
        Body body;
        var content = answer.Content;
        try
        {
            body = await BodyReader.ReadAsync(content, host.Profile.BodyCap, stop);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
        var buffered = new BufferedContent(body.Bytes);
        foreach (var header in content.Headers.NonValidated)
        {
            if (!IsOfTheEncoded(header.Key))
                buffered.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        answer.Content = buffered;
        content.Dispose();
        trace.ReceivedAt = time.GetUtcNow();
        trace.Age = answer.Headers.Age ?? TimeSpan.Zero;
        trace.BodyBytes = body.Bytes.Length;
        trace.WireBytes = body.WireBytes;
        trace.Version = answer.Version;
        return body.Bytes;
    }

    /// <summary>These describe the body as it was sent.</summary>
    private static bool IsOfTheEncoded(string header) =>
        header.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path without what belongs to the host's address, which may hold a secret.</summary>
    private string DocumentedPath(Uri uri)
    {
        var path = uri.AbsolutePath;
        return pathBase.Length > 0 && path.StartsWith(pathBase, StringComparison.Ordinal) ? path[pathBase.Length..] : path;
    }
}
