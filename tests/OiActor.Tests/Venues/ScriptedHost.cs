using System.Collections.Concurrent;

namespace OiActor.Tests.Venues;

/// <summary>Answers in place of a venue's host and keeps what was asked, as <c>GET https://host/path?query</c>, a body after another space.</summary>
/// <param name="answer">Null for a request that the script does not know; the host then answers 404.</param>
internal sealed class ScriptedHost(Func<string, Answer?> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> asked = new();

    public IReadOnlyCollection<string> Asked => asked;

    /// <summary>A request on one line.</summary>
    public static async Task<string> LineOf(HttpRequestMessage request)
    {
        string line = $"{request.Method} {request.RequestUri!.AbsoluteUri}";
        return request.Content is null ? line : $"{line} {await request.Content.ReadAsStringAsync()}";
    }

    /// <summary>The path of a request on one line.</summary>
    public static string PathOf(string line) => new Uri(line.Split(' ')[1]).AbsolutePath;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string line = await LineOf(request);
        asked.Enqueue(line);
        return (answer(line) ?? new Answer("", 404)).ToMessage();
    }
}
