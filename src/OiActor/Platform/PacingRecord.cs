using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OiActor.Http;

namespace OiActor.Platform;

/// <summary>The record <c>pacing</c> of the shared store: what earlier runs spent of the venues' limits.</summary>
/// <remarks><c>{"pools":{"binance weight":[{"used":165,"windowMs":63000,"last":"…","pausedUntil":null}]},"bans":{"fapi.binance.com":"…"}}</c></remarks>
internal static class PacingRecord
{
    public const string Key = "pacing";

    public static ReadOnlyMemory<byte> Write(PacingMemory memory)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("pools"u8);
            foreach (var pool in memory.Pools.GroupBy(pool => pool.Pool))
            {
                json.WriteStartArray(pool.Key);
                foreach (var run in pool)
                {
                    json.WriteStartObject();
                    json.WriteNumber("used"u8, run.Used);
                    json.WriteNumber("windowMs"u8, (long)run.Window.TotalMilliseconds);
                    json.WriteString("last"u8, Text(run.Last));
                    json.WriteString("pausedUntil"u8, run.PausedUntil is { } until ? Text(until) : null);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteStartObject("bans"u8);
            foreach (var (host, until) in memory.Bans)
                json.WriteString(host, Text(until));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    /// <summary>What the record says; nothing where it is not this program's. It is a courtesy between runs, and no reason to fail.</summary>
    public static PacingMemory Read(ReadOnlyMemory<byte> record)
    {
        try
        {
            using var json = JsonDocument.Parse(record);
            var pools = new List<PoolMemory>();
            foreach (var pool in json.RootElement.GetProperty("pools"u8).EnumerateObject())
                foreach (var run in pool.Value.EnumerateArray())
                    pools.Add(new PoolMemory(
                        pool.Name,
                        Math.Max(0, run.GetProperty("used"u8).GetInt32()),
                        TimeSpan.FromMilliseconds(Math.Clamp(run.GetProperty("windowMs"u8).GetInt64(), 0, MostMilliseconds)),
                        run.GetProperty("last"u8).GetDateTimeOffset(),
                        run.GetProperty("pausedUntil"u8) is { ValueKind: JsonValueKind.String } until ? until.GetDateTimeOffset() : null));
            var bans = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
            foreach (var ban in json.RootElement.GetProperty("bans"u8).EnumerateObject())
                bans[ban.Name] = ban.Value.GetDateTimeOffset();
            return new PacingMemory(pools, bans);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return PacingMemory.Empty;
        }
    }

    private const long MostMilliseconds = 24 * 60 * 60 * 1000;

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
