using Microsoft.Extensions.Logging;
using OiActor.Domain;
using OiActor.Http;
using OiActor.Input;
using OiActor.Platform;

namespace OiActor.Run;

/// <summary>Asks every venue of a plan at once, each over its own client; one that refuses this location once more through a proxy.</summary>
/// <param name="connections">Makes clients.</param>
/// <param name="time">The clock of durations and deadlines.</param>
/// <param name="log">For mistakes of a venue's adapter.</param>
/// <param name="show">Told how far each venue is, whenever that changed; null where nobody looks.</param>
internal sealed class VenueFetch(Connections connections, TimeProvider time, ILogger log, Action<IReadOnlyList<VenueCount>>? show)
{
    private readonly VenueRunner runner = new(time, log);

    /// <summary>Asks.</summary>
    /// <param name="plan">What to ask, and until when.</param>
    /// <param name="proxy">What a venue that refuses may be asked through.</param>
    /// <param name="redactor">Knows the run's secrets.</param>
    /// <param name="stop">Stops the run.</param>
    public async Task<VenueOutcome[]> FetchAsync(RunPlan plan, ProxyChoice proxy, SecretRedactor redactor, CancellationToken stop)
    {
        var attempts = plan.Venues.Select(venue => new Attempt(venue)).ToArray();
        foreach (var attempt in attempts)
            Connect(attempt, null);
        return await Task.WhenAll(attempts.Select(AskAsync));

        async Task<VenueOutcome> AskAsync(Attempt attempt, int position)
        {
            var outcome = await RunAsync(attempt);
            if (!IsRefused(outcome) || !ProxyInput.Allows(plan.Input, outcome.Venue) || proxy.For(position) is not { } address || stop.IsCancellationRequested)
                return outcome;
            Log.AskedByProxy(log, outcome.Venue);
            Connect(attempt, address);
            var second = await RunAsync(attempt);
            return second with
            {
                ByProxy = true,
                Duration = outcome.Duration + second.Duration,
                Planned = outcome.Planned + second.Planned,
                Made = outcome.Made + second.Made,
                WireBytes = outcome.WireBytes + second.WireBytes,
            };
        }

        void Connect(Attempt attempt, ProxyAddress? by)
        {
            attempt.Progress = new VenueProgress(Changed);
            attempt.Connected = connections.Open(attempt.Plan.Venue, plan.VenueDeadline, TimeSpan.FromSeconds(plan.Input.LsBudgetSecs), redactor, Changed, by);
        }

        Task<VenueOutcome> RunAsync(Attempt attempt) => runner.RunAsync(
            attempt.Connected!.Venue, attempt.Plan.Request, attempt.Connected.Host.Traffic, attempt.Progress!, plan.VenueDeadline, stop);

        // A thousand requests change it two thousand times.
        void Changed() => show?.Invoke(
        [
            .. attempts.Where(attempt => attempt.Connected is not null).Select(attempt => new VenueCount(
                attempt.Plan.Venue.Descriptor.Id, attempt.Connected!.Host.Traffic.Finished, attempt.Progress!.Planned)),
        ]);
    }

    /// <summary>Whether the venue does not serve this caller: its list did not come, and a request was refused.</summary>
    private static bool IsRefused(VenueOutcome outcome) =>
        outcome.Readings.Listed is null && outcome.Readings.Failures.Any(failure => failure.Kind == FailureKind.Refused);

    private sealed class Attempt(VenuePlan plan)
    {
        public VenuePlan Plan => plan;

        public ConnectedVenue? Connected { get; set; }

        public VenueProgress? Progress { get; set; }
    }
}
