using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using OiActor.Demo;

namespace OiActor.Simulator.Platform;

/// <summary>The model on a socket: its answers, its faults, its event socket.</summary>
internal sealed class PlatformSite(PlatformModel model)
{
    private const string Events = "/events/";

    public static Uri EventsUrl(Uri site, string runId) =>
        new UriBuilder(site) { Scheme = site.Scheme == Uri.UriSchemeHttps ? "wss" : "ws", Path = Events + runId }.Uri;

    public async Task ServeAsync(HttpContext context, string target, CancellationToken stop)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await TellAsync(context, target, stop);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, stop);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var reply = model.Receive(new PlatformRequest(context.Request.Method, target, headers, body.ToArray()));
        var answer = reply is { Answer: { } pending, Fault: null or { Kind: FaultKind.Delay or FaultKind.Truncate } } ? await pending.WaitAsync(stop) : null;
        if (reply.Fault is { } fault
            && await FaultSender.SendAsync(context, fault, () => new DemoAnswer(answer!.Status, answer.Body), model.Time, stop))
            return;
        await SendAsync(context, answer!, stop);
    }

    private static async Task SendAsync(HttpContext context, PlatformAnswer answer, CancellationToken stop)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.Status == StatusCodes.Status204NoContent)
            return;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(answer.Body, stop);
    }

    /// <summary>Sends a run's events until the run, the client or a test ends it. The client's frames are of no interest.</summary>
    private async Task TellAsync(HttpContext context, string target, CancellationToken stop)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        if (!target.StartsWith(Events, StringComparison.Ordinal) || model.Find(target[Events.Length..]) is not { } run)
        {
            await socket.CloseAsync((WebSocketCloseStatus)PlatformEvents.PolicyViolation, "Unknown run", stop);
            return;
        }
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var steps = run.Events.Connect();
        var listening = ListenAsync(socket, left);
        try
        {
            await foreach (var step in steps.ReadAllAsync(left.Token))
            {
                if (step.Frame is { } frame)
                    await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, left.Token);
                else if (step.CloseCode is { } code)
                    await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", left.Token);
                else
                    context.Abort();
            }
            await listening;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
        {
            context.Abort();
        }
        await listening;
    }

    /// <summary>Reads until the client closes, which completes our closing or begins its own.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource left)
    {
        byte[] buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), left.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", left.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
        {
        }
        await left.CancelAsync();
    }
}
