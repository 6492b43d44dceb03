// Bitfinex v2 derivatives: the payloads, as documented and as recorded.
// https://docs.bitfinex.com/reference/rest-public-derivatives-status  (read 2026-11)
//
// Everything is an array whose places have meanings, numbers are numbers, null where there is none. An error is ["error",10020,"words"] with its status.

using System.Text.Json;
using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Bitfinex;

/// <summary><c>/v2/conf/…</c>: an array for each key asked: <c>[["BTCF0:USTF0",…],[["ALG","ALGO"],…]]</c></summary>
[JsonConverter(typeof(ConfConverter))]
internal sealed class ConfWire : IEnvelope
{
    /// <summary>Base and quote with F0 at their ends.</summary>
    public List<string>? Pairs { get; set; }

    /// <summary>The usual names of coins by the venue's own.</summary>
    public Dictionary<string, string>? Names { get; set; }

    bool IEnvelope.HasData => Pairs is not null && Names is not null;
}

/// <summary><c>/v2/status/deriv</c>: a row of 24 places.</summary>
[JsonConverter(typeof(StatusConverter))]
internal sealed class StatusWire
{
    /// <summary>Place 0: <c>tBTCF0:USTF0</c>.</summary>
    public string? Key { get; set; }

    /// <summary>Place 1.</summary>
    public WireTime Time { get; set; }

    /// <summary>Place 8.</summary>
    public WireTime NextFunding { get; set; }

    /// <summary>Place 12: a fraction for the coming settlement.</summary>
    public WireNumber Funding { get; set; }

    /// <summary>Place 15; the composite index is what this venue marks at.</summary>
    public WireNumber Mark { get; set; }

    /// <summary>Place 18: in coins.</summary>
    public WireNumber OpenInterest { get; set; }
}

/// <summary><c>/v2/tickers</c>: a row of 12 places; those of lending, whose symbols begin with an f, have another shape.</summary>
[JsonConverter(typeof(TickerConverter))]
internal sealed class TickerWire
{
    /// <summary>Place 0.</summary>
    public string? Symbol { get; set; }

    /// <summary>Place 6: a fraction.</summary>
    public WireNumber Change { get; set; }

    /// <summary>Place 7.</summary>
    public WireNumber Last { get; set; }

    /// <summary>Place 8: in coins.</summary>
    public WireNumber Volume { get; set; }
}

/// <summary>Reads an array place by place; places that nobody asks for are skipped, further ones too.</summary>
internal abstract class PlacesConverter<TRow> : JsonConverter<TRow>
    where TRow : class, new()
{
    private static readonly WireNumberConverter Numbers = new();

    private static readonly WireTimeConverter Times = new();

    public override TRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Open(in reader);
        var row = new TRow();
        for (int place = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
            Take(row, place, ref reader, options);
        return row;
    }

    public override void Write(Utf8JsonWriter writer, TRow value, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <summary>Reads the value that the reader stands on, to its end.</summary>
    protected abstract void Take(TRow row, int place, ref Utf8JsonReader reader, JsonSerializerOptions options);

    /// <exception cref="JsonException">What begins here is no array.</exception>
    protected static void Open(in Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Another value where an array is documented.");
    }

    /// <summary>A text; null for any other value.</summary>
    /// <exception cref="JsonException">An array: the rows are nested deeper than documented.</exception>
    protected static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            throw new JsonException("An array where a text is documented.");
        reader.Skip();
        return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    protected static WireNumber Number(ref Utf8JsonReader reader, JsonSerializerOptions options) => Numbers.Read(ref reader, typeof(WireNumber), options);

    protected static WireTime Time(ref Utf8JsonReader reader, JsonSerializerOptions options) => Times.Read(ref reader, typeof(WireTime), options);
}

internal sealed class StatusConverter : PlacesConverter<StatusWire>
{
    protected override void Take(StatusWire row, int place, ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        switch (place)
        {
            case 0:
                row.Key = Text(ref reader);
                break;
            case 1:
                row.Time = Time(ref reader, options);
                break;
            case 8:
                row.NextFunding = Time(ref reader, options);
                break;
            case 12:
                row.Funding = Number(ref reader, options);
                break;
            case 15:
                row.Mark = Number(ref reader, options);
                break;
            case 18:
                row.OpenInterest = Number(ref reader, options);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}

internal sealed class TickerConverter : PlacesConverter<TickerWire>
{
    protected override void Take(TickerWire row, int place, ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        switch (place)
        {
            case 0:
                row.Symbol = Text(ref reader);
                break;
            case 6:
                row.Change = Number(ref reader, options);
                break;
            case 7:
                row.Last = Number(ref reader, options);
                break;
            case 8:
                row.Volume = Number(ref reader, options);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}

internal sealed class ConfConverter : PlacesConverter<ConfWire>
{
    protected override void Take(ConfWire row, int place, ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null || place > 1)
            reader.Skip();
        else if (place == 0)
            row.Pairs = Pairs(ref reader);
        else
            row.Names = Names(ref reader);
    }

    private static List<string> Pairs(ref Utf8JsonReader reader)
    {
        Open(in reader);
        var pairs = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (Text(ref reader) is { } pair)
                pairs.Add(pair);
        return pairs;
    }

    /// <summary>Pairs of the venue's name and the usual one; a row that is none is passed over.</summary>
    private static Dictionary<string, string> Names(ref Utf8JsonReader reader)
    {
        Open(in reader);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.TokenType != JsonTokenType.StartArray)
                reader.Skip();
            else if (Pairs(ref reader) is [var own, { Length: > 0 } usual, ..])
                names[own] = usual;
        return names;
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ConfWire))]
[JsonSerializable(typeof(List<StatusWire>))]
[JsonSerializable(typeof(List<TickerWire>))]
internal sealed partial class BitfinexJson : JsonSerializerContext;
