using OiActor.Alerts;
using OiActor.Http;
using OiActor.Platform;
using OiActor.Venues;

namespace OiActor.Run;

/// <summary>A venue over its client.</summary>
internal sealed record ConnectedVenue(IVenue Venue, HostClient Host);

/// <summary>Makes the clients of a run, to the network or to the built-in market.</summary>
/// <param name="http">Makes clients.</param>
/// <param name="environment">May replace origins.</param>
/// <param name="stage">What answers in place of a host; null for the network. Given the name of a venue, or <c>telegram</c>.</param>
internal sealed class Connections(VenueHttp http, ActorEnvironment environment, Func<string, HttpMessageHandler?> stage) : IDisposable
{
    private readonly List<HostClient> open = [];

    /// <summary>Opens a venue whose requests end at the deadline.</summary>
    /// <param name="entry">Which venue.</param>
    /// <param name="deadline">When every request ends.</param>
    /// <param name="ratioBudget">How long ratios are asked for.</param>
    /// <param name="redactor">Knows the run's secrets.</param>
    /// <param name="changed">Called when the traffic changed.</param>
    /// <param name="proxy">What it is asked through; null: directly.</param>
    public ConnectedVenue Open(VenueEntry entry, DateTimeOffset deadline, TimeSpan? ratioBudget, SecretRedactor redactor, Action changed, ProxyAddress? proxy = null)
    {
        var about = entry.Descriptor;
        var settings = new HostSettings
        {
            Name = about.Origin.Authority,
            Address = environment.VenueOrigins.GetValueOrDefault(about.Id, about.Origin),
            Deadline = deadline,
            Limits = about.Limits,
            RatioBudget = ratioBudget,
            Routes = environment.VenueOrigins.ContainsKey(about.Id) ? [] : about.Routes,
        };
        var primary = stage(about.Id.Name) ?? (proxy is null ? null : VenueHttp.Network(proxy));
        var host = Keep(http.Open(settings, primary, changed));
        return new ConnectedVenue(entry.Open(host.Client, redactor), host);
    }

    /// <summary>Opens the bot's chat. The token is in the client's address only.</summary>
    public TelegramAlerts OpenTelegram(string token, DateTimeOffset deadline, SecretRedactor redactor)
    {
        var settings = new HostSettings
        {
            Name = TelegramAlerts.Origin.Authority,
            Address = TelegramAlerts.AddressOf(environment.TelegramOrigin ?? TelegramAlerts.Origin, token),
            Deadline = deadline,
            Profile = ResilienceProfile.Telegram,
        };
        return new TelegramAlerts(Keep(http.Open(settings, stage("telegram"))).Client, redactor);
    }

    public void Dispose()
    {
        lock (open)
            foreach (var host in open)
                host.Dispose();
    }

    private HostClient Keep(HostClient host)
    {
        lock (open)
            open.Add(host);
        return host;
    }
}
