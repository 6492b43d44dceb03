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

    /// <summary>The value as UTF-8, by its type's generated writer.</summary>
    /// <param name="value">What is written.</param>
    /// <param name="type">Of a context that is generated for writing.</param>
    /// <param name="indented">For people.</param>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type, bool indented = false)
    {
        var options = Options with { Indented = indented };
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, options))
            type.SerializeHandler!(writer, value);
        return buffer.WrittenSpan.ToArray();
    }
}
