using System.Globalization;
using System.Runtime.InteropServices;

namespace OiActor.Benchmarks.Whole;

/// <summary>What figures were measured on.</summary>
internal static class Machine
{
    /// <summary>Processor, system and how busy the machine is, in one line.</summary>
    public static string Describe() =>
        $"{Value("/proc/cpuinfo", "model name", ':')}, {Environment.ProcessorCount} cores, {Value("/etc/os-release", "PRETTY_NAME", '=').Trim('"')}, "
        + $"Linux {Environment.OSVersion.Version} {RuntimeInformation.OSArchitecture}, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} before";

    /// <summary>Now, UTC, to the minute.</summary>
    public static string Date() => DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Value(string file, string name, char separator) => File.ReadLines(file)
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => line[(line.IndexOf(separator, StringComparison.Ordinal) + 1)..].Trim())
        .FirstOrDefault("unknown");
}
