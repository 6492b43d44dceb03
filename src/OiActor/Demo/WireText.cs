using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>Numbers and times as the venues write them: as text.</summary>
internal static class WireText
{
    /// <summary>Names in other scripts stay as they are, as in the venues' answers.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Dividing by this one removes the trailing zeros of a decimal.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A number as text, without trailing zeros.</summary>
    public static void Text(this Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal value)
    {
        json.WritePropertyName(name);
        json.TextValue(value);
    }

    /// <summary>A number as text, with so many decimals.</summary>
    public static void Text(this Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal value, int decimals)
    {
        Span<byte> text = stackalloc byte[64];
        Span<char> format = stackalloc char[3];
        format[0] = 'F';
        decimals.TryFormat(format[1..], out int digits, default, CultureInfo.InvariantCulture);
        value.TryFormat(text, out int length, format[..(digits + 1)], CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    /// <summary>A moment as text: milliseconds since 1970.</summary>
    public static void Text(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset moment)
    {
        json.WritePropertyName(name);
        json.TextValue(moment);
    }

    public static void TextValue(this Utf8JsonWriter json, decimal value)
    {
        Span<byte> text = stackalloc byte[64];
        (value / One).TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }

    public static void TextValue(this Utf8JsonWriter json, DateTimeOffset moment)
    {
        Span<byte> text = stackalloc byte[24];
        moment.ToUnixTimeMilliseconds().TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }

    /// <summary>A moment as a number: milliseconds since 1970.</summary>
    public static void Number(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset moment) =>
        json.WriteNumber(name, moment.ToUnixTimeMilliseconds());
}
