using System.Net;
using Refit;

namespace OiActor.Tests.RefitGenerator;

/// <summary>Answers as a test tells it to, and keeps what was asked.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public StubHandler(string body, HttpStatusCode status = HttpStatusCode.OK)
        : this((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) }))
    {
    }

    public StubHandler(Exception failure)
        : this((_, _) => Task.FromException<HttpResponseMessage>(failure))
    {
    }

    public HttpRequestMessage Request { get; private set; } = new();

    public string? SentBody { get; private set; }

    public ISampleApi Client(string address = "https://host.test", Action<RefitSettings>? set = null)
    {
        var settings = new RefitSettings(new SystemTextJsonContentSerializer(SampleJson.Default.Options));
        set?.Invoke(settings);
        return RestService.ForGenerated<ISampleApi>(new HttpClient(this) { BaseAddress = new Uri(address) }, settings);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = request;
        SentBody = request.Content is { } content ? await content.ReadAsStringAsync(CancellationToken.None) : null;
        return await answer(request, cancellationToken);
    }
}
