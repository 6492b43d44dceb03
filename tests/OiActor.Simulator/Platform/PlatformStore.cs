using System.Globalization;

namespace OiActor.Simulator.Platform;

/// <summary>A record of a key-value store.</summary>
internal sealed record StoredRecord(ReadOnlyMemory<byte> Body, string ContentType);

/// <summary>A key-value store: the last write wins. Guarded by the model's lock.</summary>
internal sealed class PlatformStore(string id, string userId)
{
    private const int LongestKey = 256;

    /// <summary>Keys listed at once at most.</summary>
    private const int MostKeys = 1000;

    private readonly SortedDictionary<string, StoredRecord> records = new(StringComparer.Ordinal);

    public string Id => id;

    public StoredRecord? Find(string key) => records.GetValueOrDefault(key);

    public void Set(string key, StoredRecord stored) => records[key] = stored;

    public PlatformAnswer Get(string key) => Find(key) is { } stored
        ? new PlatformAnswer(200, stored.Body) { ContentType = stored.ContentType }
        : PlatformAnswer.RecordNotFound;

    public PlatformAnswer Put(string key, PlatformRequest request)
    {
        if (key.Length is 0 or > LongestKey || !key.All(c => char.IsAsciiLetterOrDigit(c) || "!-_.'()".Contains(c, StringComparison.Ordinal)))
            return PlatformAnswer.Invalid("A key has 1 to 256 characters of a-z, A-Z, 0-9 and !-_.'()");
        var (body, refusal) = PlatformBody.Read(request);
        if (refusal is not null)
            return refusal;
        Set(key, new StoredRecord(body, request.Header("content-type") ?? "application/octet-stream"));
        return PlatformAnswer.Created;
    }

    /// <summary>A missing record is deleted already.</summary>
    public PlatformAnswer Delete(string key)
    {
        records.Remove(key);
        return PlatformAnswer.NoContent;
    }

    public PlatformAnswer Keys(PlatformRequest request)
    {
        int limit = MostKeys;
        if (request.Query("limit") is { } text
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is > 0 and <= MostKeys))
            return PlatformAnswer.Invalid($"limit must be 1 to {MostKeys}.");
        string after = request.Query("exclusiveStartKey") ?? "";
        string prefix = request.Query("prefix") ?? "";
        var fitting = records
            .Where(pair => string.CompareOrdinal(pair.Key, after) > 0 && pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToArray();
        var page = fitting.Take(limit).ToArray();
        bool more = fitting.Length > page.Length;
        return PlatformAnswer.Data(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items"u8);
            foreach (var (key, stored) in page)
            {
                json.WriteStartObject();
                json.WriteString("key"u8, key);
                json.WriteNumber("size"u8, stored.Body.Length);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteNumber("count"u8, page.Length);
            json.WriteNumber("limit"u8, limit);
            json.WriteBoolean("isTruncated"u8, more);
            json.WriteString("nextExclusiveStartKey"u8, more ? page[^1].Key : null);
            json.WriteEndObject();
        });
    }

    public PlatformAnswer Describe() => PlatformAnswer.Data(json =>
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("userId"u8, userId);
        json.WriteEndObject();
    });
}
