using System.Net;
using System.Net.Http.Headers;

namespace OiActor.Demo;

/// <summary>A transport without sockets: a venue of the built-in market answers whatever the request's host is.</summary>
internal sealed class DemoHandler(IDemoVenue venue) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        byte[] body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var answer = venue.Answer(request.Method.Method, address.AbsolutePath, address.Query, body);
        return new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(answer.Body) { Headers = { ContentType = new MediaTypeHeaderValue(DemoAnswer.ContentType) } },
            Version = request.Version,
        };
    }
}
