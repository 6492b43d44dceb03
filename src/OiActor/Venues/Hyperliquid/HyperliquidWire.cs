// Hyperliquid: the payloads, as documented and as recorded.
// https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint/perpetuals  (read 2026-11)
//
// The answer is a list of two: what is listed, and the figures in the same order, without names. Figures are strings, null where there is no book.
// Properties that are not read are listed in tests/Cases/hyperliquid/ignored.txt.

using System.Text.Json;
using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Hyperliquid;

/// <summary>What is asked of <c>/info</c>: <c>{"type":"metaAndAssetCtxs"}</c></summary>
internal sealed class InfoWire
{
    public required string Type { get; init; }
}

/// <summary><c>[{"universe":[{"name":"BTC",…},…]},[{"openInterest":"2501.5",…},…]]</c></summary>
/// <remarks>The figures belong to the contracts by place alone: where the two lists differ in length, there is no telling which belongs to which.</remarks>
[JsonConverter(typeof(MetaAndContextsConverter))]
internal sealed class MetaAndContextsWire : IEnvelope
{
    public MetaWire? Meta { get; init; }

    public IReadOnlyList<ContextWire?>? Contexts { get; init; }

    bool IEnvelope.HasData => Meta?.Universe is { } universe && universe.Count == Contexts?.Count;
}

internal sealed class MetaWire
{
    public IReadOnlyList<AssetWire?>? Universe { get; set; }
}

internal sealed class AssetWire
{
    /// <summary>The base coin; a small k before it stands for a thousand of them: <c>kPEPE</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Sent where it is true only. Such a contract keeps its place in both lists, with the prices of its last day.</summary>
    public bool? IsDelisted { get; set; }
}

internal sealed class ContextWire
{
    /// <summary>For the hour that runs: a fraction, paid at every full hour.</summary>
    public WireNumber Funding { get; set; }

    /// <summary>In units of the listed base coin, longs and shorts together.</summary>
    public WireNumber OpenInterest { get; set; }

    /// <summary>The price of 24 hours ago.</summary>
    public WireNumber PrevDayPx { get; set; }

    /// <summary>Dollars traded in 24 hours.</summary>
    public WireNumber DayNtlVlm { get; set; }

    public WireNumber OraclePx { get; set; }

    public WireNumber MarkPx { get; set; }
}

/// <summary>Reads a list whose parts are of different kinds; what may be added to it later is passed over.</summary>
internal sealed class MetaAndContextsConverter : JsonConverter<MetaAndContextsWire>
{
    public override MetaAndContextsWire Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("The answer is no list.");
        reader.Read();
        var meta = JsonSerializer.Deserialize(ref reader, HyperliquidJson.Default.MetaWire);
        reader.Read();
        var contexts = JsonSerializer.Deserialize(ref reader, HyperliquidJson.Default.IReadOnlyListContextWire);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            reader.Skip();
        return new MetaAndContextsWire { Meta = meta, Contexts = contexts };
    }

    public override void Write(Utf8JsonWriter writer, MetaAndContextsWire value, JsonSerializerOptions options) => throw new NotSupportedException();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(InfoWire))]
[JsonSerializable(typeof(MetaAndContextsWire))]
[JsonSerializable(typeof(MetaWire))]
[JsonSerializable(typeof(IReadOnlyList<ContextWire>))]
internal sealed partial class HyperliquidJson : JsonSerializerContext;
