using System.Buffers;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>Which moment a venue of the built-in market is asked at: the figures are those of one, the time stamps those of the other.</summary>
/// <remarks>Apart, so that a simulator can serve the same figures for ever and still not look stale.</remarks>
internal readonly record struct MarketMoment(DateTimeOffset Values, DateTimeOffset Stamps)
{
    public MarketMoment(DateTimeOffset both)
        : this(both, both)
    {
    }
}

/// <summary>What a venue answers: an HTTP status and a JSON body.</summary>
internal readonly record struct DemoAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>As the venues send it.</summary>
    public const string ContentType = "application/json";

    public static DemoAnswer Json(Action<Utf8JsonWriter> write) => Json(200, write);

    public static DemoAnswer Json(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, WireText.Options))
            write(json);
        return new DemoAnswer(status, buffer.WrittenMemory);
    }
}

/// <summary>A venue of the built-in market, speaking its wire format.</summary>
internal interface IDemoVenue
{
    /// <summary>Answers a request as the venue does; one that the venue does not know gives its error, never an exception.</summary>
    /// <param name="path">Absolute, without the query.</param>
    /// <param name="query">With or without the leading question mark.</param>
    /// <param name="body">Empty for a request without one.</param>
    DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body);
}
