using System.Text.RegularExpressions;

namespace OiActor.EndToEnd.Process;

/// <summary>Output as it is meant to be, in files beside the tests; compared byte for byte once what the clock decides is masked.</summary>
/// <remarks>With <c>OI_ACCEPT=1</c> in the environment the files are rewritten from what the run gave: look at the difference, then commit it.</remarks>
internal static partial class Golden
{
    private static string Folder => Path.Combine(OiExecutable.RepositoryRoot, "tests", "OiActor.EndToEnd", "Process", "Golden");

    /// <summary>Compares with a golden file, or rewrites it.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="actual">Masked.</param>
    public static void Match(string name, string actual)
    {
        string file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("OI_ACCEPT") == "1")
            File.WriteAllText(file, actual);
        Assert.That(File.Exists(file), $"There is no golden file {name}; OI_ACCEPT=1 writes it.");
        Assert.That(actual, Is.EqualTo(File.ReadAllText(file)), $"{name}; if the change is meant, OI_ACCEPT=1 accepts it.");
    }

    /// <summary>A dataset record without what the clock decides.</summary>
    public static string MaskRecord(string json) => Moments().Replace(Times().Replace(json, "$1\"(time)\""), "$1\"(ms)\"");

    /// <summary>A run report without what the clock, the compressor, the speed of the machine and the release decide.</summary>
    public static string MaskReport(string json) =>
        Measures().Replace(Releases().Replace(Times().Replace(json, "$1\"(time)\""), "$1\"(version)\""), "$1\"(measured)\"");

    /// <summary>A log without durations and release.</summary>
    public static string MaskLog(string text) => Milliseconds().Replace(Greetings().Replace(text, "OiActor (version):"), "  (time)");

    /// <summary>A message or table row without its time.</summary>
    public static string MaskText(string text) => Stamps().Replace(text, "(time)");

    [GeneratedRegex("""("(?:timestamp|time|next_funding_time|started_at)":\s*)"[^"]*""" + "\"")]
    private static partial Regex Times();

    [GeneratedRegex("""("updated_at":\s*)\d+""")]
    private static partial Regex Moments();

    [GeneratedRegex("""("(?:duration_ms|elapsed_ms|bytes)":\s*)\d+""")]
    private static partial Regex Measures();

    [GeneratedRegex("""("version":\s*)"[^"]*""" + "\"")]
    private static partial Regex Releases();

    [GeneratedRegex(@"OiActor \d+\.\d+\.\d+[^:]*:")]
    private static partial Regex Greetings();

    [GeneratedRegex(@" *\d+ ms\b")]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")]
    private static partial Regex Stamps();
}
