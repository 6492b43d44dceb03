using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OiActor.Output;

/// <summary>JSON for files and pipes.</summary>
internal static class ReadableJson
{
    /// <summary>Nothing of ours is put into a web page as it is, so that "+00:00" and names in other scripts can stay readable.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a thread writes in, so that a thousand records leave no more behind than themselves.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    /// <summary>The value as UTF-8, by its type's generated writer.</summary>
    /// <param name="value">What is written.</param>
    /// <param name="type">Of a context that is generated for writing.</param>
    /// <param name="indented">For people.</param>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type, bool indented = false) =>
        Write(writer => type.SerializeHandler!(writer, value), indented);

    /// <summary>What is written, as UTF-8.</summary>
    /// <param name="write">Writes one value, and nothing else with this class.</param>
    /// <param name="indented">For people.</param>
    public static byte[] Write(Action<Utf8JsonWriter> write, bool indented = false)
    {
        var buffer = scratch ??= new ArrayBufferWriter<byte>(16 * 1024);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options with { Indented = indented }))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
