using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OiActor.Domain;
using OiActor.Output;

namespace OiActor.Tests.Venues;

/// <summary>Readings in the form of <c>expected.json</c>: a line each, absent figures left out, decimals without trailing zeros, times in UTC.</summary>
internal static class ReadingsText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of an <c>expected.json</c>: its lists element by element, anything else as it is.</summary>
    public static IReadOnlyList<string> OfFile(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateObject().SelectMany(section =>
                section.Value.ValueKind == JsonValueKind.Array && section.Name != "listed"
                    ? section.Value.EnumerateArray().Select(row => $"{section.Name} {Line(row.WriteTo)}")
                    : [$"{section.Name} {Line(section.Value.WriteTo)}"]),
        ];
    }

    public static IReadOnlyList<string> Of(VenueReadings readings) =>
    [
        $"listed {Line(writer => Write(writer, readings.Listed))}",
        .. readings.ListIncomplete ? ["list_incomplete true"] : Array.Empty<string>(),
        .. readings.Contracts.Select(contract => $"contracts {Line(writer => Write(writer, contract))}"),
        .. readings.Ratios.Select(ratio => $"ratios {Line(writer => Write(writer, ratio))}"),
        .. readings.StablecoinRates.Select(rate => $"stablecoin_rates {{\"{rate.Key}\":{Printed.Full(rate.Value)}}}"),
        .. readings.Failures.Select(failure => $"failures {Line(writer => Write(writer, failure))}"),
    ];

    private static void Write(Utf8JsonWriter writer, IReadOnlySet<Asset>? listed)
    {
        if (listed is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartArray();
        foreach (var asset in listed.Order())
            writer.WriteStringValue(asset.Code);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ContractReading reading)
    {
        var (instrument, interest) = (reading.Instrument, reading.OpenInterest);
        writer.WriteStartObject();
        writer.WriteString("asset", instrument.Asset.Code);
        writer.WriteString("symbol", instrument.VenueSymbol);
        writer.WriteString("quote", instrument.Quote);
        writer.WriteString("margin", instrument.Margin);
        writer.WriteString("kind", Word(instrument.Kind.ToString()));
        Number(writer, "size", instrument.Spec.Size);
        Number(writer, "priced_coins", instrument.Spec.PricedCoins);
        Number(writer, "coins", interest?.Coins?.Coins);
        Number(writer, "face_usd", interest?.FaceUsd?.Dollars);
        Text(writer, "sides", interest is null ? null : Word(interest.Sides.ToString()));
        Text(writer, "missing", reading.Missing?.Name());
        Number(writer, "venue_value", reading.VenueValue?.Dollars);
        Number(writer, "mark", reading.Mark?.UsdPerCoin);
        Number(writer, "index", reading.Index?.UsdPerCoin);
        Number(writer, "last", reading.Last?.UsdPerCoin);
        Number(writer, "funding", reading.Funding?.Rate);
        Number(writer, "interval", reading.Funding?.IntervalHours);
        Text(writer, "next", Time(reading.Funding?.NextTime));
        Number(writer, "change", reading.Change24hPercent);
        Number(writer, "volume", reading.Volume24h?.Dollars);
        Text(writer, "venue_time", Time(reading.VenueTime));
        Text(writer, "doubts", reading.Doubts.Count == 0 ? null : string.Join(' ', reading.Doubts));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RatioReading reading)
    {
        writer.WriteStartObject();
        writer.WriteString("asset", reading.Asset.Code);
        writer.WriteString("source", reading.Source);
        writer.WriteString("kind", Word(reading.Kind.ToString()));
        writer.WriteString("period", reading.Period.Name());
        Number(writer, "value", reading.Ratio?.Value);
        Text(writer, "time", Time(reading.Ratio?.Time));
        Text(writer, "missing", reading.Missing?.Name());
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Failure failure)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", failure.Kind.Name());
        writer.WriteString("stage", Word(failure.Stage.ToString()));
        writer.WriteString("request", failure.Request);
        Number(writer, "status", failure.HttpStatus);
        Text(writer, "code", failure.VenueCode);
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (Printed.Full(value) is { } number)
            writer.WriteNumber(name, number);
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static string? Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'");

    /// <summary>TopPositions becomes top_positions.</summary>
    private static string Word(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
            write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
