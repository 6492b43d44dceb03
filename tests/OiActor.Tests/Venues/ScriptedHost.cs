using System.Collections.Concurrent;

namespace OiActor.Tests.Venues;

/// <summary>Answers in place of a venue's host and keeps what was asked, as <c>GET https://host/path?query</c>.</summary>
/// <param name="answer">Null for a request that the script does not know; the host then answers 404.</param>
internal sealed class ScriptedHost(Func<string, Answer?> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> asked = new();

    public IReadOnlyCollection<string> Asked => asked;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string line = $"{request.Method} {request.RequestUri!.AbsoluteUri}";
        asked.Enqueue(line);
        return Task.FromResult((answer(line) ?? new Answer("", 404)).ToMessage());
    }
}
