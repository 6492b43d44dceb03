using OiActor.Tests.Documentation;

namespace OiActor.Tests.Venues.Samples;

/// <summary>Real answers of the venues, kept beside the repository and never copied into it.</summary>
internal static class SampleFolder
{
    private static readonly string Samples = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "samples"));

    /// <summary>The files of a venue, without the note on where they come from. Ignores the test where there are none.</summary>
    public static IReadOnlyList<string> Files(string venue)
    {
        string folder = Of(venue);
        return [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Where(name => name != "SOURCES.md").Order(StringComparer.Ordinal)];
    }

    /// <summary>One file. Ignores the test where it is not there.</summary>
    public static string Read(string venue, string name) => File.ReadAllText(Path.Combine(Of(venue), name));

    private static string Of(string venue)
    {
        string folder = Path.Combine(Samples, venue);
        if (!Directory.Exists(folder))
            Assert.Ignore($"No real answers beside the repository: ../shared/samples/{venue} is absent.");
        return folder;
    }
}
