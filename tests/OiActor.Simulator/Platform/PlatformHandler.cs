using System.Net;
using System.Net.Http.Headers;

namespace OiActor.Simulator.Platform;

/// <summary>What happens to one request on its way.</summary>
internal enum PlatformInterruption
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The process is killed before the request leaves it.</summary>
    KillBefore,

    /// <summary>The process is killed after the request took effect, before the answer arrives.</summary>
    KillAfter,

    /// <summary>The connection is reset before the request arrives.</summary>
    ResetBefore,

    /// <summary>The request takes effect and its answer is lost.</summary>
    AnswerLostAfter,

    /// <summary>Charged counts lag from here on.</summary>
    LagOn,
}

/// <summary>A process's way to the platform, without sockets. One process, one handler: a restarted one gets another over the same model.</summary>
/// <param name="model">The platform.</param>
/// <param name="interrupt">What happens to the request of that number, counted from 0; null: nothing.</param>
internal sealed class PlatformHandler(PlatformModel model, Func<int, PlatformInterruption?>? interrupt = null) : HttpMessageHandler
{
    private readonly TaskCompletionSource killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;

    /// <summary>Requests made so far, interrupted ones included; none is counted after the kill.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>
    /// Ends when the process is killed. From then on no request has an effect and each throws <see cref="ProcessKilledException"/>, so that
    /// what a dead process still seems to do in its handlers of errors changes nothing.
    /// </summary>
    public Task Killed => killed.Task;

    /// <summary>Kills the process between two requests.</summary>
    public void Kill() => killed.TrySetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (killed.Task.IsCompleted)
            throw new ProcessKilledException();

        var interruption = interrupt?.Invoke(Interlocked.Increment(ref count) - 1) ?? PlatformInterruption.None;
        switch (interruption)
        {
            case PlatformInterruption.KillBefore:
                throw Die();
            case PlatformInterruption.ResetBefore:
                throw Lost();
            case PlatformInterruption.LagOn:
                model.ChargeCountLag = PlatformModel.UsualChargeCountLag;
                break;
        }

        var reply = model.Receive(await ReadAsync(request, cancellationToken));
        switch (interruption)
        {
            case PlatformInterruption.KillAfter:
                throw Die();
            case PlatformInterruption.AnswerLostAfter:
                throw Lost();
            default:
                return await RenderAsync(request, reply, cancellationToken);
        }
    }

    private ProcessKilledException Die()
    {
        Kill();
        return new ProcessKilledException();
    }

    /// <summary>As the sockets' handler says it.</summary>
    private static HttpRequestException Lost() => new(
        HttpRequestError.ResponseEnded,
        "An error occurred while sending the request.",
        new HttpIOException(HttpRequestError.ResponseEnded, "The connection was reset."));

    private static async Task<PlatformRequest> ReadAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated)
            headers[name] = values.ToString();
        if (request.Content is null)
            return new PlatformRequest(request.Method.Method, address.PathAndQuery, headers, ReadOnlyMemory<byte>.Empty);
        foreach (var (name, values) in request.Content.Headers.NonValidated)
            headers[name] = values.ToString();
        return new PlatformRequest(request.Method.Method, address.PathAndQuery, headers, await request.Content.ReadAsByteArrayAsync(stop));
    }

    private async Task<HttpResponseMessage> RenderAsync(HttpRequestMessage request, PlatformReply reply, CancellationToken stop)
    {
        switch (reply.Fault)
        {
            case { Kind: FaultKind.Hang }:
                await SilenceAsync(stop);
                break;
            case { Kind: FaultKind.Reset }:
                throw Lost();
            case { Kind: FaultKind.Delay } slow:
                await Task.Delay(slow.Delay, model.Time, stop);
                break;
            case { Kind: FaultKind.Answer } fault:
                return Response(request, fault.Status, fault.ContentType, fault.Headers, new ReadOnlyMemoryContent(fault.Body));
            case { Kind: FaultKind.Flood } fault:
                return Response(request, 200, PlatformAnswer.Json, [], new StreamContent(BrokenStream.Flood(fault.Size)));
        }

        var answer = await reply.Answer!.WaitAsync(stop);
        HttpContent content = new ReadOnlyMemoryContent(answer.Body);
        if (reply.Fault is { Kind: FaultKind.Truncate })
        {
            content = new StreamContent(BrokenStream.Truncated(answer.Body));
            content.Headers.ContentLength = answer.Body.Length;
        }
        return Response(request, answer.Status, answer.ContentType, answer.Headers, content);
    }

    /// <summary>Nothing until whoever asked has had enough, who goes on at once then: a delay would let it go on elsewhere.</summary>
    private static async Task SilenceAsync(CancellationToken stop)
    {
        var never = new TaskCompletionSource();
        using var registration = stop.Register(() => never.TrySetCanceled(stop));
        await never.Task;
    }

    private static HttpResponseMessage Response(
        HttpRequestMessage request, int status, string contentType, IReadOnlyList<(string Name, string Value)> headers, HttpContent content)
    {
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed : null;
        var response = new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request, Content = content, Version = request.Version };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
