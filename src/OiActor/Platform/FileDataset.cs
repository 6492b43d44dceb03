using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace OiActor.Platform;

/// <summary>A dataset as the platform's SDKs lay it out locally: one record a file, <c>000000001.json</c> and on, indented with tabs.</summary>
internal sealed class FileDataset(string directory)
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        IndentCharacter = '\t',
        IndentSize = 1,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What records are indented in, one after the other.</summary>
    private readonly ArrayBufferWriter<byte> indented = new(32 * 1024);

    private int? last;

    /// <summary>Deletes every record; numbering begins anew.</summary>
    /// <exception cref="StoreException">They cannot be deleted.</exception>
    public void Drop() => Files.Try("empty", directory, () =>
    {
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        last = null;
    });

    /// <summary>Makes the folder and finds out whether it can be written.</summary>
    /// <exception cref="StoreException">It cannot.</exception>
    public void Create() => Files.CreateWritable(directory);

    /// <summary>Adds one record after those that are there.</summary>
    /// <exception cref="StoreException">It was not written.</exception>
    public void Append(ReadOnlyMemory<byte> record)
    {
        int number = (last ?? LastNumber()) + 1;
        string path = Path.Combine(directory, number.ToString("D9", CultureInfo.InvariantCulture) + ".json");
        indented.ResetWrittenCount();
        using (var document = JsonDocument.Parse(record))
        using (var json = new Utf8JsonWriter(indented, Indented))
            document.RootElement.WriteTo(json);
        Files.Write(path, indented.WrittenSpan, replace: false);
        last = number;
    }

    private int LastNumber()
    {
        int highest = 0;
        Files.Try("read", directory, () =>
        {
            if (!Directory.Exists(directory))
                return;
            foreach (string file in Directory.EnumerateFiles(directory, "*.json"))
                if (int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                    highest = Math.Max(highest, number);
        });
        return highest;
    }
}
