using OiActor.Domain;
using OiActor.Http;
using OiActor.Run;
using OiActor.Venues;

namespace OiActor.Tests.Venues;

/// <summary>A venue over a scripted host, behind the pipeline that runs use, on a clock that stands still.</summary>
internal static class VenueStage
{
    /// <summary>Real time after which a reading counts as hanging; the longest takes a tenth of a second.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What a run gives its venues by default.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(35);

    /// <summary>Repeats follow at once, so that the clock need not move.</summary>
    private static readonly ResilienceProfile NoPauses = ResilienceProfile.Venue with { FirstPause = TimeSpan.Zero };

    public static VenueEntry Entry(string venue) => VenueRegistry.All.Single(entry => entry.Descriptor.Id.Name == venue);

    public static VenueRequest Ask(string[]? assets, string[]? quotes, params (RatioSource Source, LsPeriod Period)[] ratios) => new(
        assets is null ? AssetScope.All : new AssetScope(assets.Select(code => new Asset(code)).ToHashSet()),
        quotes?.ToHashSet(),
        [.. ratios.Select(ratio => new RatioAsk(ratio.Source, ratio.Period))]);

    public static async Task<VenueReadings> ReadAsync(
        VenueEntry entry, HttpMessageHandler host, VenueRequest ask, VenueProgress? progress = null)
    {
        var time = new ManualTime();
        using var client = Open(entry, host, time);
        return await entry.Open(client.Client, SecretRedactor.None)
            .ReadAsync(ask, progress ?? new VenueProgress(), CancellationToken.None)
            .WaitAsync(Patience);
    }

    public static HostClient Open(VenueEntry entry, HttpMessageHandler host, ManualTime time) =>
        new VenueHttp(time, Pacing.Unpaced, new Random(1), "0").Open(
            new HostSettings
            {
                Name = entry.Descriptor.Origin.Authority,
                Address = entry.Descriptor.Origin,
                Deadline = time.GetUtcNow() + Deadline,
                Limits = entry.Descriptor.Limits,
                Routes = entry.Descriptor.Routes,
                Profile = NoPauses,
            },
            host);
}
