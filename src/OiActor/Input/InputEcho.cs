using System.Buffers;
using System.Text.Json;
using OiActor.Domain;

namespace OiActor.Input;

/// <summary>The input that a run went by, defaults filled in, for its report.</summary>
/// <remarks>A secret is shown as <c>"(set)"</c> or null, never its value.</remarks>
internal static class InputEcho
{
    private const string Secret = "(set)";

    public static JsonElement Of(ActorInput input)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, input);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter json, ActorInput input)
    {
        json.WriteStartObject();
        WriteTexts(json, "symbols", input.Symbols);
        json.WriteBoolean("includeBinance", input.IncludeBinance);
        json.WriteBoolean("includeOkx", input.IncludeOkx);
        json.WriteBoolean("includeBitget", input.IncludeBitget);
        WriteTexts(json, "venues", input.Venues);
        WriteTexts(json, "excludeVenues", input.ExcludeVenues);
        if (input.IncludeInverse is { } inverse)
            json.WriteBoolean("includeInverse", inverse);
        else
            json.WriteNull("includeInverse");
        json.WriteString("lsPeriod", input.LsPeriod.Name());
        json.WriteString("sortBy", input.SortBy.Name());
        WriteTexts(json, "quoteAssets", input.QuoteAssets);
        json.WriteNumber("alertLsThreshold", input.AlertLsThreshold);
        json.WriteNumber("alertMinMetrics", input.AlertMinMetrics);
        json.WriteString("telegramBotToken", input.TelegramBotToken is null ? null : Secret);
        json.WriteString("telegramChatId", input.TelegramChatId);
        json.WriteString("oiBasis", input.OiBasis.Name());
        json.WriteString("okxLsSource", input.OkxLsSource.Name());
        WriteTexts(json, "lsKinds", input.LsKinds);
        json.WriteNumber("lsBudgetSecs", input.LsBudgetSecs);
        json.WriteStartObject("skewThresholds");
        json.WriteNumber("extremeLong", input.SkewThresholds.ExtremeLong);
        json.WriteNumber("long", input.SkewThresholds.Long);
        if (input.SkewThresholds.Short is { } given)
            json.WriteNumber("short", given);
        else
            json.WriteNull("short");
        json.WriteNumber("extremeShort", input.SkewThresholds.ExtremeShort);
        json.WriteEndObject();
        json.WriteNumber("minVenues", input.MinVenues);
        json.WriteNumber("deadlineSecs", input.DeadlineSecs);
        WriteProxy(json, input.ProxyConfiguration);
        WriteTexts(json, "proxyExcludeVenues", input.ProxyExcludeVenues);
        json.WriteEndObject();
    }

    private static void WriteProxy(Utf8JsonWriter json, ProxyConfiguration? proxy)
    {
        const string Name = "proxyConfiguration";
        if (proxy is null)
        {
            json.WriteNull(Name);
            return;
        }
        json.WriteStartObject(Name);
        json.WriteBoolean("useApifyProxy", proxy.UseApifyProxy);
        WriteTexts(json, "apifyProxyGroups", proxy.ApifyProxyGroups);
        json.WriteString("apifyProxyCountry", proxy.ApifyProxyCountry);
        WriteTexts(json, "proxyUrls", [.. proxy.ProxyUrls.Select(_ => Secret)]);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
