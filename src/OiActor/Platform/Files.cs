namespace OiActor.Platform;

/// <summary>Files written whole or not at all, and refusals that say what to do.</summary>
internal static class Files
{
    /// <summary>Writes beside the place and moves there, so that no reader and no crash ever meets half a file. Makes the folder where it is missing.</summary>
    /// <param name="path">The place.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="replace">Whether a file that is there gives way; otherwise it is a refusal.</param>
    /// <exception cref="StoreException">It was not written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool replace)
    {
        string beside = path + ".tmp";
        try
        {
            try
            {
                File.WriteAllBytes(beside, bytes);
            }
            catch (DirectoryNotFoundException)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(beside, bytes);
            }
            File.Move(beside, path, overwrite: replace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(beside);
            throw Refusal("write", path, e);
        }
    }

    /// <summary>Makes a folder and proves that a file can be written there.</summary>
    /// <exception cref="StoreException">It cannot.</exception>
    public static void CreateWritable(string directory)
    {
        string probe = Path.Combine(directory, ".probe");
        Write(probe, [], replace: true);
        Discard(probe);
    }

    /// <exception cref="StoreException">The file system refused.</exception>
    public static void Try(string verb, string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusal(verb, path, e);
        }
    }

    private static StoreException Refusal(string verb, string path, Exception cause) => new(
        $"Cannot {verb} {Path.GetFullPath(path)}: {cause.Message.TrimEnd('.')}. "
        + "Free space or give this user the right to write there (in a container: --user \"$(id -u):$(id -g)\"), or choose another folder with --storage DIR.",
        cause);

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left over at worst; what stopped the writing is what is reported.
        }
    }
}
