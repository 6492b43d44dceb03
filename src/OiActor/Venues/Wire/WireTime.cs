using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OiActor.Venues.Wire;

/// <summary>A moment in Unix milliseconds as venues write it: a JSON number or a string; absent as null, an empty string or zero.</summary>
[JsonConverter(typeof(WireTimeConverter))]
internal readonly record struct WireTime(DateTimeOffset? Value, bool IsMalformed)
{
    /// <summary>The year 2100: a larger stamp is in another unit.</summary>
    private const long LatestMilliseconds = 4_102_444_800_000;

    /// <summary>The year 2010, before any venue: a smaller stamp is in seconds.</summary>
    private const long EarliestMilliseconds = 1_262_304_000_000;

    public static readonly WireTime Malformed = new(null, true);

    /// <summary>This moment, where it is one, and a span after it: the end of a period that is stamped with its opening.</summary>
    public WireTime After(TimeSpan span) => Value is { } time ? FromMilliseconds((time + span).ToUnixTimeMilliseconds()) : this;

    public static WireTime FromSeconds(decimal seconds) =>
        seconds is >= -LatestMilliseconds and < LatestMilliseconds ? FromMilliseconds((long)(seconds * 1000)) : Malformed;

    public static WireTime FromMilliseconds(long milliseconds) => milliseconds switch
    {
        0 => default,
        >= EarliestMilliseconds and < LatestMilliseconds => new WireTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), false),
        _ => Malformed,
    };
}

/// <summary>Of a property that counts in seconds, also with a fraction.</summary>
internal sealed class WireSecondsConverter : JsonConverter<WireTime>
{
    private static readonly WireNumberConverter Number = new();

    public override WireTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Number.Read(ref reader, typeof(WireNumber), options) switch
        {
            { IsMalformed: true } => WireTime.Malformed,
            { Value: { } seconds } => WireTime.FromSeconds(seconds),
            _ => default,
        };

    public override void Write(Utf8JsonWriter writer, WireTime value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>Of a property that is ISO 8601 text; without a zone it is UTC.</summary>
internal sealed class WireIsoConverter : JsonConverter<WireTime>
{
    public override WireTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.String when reader.ValueIsEscaped || reader.HasValueSequence:
                return WireTime.Malformed;
            case JsonTokenType.String when reader.ValueSpan.IsEmpty:
                return default;
            case JsonTokenType.String
                when DateTimeOffset.TryParse(
                    System.Text.Encoding.UTF8.GetString(reader.ValueSpan), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time):
                return WireTime.FromMilliseconds(time.ToUnixTimeMilliseconds());
            default:
                reader.Skip();
                return WireTime.Malformed;
        }
    }

    public override void Write(Utf8JsonWriter writer, WireTime value, JsonSerializerOptions options) => throw new NotSupportedException();
}

internal sealed class WireTimeConverter : JsonConverter<WireTime>
{
    public override WireTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.Number:
                return reader.TryGetInt64(out long number) ? WireTime.FromMilliseconds(number) : WireTime.Malformed;
            case JsonTokenType.String when !reader.HasValueSequence && reader.ValueSpan.IsEmpty:
                return default;
            case JsonTokenType.String when !reader.HasValueSequence
                && Utf8Parser.TryParse(reader.ValueSpan, out long text, out int used) && used == reader.ValueSpan.Length:
                return WireTime.FromMilliseconds(text);
            default:
                reader.Skip();
                return WireTime.Malformed;
        }
    }

    public override void Write(Utf8JsonWriter writer, WireTime value, JsonSerializerOptions options)
    {
        if (value.Value is { } time)
            writer.WriteNumberValue(time.ToUnixTimeMilliseconds());
        else
            writer.WriteNullValue();
    }
}
