using OiActor.Input;

namespace OiActor.Platform;

/// <summary>An input that lies in a file or comes through a pipe.</summary>
internal static class InputFile
{
    /// <summary>The file's bytes, cut a little beyond <see cref="InputReader.MostBytes"/>, where the reader refuses them.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Cannot read the input {Path.GetFullPath(path)}: {e.Message.TrimEnd('.')}. Check the path and its permissions.", e);
        }
    }

    /// <summary>The stream's bytes, cut likewise.</summary>
    public static byte[] Read(Stream stream)
    {
        var bytes = new MemoryStream();
        Span<byte> chunk = stackalloc byte[4096];
        while (bytes.Length <= InputReader.MostBytes && stream.Read(chunk) is > 0 and var read)
            bytes.Write(chunk[..read]);
        return bytes.ToArray();
    }
}
