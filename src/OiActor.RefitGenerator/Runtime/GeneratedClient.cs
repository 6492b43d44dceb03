namespace Refit.Generated;

/// <summary>What every generated client is made of.</summary>
internal abstract class GeneratedClient
{
    private readonly HttpClient client;
    private readonly RefitSettings settings;
    private readonly string address;

    protected GeneratedClient(HttpClient client, RefitSettings settings)
    {
        if (client.BaseAddress is not { } baseAddress)
            throw new InvalidOperationException("A generated client needs an HttpClient with a base address.");
        this.client = client;
        this.settings = settings;
        address = baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>Begins a request; the generated method appends path, query, headers and body to it, in this order.</summary>
    protected RequestDraft Request(HttpMethod method)
    {
        var request = new HttpRequestMessage
        {
            Method = method,
            Version = settings.Version,
            VersionPolicy = settings.VersionPolicy,
        };
        return new RequestDraft(client, settings, request, address);
    }
}
