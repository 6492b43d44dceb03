using System.Net;
using System.Net.Http.Headers;

namespace OiActor.Demo;

/// <summary>A transport without sockets: a venue of the built-in market answers whatever the request's host is.</summary>
internal sealed class DemoHandler(IDemoVenue venue) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<HttpResponseMessage>(cancellationToken)
            : Task.FromResult(Answer(request));

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var answer = venue.Answer(request.Method.Method, address.AbsolutePath, address.Query);
        var content = new ReadOnlyMemoryContent(answer.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue(DemoAnswer.ContentType);
        return new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = content, Version = request.Version };
    }
}
