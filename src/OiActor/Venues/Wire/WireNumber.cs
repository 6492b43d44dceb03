using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OiActor.Venues.Wire;

/// <summary>A number as venues write it: a JSON number or a string; absent as null, an empty string or not at all.</summary>
/// <remarks>
/// What is no number is kept as malformed instead of thrown, so that one bad field costs one figure and not a whole bulk answer.
/// Zero is a value here. A field whose zero means "nothing" is read through <see cref="AboveZero"/>.
/// </remarks>
[JsonConverter(typeof(WireNumberConverter))]
internal readonly record struct WireNumber(decimal? Value, bool IsMalformed)
{
    public static readonly WireNumber Malformed = new(null, true);

    /// <summary>The value where it is above zero; for prices, whose zero is the venue's way of saying nothing.</summary>
    public decimal? AboveZero => Value > 0 ? Value : null;

    /// <summary>The value where it is zero or above.</summary>
    public decimal? NotNegative => Value >= 0 ? Value : null;
}

internal sealed class WireNumberConverter : JsonConverter<WireNumber>
{
    public override WireNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out decimal number) ? new WireNumber(number, false) : WireNumber.Malformed;
            case JsonTokenType.String when !reader.HasValueSequence && !reader.ValueIsEscaped:
                return Parse(reader.ValueSpan);
            case JsonTokenType.String:
                return Parse(System.Text.Encoding.UTF8.GetBytes(reader.GetString()!));
            default:
                reader.Skip();
                return WireNumber.Malformed;
        }
    }

    public override void Write(Utf8JsonWriter writer, WireNumber value, JsonSerializerOptions options)
    {
        if (value.Value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }

    private static WireNumber Parse(ReadOnlySpan<byte> text)
    {
        if (text.Trim((byte)' ').IsEmpty)
            return default;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? new WireNumber(number, false)
            : WireNumber.Malformed;
    }
}
