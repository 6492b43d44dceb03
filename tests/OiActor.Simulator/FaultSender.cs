using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using OiActor.Demo;

namespace OiActor.Simulator;

/// <summary>Sends a fault instead of an answer.</summary>
internal static class FaultSender
{
    /// <summary>Rows of a kind that every venue's reader has to skip or read on, repeated to fill a flood.</summary>
    private static readonly byte[] Row = "{\"symbol\":\"NONEUSDT\",\"instId\":\"NONE-USDT-SWAP\",\"ts\":\"0\"},"u8.ToArray();

    /// <param name="real">The answer that the site would have given.</param>
    /// <returns>False when the site is to answer after all.</returns>
    public static async Task<bool> SendAsync(HttpContext context, Fault fault, Func<DemoAnswer> real, TimeProvider time, CancellationToken stop)
    {
        switch (fault.Kind)
        {
            case FaultKind.Delay:
                await Task.Delay(fault.Delay, time, stop);
                return false;
            case FaultKind.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, time, stop);
                return true;
            case FaultKind.Reset:
                context.Abort();
                return true;
            case FaultKind.Truncate:
                await TruncateAsync(context, real(), stop);
                return true;
            case FaultKind.Flood:
                await FloodAsync(context, fault, stop);
                return true;
            default:
                await AnswerAsync(context, fault, stop);
                return true;
        }
    }

    private static async Task AnswerAsync(HttpContext context, Fault fault, CancellationToken stop)
    {
        context.Response.StatusCode = fault.Status;
        context.Response.ContentType = fault.ContentType;
        foreach (var (name, value) in fault.Headers)
            context.Response.Headers[name] = value;
        context.Response.ContentLength = fault.Body.Length;
        await context.Response.Body.WriteAsync(fault.Body, stop);
    }

    /// <summary>The server closes the connection by itself when less was written than announced.</summary>
    private static async Task TruncateAsync(HttpContext context, DemoAnswer answer, CancellationToken stop)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = DemoAnswer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], stop);
        await context.Response.Body.FlushAsync(stop);
    }

    private static async Task FloodAsync(HttpContext context, Fault fault, CancellationToken stop)
    {
        context.Response.ContentType = DemoAnswer.ContentType;
        if (!fault.Gzip)
        {
            await FillAsync(context.Response.Body, fault.Size, stop);
            return;
        }
        context.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await FillAsync(packed, fault.Size, stop);
    }

    private static async Task FillAsync(Stream body, long size, CancellationToken stop)
    {
        byte[] chunk = new byte[64 * 1024 / Row.Length * Row.Length];
        for (int at = 0; at < chunk.Length; at += Row.Length)
            Row.CopyTo(chunk, at);
        await body.WriteAsync("["u8.ToArray(), stop);
        for (long sent = 1; sent < size; sent += chunk.Length)
            await body.WriteAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, size - sent)), stop);
    }
}
