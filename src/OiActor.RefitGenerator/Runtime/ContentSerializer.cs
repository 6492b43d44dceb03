using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Refit;

/// <summary>Turns bodies into values and back.</summary>
internal interface IHttpContentSerializer
{
    HttpContent ToHttpContent<T>(T item);

    /// <summary>Reads the whole body as one value; throws where it is none, or where something follows it.</summary>
    /// <remarks>The type is a parameter of the method, and no type parameter, so that native code has this once and not for each type.</remarks>
    Task<object?> FromHttpContentAsync(HttpContent content, Type type, CancellationToken cancellationToken = default);
}

/// <summary>JSON by the type information the options resolve, never by reflection.</summary>
internal sealed class SystemTextJsonContentSerializer : IHttpContentSerializer
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly JsonSerializerOptions options;

    /// <param name="jsonSerializerOptions">Options with a resolver; they are frozen here, or every call would build its type information anew.</param>
    public SystemTextJsonContentSerializer(JsonSerializerOptions jsonSerializerOptions)
    {
        jsonSerializerOptions.MakeReadOnly();
        options = jsonSerializerOptions;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public HttpContent ToHttpContent<T>(T item)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))));
        content.Headers.ContentType = Json;
        return content;
    }

    public async Task<object?> FromHttpContentAsync(HttpContent content, Type type, CancellationToken cancellationToken = default)
    {
        var info = options.GetTypeInfo(type);
        var stream = await content.ReadAsStreamAsync(cancellationToken);

        // A body is parsed in one piece, which costs less than the parser that can be resumed between chunks; the native code has only this one. Where it shows itself it is not copied first.
        if (stream is MemoryStream memory && memory.TryGetBuffer(out var shown))
            return Parse(shown, info);
        if (!stream.CanSeek)
        {
            using var whole = new MemoryStream();
            await stream.CopyToAsync(whole, cancellationToken);
            return Parse(whole.GetBuffer().AsSpan(0, (int)whole.Length), info);
        }
        var length = checked((int)stream.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await stream.ReadExactlyAsync(bytes.AsMemory(0, length), cancellationToken);
            return Parse(bytes.AsSpan(0, length), info);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static object? Parse(ReadOnlySpan<byte> json, JsonTypeInfo info) =>
        JsonSerializer.Deserialize(json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json, info);
}
