namespace OiActor.Http;

/// <summary>Sends requests for some paths of a host to where those are served.</summary>
internal sealed class RouteHandler(IReadOnlyList<HostRoute> routes) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        foreach (var route in routes)
            if (asked.AbsolutePath.StartsWith(route.PathPrefix, StringComparison.Ordinal))
                request.RequestUri = new Uri(route.Origin, asked.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
