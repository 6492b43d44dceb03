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
    Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);
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
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, TypeInfo<T>()));
        content.Headers.ContentType = Json;
        return content;
    }

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        var type = TypeInfo<T>();
        var stream = await content.ReadAsStreamAsync(cancellationToken);

        // A body is parsed in one piece, which costs less than the parser that can be resumed between chunks; the native code has only this one.
        if (!stream.CanSeek)
        {
            using var whole = new MemoryStream();
            await stream.CopyToAsync(whole, cancellationToken);
            return Parse(whole.GetBuffer().AsSpan(0, (int)whole.Length), type);
        }
        var length = checked((int)stream.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await stream.ReadExactlyAsync(bytes.AsMemory(0, length), cancellationToken);
            return Parse(bytes.AsSpan(0, length), type);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static T? Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json, type);

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
