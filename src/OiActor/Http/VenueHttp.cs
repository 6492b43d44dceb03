using System.Net;

namespace OiActor.Http;

/// <summary>A part of a host's paths that is served elsewhere.</summary>
/// <param name="PathPrefix">Requests whose path starts so go there, their path unchanged.</param>
/// <param name="Origin">Scheme and host.</param>
internal sealed record HostRoute(string PathPrefix, Uri Origin);

/// <summary>One host that the run asks.</summary>
internal sealed record HostSettings
{
    /// <summary>What hosts are told apart by in pacing: the documented authority, also where a mirror stands in for it.</summary>
    public required string Name { get; init; }

    /// <summary>Scheme, host, port and what every path begins with; requests are relative to it.</summary>
    public required Uri Address { get; init; }

    /// <summary>The instant at which every request to this host ends, answered or not.</summary>
    public required DateTimeOffset Deadline { get; init; }

    public IReadOnlyList<HostRoute> Routes { get; init; } = [];

    public HostLimits Limits { get; init; } = HostLimits.None;

    /// <summary>How long after the first request of a ratio the last one's turn may come; null: until the deadline.</summary>
    public TimeSpan? RatioBudget { get; init; }

    public ResilienceProfile Profile { get; init; } = ResilienceProfile.Venue;
}

/// <summary>The client of one host and the count of what goes through it.</summary>
internal sealed record HostClient(HttpClient Client, HostTraffic Traffic) : IDisposable
{
    public void Dispose() => Client.Dispose();
}

/// <summary>Makes the clients of a run, one for each host.</summary>
/// <param name="time">The clock of deadlines, pauses and received times.</param>
/// <param name="pacing">Shared by all clients of the run; disposed of by whoever made it.</param>
/// <param name="jitter">Spreads repeated requests; may be seeded.</param>
/// <param name="version">This program's version, told to every host.</param>
internal sealed class VenueHttp(TimeProvider time, Pacing pacing, Random jitter, string version)
{
    /// <summary>Makes the client of one host.</summary>
    /// <param name="host">Which host, and how it is asked.</param>
    /// <param name="primary">What answers; null for the network. Disposed of with the client.</param>
    /// <param name="changed">Called whenever the host's traffic changed: see <see cref="HostTraffic"/>.</param>
    public HostClient Open(HostSettings host, HttpMessageHandler? primary = null, Action? changed = null)
    {
        var traffic = new HostTraffic(changed);
        var handler = new ResilienceHandler(host, pacing.Host(host.Name, host.Limits), traffic, time, jitter)
        {
            InnerHandler = Routed(host.Routes, primary ?? Network()),
        };
        var client = new HttpClient(handler)
        {
            BaseAddress = host.Address,
            // The handler times attempts and deadline; a second clock would turn a deadline into a cancellation.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.Add(Resilience.UserAgent(version));
        // Every venue sends gzip. Brotli would make answers a little shorter, and brings eight hundred kilobytes of tables and code.
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        return new HostClient(client, traffic);
    }

    private static HttpMessageHandler Routed(IReadOnlyList<HostRoute> routes, HttpMessageHandler primary) =>
        routes.Count == 0 ? primary : new RouteHandler(routes) { InnerHandler = primary };

    /// <summary>The network, without what a public interface never needs. Trusted certificates are the system's.</summary>
    /// <param name="proxy">What every connection goes through; null for the system's proxy, as a rule none.</param>
    internal static SocketsHttpHandler Network(IWebProxy? proxy = null) => new()
    {
        Proxy = proxy,
        // A venue that redirects sends a browser to a page: that is an answer to report, not to follow.
        AllowAutoRedirect = false,
        UseCookies = false,
        // Bodies are decompressed by ResilienceHandler, which counts the bytes on both sides and caps them.
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = Resilience.ConnectTimeout,
        MaxConnectionsPerServer = Resilience.ConnectionsPerHost,
    };
}
