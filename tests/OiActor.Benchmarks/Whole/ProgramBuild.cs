namespace OiActor.Benchmarks.Whole;

/// <summary>A build of the program to be measured.</summary>
/// <param name="Name">As the table names it.</param>
/// <param name="File">The executable.</param>
/// <param name="MadeBy">The command that makes it at its default place.</param>
internal sealed record ProgramBuild(string Name, string File, string MadeBy)
{
    public static ProgramBuild Native(string? file) => new(
        "native",
        file ?? UnderArtifacts("net9.0/publish/OiActor/release_linux-x64/OiActor"),
        "dotnet publish src/OiActor -c Release -r linux-x64 -p:PublishAot=true -p:OiTargetFramework=net9.0");

    public static ProgramBuild Jit(string? file) => new(
        "JIT",
        file ?? UnderArtifacts("publish/OiActor/release/OiActor"),
        "dotnet publish src/OiActor -c Release");

    private static string UnderArtifacts(string path)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "OiActor.sln")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? ".", "artifacts", path);
    }
}
