using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OiActor.Venues;

namespace OiActor.Benchmarks.Whole;

/// <summary>The simulator in a process of its own, so that its work is in no figure.</summary>
internal sealed class SimulatorProcess : IDisposable
{
    private static readonly string[] Venues = [.. VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name)];

    private readonly Process process;

    private SimulatorProcess(Process process, IReadOnlyDictionary<string, string> origins, string? certificate)
    {
        this.process = process;
        Origins = origins;
        Certificate = certificate;
    }

    /// <summary>The environment variables that send the program here.</summary>
    public IReadOnlyDictionary<string, string> Origins { get; }

    /// <summary>The file of its certificate; null over plain HTTP.</summary>
    public string? Certificate { get; }

    /// <summary>Starts it; it serves when this returns.</summary>
    /// <exception cref="BenchmarkException">It did not start.</exception>
    public static async Task<SimulatorProcess> StartAsync(World world)
    {
        // Built with this project, and copied beside it.
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "OiActor.Simulator"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add("--latency-ms");
        start.ArgumentList.Add(world.LatencyMs.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add("--assets");
        start.ArgumentList.Add(world.Assets.ToString(CultureInfo.InvariantCulture));
        if (world.Tls)
            start.ArgumentList.Add("--tls");

        var process = Process.Start(start)!;
        string line = await process.StandardOutput.ReadLineAsync() ?? throw new BenchmarkException("The simulator did not start.");
        using var announced = JsonDocument.Parse(line);
        var root = announced.RootElement;
        return new SimulatorProcess(
            process,
            Venues.ToDictionary(venue => $"OI_{venue.ToUpperInvariant()}_URL", venue => root.GetProperty(venue).GetString()!, StringComparer.Ordinal),
            root.GetProperty("certificate").GetString());
    }

    /// <summary>The end of its input is its sign to end.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            process.Kill();
        process.Dispose();
    }
}
