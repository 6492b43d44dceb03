using Microsoft.Extensions.Logging;
using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues;

namespace OiActor.Run;

/// <summary>Asks one venue and turns whatever happens into an outcome. The only place that catches everything.</summary>
internal sealed class VenueRunner(TimeProvider time, ILogger log)
{
    /// <summary>After the venue's deadline every request has ended; a venue that has not come back by then is not going to.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>Asks.</summary>
    /// <param name="venue">Over its client.</param>
    /// <param name="request">What to ask.</param>
    /// <param name="traffic">What goes through the client.</param>
    /// <param name="progress">Told of planned requests.</param>
    /// <param name="deadline">When every request of the venue has ended.</param>
    /// <param name="stop">Stops the run.</param>
    public async Task<VenueOutcome> RunAsync(
        IVenue venue, VenueRequest request, HostTraffic traffic, VenueProgress progress, DateTimeOffset deadline, CancellationToken stop)
    {
        var id = venue.Descriptor.Id;
        long begun = time.GetTimestamp();
        VenueReadings readings;
        try
        {
            var left = deadline - time.GetUtcNow();
            readings = await venue.ReadAsync(request, progress, stop).WaitAsync((left > TimeSpan.Zero ? left : TimeSpan.Zero) + Grace, time, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            readings = VenueReadings.None(Lost(FailureKind.Cancelled, "the run was stopped"));
        }
        catch (TimeoutException)
        {
            readings = VenueReadings.None(Lost(FailureKind.TimedOut, "did not come back by its deadline"));
        }
#pragma warning disable CA1031 // A venue's mistake costs its own figures, never another venue's.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.VenueDefect(log, id, e);
            readings = VenueReadings.None(Lost(FailureKind.Defect, e.GetType().Name));
        }

        return new VenueOutcome(id, StatusOf(readings), readings, time.GetElapsedTime(begun))
        {
            Planned = progress.Planned,
            Made = traffic.Attempts,
            WireBytes = traffic.WireBytes,
            Http = traffic.Version,
        };

        Failure Lost(FailureKind kind, string words) => new()
        {
            Kind = kind,
            Venue = id,
            Stage = FailureStage.Request,
            Words = words,
            Elapsed = time.GetElapsedTime(begun),
        };
    }

    private static VenueStatus StatusOf(VenueReadings readings)
    {
        if (readings.Listed is null || (readings.Contracts.Count > 0 && readings.Contracts.All(contract => contract.OpenInterest is null)))
            return VenueStatus.Failed;
        return readings.Failures.Count > 0 ? VenueStatus.Partial : VenueStatus.Answered;
    }
}

/// <summary>Counts what a venue plans.</summary>
/// <param name="changed">Called when it planned more.</param>
internal sealed class VenueProgress(Action? changed = null) : IVenueProgress
{
    private int planned;

    public int Planned => Volatile.Read(ref planned);

    public void Plan(int requests)
    {
        Interlocked.Add(ref planned, requests);
        changed?.Invoke();
    }
}
