using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OiActor.Simulator.Platform;

/// <summary>What the platform answers, apart from any transport.</summary>
internal sealed record PlatformAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    public const string Json = "application/json; charset=utf-8";

    public string ContentType { get; init; } = Json;

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What push, put-record and charge answer: no envelope, no content.</summary>
    public static readonly PlatformAnswer Created = new(201, "{}"u8.ToArray());

    public static readonly PlatformAnswer NoContent = new(204, ReadOnlyMemory<byte>.Empty);

    public static readonly PlatformAnswer RecordNotFound = Error(404, "record-not-found", "Record was not found");

    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The usual envelope of success.</summary>
    public static PlatformAnswer Data(Action<Utf8JsonWriter> data, int status = 200) => new(status, Write(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("data"u8);
        data(json);
        json.WriteEndObject();
    }));

    /// <summary>The envelope of every error.</summary>
    /// <param name="type">What clients branch on, such as <c>record-not-found</c>.</param>
    /// <param name="data">Details; null for none.</param>
    public static PlatformAnswer Error(int status, string type, string message, Action<Utf8JsonWriter>? data = null) => new(status, Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error"u8);
        json.WriteString("type"u8, type);
        json.WriteString("message"u8, message);
        if (data is not null)
        {
            json.WritePropertyName("data"u8);
            data(json);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    /// <summary>A request that cannot be right, whatever the state.</summary>
    public static PlatformAnswer Invalid(string message) => Error(400, "invalid-request", message);

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        return buffer.WrittenMemory;
    }

    public static string WriteText(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Write(write).Span);

    /// <summary>A moment as the platform spells it.</summary>
    public static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>How a request ends: the answer, once there is one, and what the transport makes of it.</summary>
/// <param name="Answer">What the platform would answer; null where the request never took effect. Pending only while a synchronous run goes on.</param>
/// <param name="Fault">What the client sees in its place; null: the answer.</param>
internal sealed record PlatformReply(Task<PlatformAnswer>? Answer, Fault? Fault);
