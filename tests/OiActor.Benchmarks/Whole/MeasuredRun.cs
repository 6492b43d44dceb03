using System.Diagnostics;
using System.Globalization;

namespace OiActor.Benchmarks.Whole;

/// <summary>Runs the program once, from an empty storage to its end.</summary>
/// <remarks>
/// GNU time stands between this process and the program. The kernel keeps the peak memory of a process across exec, and .NET starts children
/// by vfork, in the parent's memory: a program started from here directly would show this process's size as its own. GNU time is small, and
/// gives memory; its CPU times are cut to hundredths, too coarse for runs of five of them, so CPU time is read from the kernel here and
/// includes the millisecond that GNU time itself takes.
/// </remarks>
internal static class MeasuredRun
{
    private const string GnuTime = "/usr/bin/time";

    /// <exception cref="BenchmarkException">GNU time is missing.</exception>
    public static void CheckTools()
    {
        if (!File.Exists(GnuTime))
            throw new BenchmarkException($"{GnuTime} (GNU time) is needed to measure memory: apt-get install time");
    }

    /// <exception cref="BenchmarkException">The run did not deliver what the scenario expects.</exception>
    public static async Task<(RunSample Sample, string Version)> OnceAsync(Scenario scenario, ProgramBuild build, SimulatorProcess simulator)
    {
        var folder = Directory.CreateTempSubdirectory("oiactor-benchmark-");
        try
        {
            string storage = Path.Combine(folder.FullName, "storage");
            string memory = Path.Combine(folder.FullName, "memory");
            var inputs = Directory.CreateDirectory(Path.Combine(storage, "key_value_stores", "default"));
            await File.WriteAllTextAsync(Path.Combine(inputs.FullName, "INPUT.json"), scenario.Input);

            var before = ChildTime.Total();
            long started = Stopwatch.GetTimestamp();
            using var process = Process.Start(StartInfo(scenario, build, simulator, folder.FullName, storage, memory))!;
            string log = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            var wall = Stopwatch.GetElapsedTime(started);
            var cpu = ChildTime.Total() - before;

            if (process.ExitCode != 0)
                throw new BenchmarkException($"{scenario.Name}, {build.Name}: exit code {process.ExitCode}.\n{log}");
            var report = await ReportFigures.ReadAsync(storage);
            if (report.Returned != scenario.Records || report.Problem is not null)
                throw new BenchmarkException(
                    $"{scenario.Name}, {build.Name}: {report.Returned} of {scenario.Records} records. {report.Problem}\n{log}");
            int kibibytes = int.Parse(await File.ReadAllTextAsync(memory), CultureInfo.InvariantCulture);
            return (new RunSample(cpu.TotalSeconds, kibibytes / 1024.0, wall.TotalSeconds, report.Requests), report.Version);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The start of a run whose environment is its own: nothing set here may change what is measured.</summary>
    private static ProcessStartInfo StartInfo(
        Scenario scenario, ProgramBuild build, SimulatorProcess simulator, string folder, string storage, string memory)
    {
        var start = new ProcessStartInfo(GnuTime, ["-f", "%M", "-o", memory, build.File, "--storage", storage, "--format", "none"])
        {
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (string name in (string[])["PATH", "HOME", "DOTNET_ROOT"])
            if (Environment.GetEnvironmentVariable(name) is { } value)
                start.Environment[name] = value;
        foreach (var (name, origin) in simulator.Origins)
            start.Environment[name] = origin;
        if (simulator.Certificate is { } certificate)
        {
            start.Environment["SSL_CERT_FILE"] = certificate;
            // Without a folder OpenSSL's own is read, all of it: a cost of the machine, measured as a scenario of its own.
            if (!scenario.SystemCertificates)
                start.Environment["SSL_CERT_DIR"] = Directory.CreateDirectory(Path.Combine(folder, "no-certificates")).FullName;
        }
        return start;
    }
}
