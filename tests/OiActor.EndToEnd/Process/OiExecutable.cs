using System.Runtime.InteropServices;

namespace OiActor.EndToEnd.Process;

/// <summary>Which executable the process tests drive, and what it needs of the environment.</summary>
internal static class OiExecutable
{
    /// <summary>Names another executable, such as the native one.</summary>
    private const string Variable = "OI_EXECUTABLE";

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The file that <c>OI_EXECUTABLE</c> names, else the one built together with these tests.</summary>
    /// <remarks>A relative path begins at the root of the repository.</remarks>
    public static string File { get; } = Find();

    /// <summary>Where the runtime of these tests lies; the executable that is not native finds it there.</summary>
    public static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static string Find()
    {
        string? given = Environment.GetEnvironmentVariable(Variable);
        string file = string.IsNullOrEmpty(given) ? Path.Combine(AppContext.BaseDirectory, "OiActor") : Path.GetFullPath(given, RepositoryRoot);
        return System.IO.File.Exists(file) ? file : throw new FileNotFoundException("There is no executable to test.", file);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "OiActor.sln")))
                return folder.FullName;
        throw new InvalidOperationException("These tests were not built inside the repository.");
    }
}
