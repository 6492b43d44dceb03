// GMX V2: the payload, as recorded.
// https://docs.gmx.io/docs/api/rest-v2  (read 2026-11)
//
// Figures are whole numbers as text, dollars times 10^30.
// Properties that are not read are listed in tests/Cases/gmx/ignored.txt.

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Gmx;

/// <summary><c>/markets/info</c></summary>
/// <remarks>The venue sends no envelope, its errors come with their status; an object without markets is no list all the same.</remarks>
internal sealed class MarketsInfoWire : IEnvelope
{
    public IReadOnlyList<MarketWire?>? Markets { get; set; }

    bool IEnvelope.HasData => Markets is not null;
}

/// <summary>A market: <c>{"name":"ETH/USD [WETH-USDC]","isListed":true,"openInterestLong":"50962362065685009972399965082522856",…}</c></summary>
internal sealed class MarketWire
{
    /// <summary>The coin, the dollar, and the two tokens of the market's pool; also <c>SWAP-ONLY …</c>, and with <c>(deprecated)</c>.</summary>
    public string? Name { get; set; }

    public bool? IsListed { get; set; }

    [JsonConverter(typeof(Usd30Converter))]
    public WireNumber OpenInterestLong { get; set; }

    [JsonConverter(typeof(Usd30Converter))]
    public WireNumber OpenInterestShort { get; set; }
}

/// <summary>Of a property that counts dollars in units of 10^-30.</summary>
/// <remarks>
/// The number on the wire is beyond what a decimal holds from some fifty thousand dollars on, so it is scaled while it is text still: by an exponent.
/// What is below the 29th digit is rounded.
/// </remarks>
internal sealed class Usd30Converter : JsonConverter<WireNumber>
{
    /// <summary>Digits of a hundred quintillion dollars: more is no figure.</summary>
    private const int Longest = 50;

    public override WireNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.Number or JsonTokenType.String when !reader.HasValueSequence:
                return Scaled(reader.ValueSpan);
            default:
                reader.Skip();
                return WireNumber.Malformed;
        }
    }

    public override void Write(Utf8JsonWriter writer, WireNumber value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static WireNumber Scaled(ReadOnlySpan<byte> digits)
    {
        if (digits.IsEmpty)
            return default;
        ReadOnlySpan<byte> exponent = "e-30"u8;
        if (digits.Length > Longest)
            return WireNumber.Malformed;
        Span<byte> text = stackalloc byte[Longest + exponent.Length];
        digits.CopyTo(text);
        exponent.CopyTo(text[digits.Length..]);
        return decimal.TryParse(text[..(digits.Length + exponent.Length)], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal dollars)
            ? new WireNumber(dollars, false)
            : WireNumber.Malformed;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MarketsInfoWire))]
internal sealed partial class GmxJson : JsonSerializerContext;
