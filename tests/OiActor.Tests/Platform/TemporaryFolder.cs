namespace OiActor.Tests.Platform;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("oi-actor-");

    public string Path => folder.FullName;

    public string At(params string[] parts) => System.IO.Path.Combine([folder.FullName, .. parts]);

    /// <summary>Writes a file, with the folders on the way.</summary>
    public void Write(string content, params string[] parts)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(parts))!);
        File.WriteAllText(At(parts), content);
    }

    /// <summary>Every file beneath, by its path from here with forward slashes, sorted.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Delete(recursive: true);
}
