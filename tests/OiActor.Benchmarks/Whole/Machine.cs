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

    /// <summary>Where runs keep their records, and on what: fifty new files cost a disk's file system more CPU time than they cost the program.</summary>
    public static string TemporaryFolder()
    {
        string folder = Path.GetTempPath();
        var mount = DriveInfo.GetDrives()
            .Where(drive => folder.StartsWith(drive.Name.TrimEnd('/') + "/", StringComparison.Ordinal))
            .MaxBy(drive => drive.Name.Length);
        return $"{folder} on {mount?.DriveFormat ?? "an unknown file system"}";
    }

    /// <summary>Now, UTC, to the minute.</summary>
    public static string Date() => DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Value(string file, string name, char separator) => File.ReadLines(file)
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => line[(line.IndexOf(separator, StringComparison.Ordinal) + 1)..].Trim())
        .FirstOrDefault("unknown");
}
