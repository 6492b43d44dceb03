using System.Text.Json;

namespace OiActor.Simulator.Platform;

/// <summary>The run object: https://docs.apify.com/api/v2/actor-run-get</summary>
internal static class RunJson
{
    /// <param name="counts">Charged events, as far as they are known.</param>
    public static void Write(Utf8JsonWriter json, PlatformRun run, PlatformSettings settings, IReadOnlyDictionary<string, long> counts)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, run.Id);
        json.WriteString("actId"u8, settings.ActorId);
        json.WriteString("userId"u8, settings.UserId);
        json.WriteString("startedAt"u8, PlatformAnswer.Iso(run.StartedAt));
        json.WriteString("finishedAt"u8, run.FinishedAt is { } finished ? PlatformAnswer.Iso(finished) : null);
        json.WriteString("status"u8, run.Status);
        json.WriteString("statusMessage"u8, run.StatusText);
        json.WriteBoolean("isStatusMessageTerminal"u8, run.IsStatusTerminal);
        if (run.ExitCode is { } code)
            json.WriteNumber("exitCode"u8, code);
        if (run.ChargingStoppedAt is { } stopped)
            json.WriteString("chargingStoppedAt"u8, PlatformAnswer.Iso(stopped));

        json.WriteStartObject("meta"u8);
        json.WriteString("origin"u8, run.Start.Origin);
        json.WriteEndObject();
        WriteStats(json, run);
        WriteOptions(json, run.Start);
        WriteStorages(json, run);

        if (run.Pricing is { } pricing)
        {
            json.WritePropertyName("pricingInfo"u8);
            pricing.Write(json);
        }
        json.WritePropertyName("chargedEventCounts"u8);
        WriteCounts(json, counts);
        json.WriteEndObject();
    }

    public static void WriteCounts(Utf8JsonWriter json, IReadOnlyDictionary<string, long> counts)
    {
        json.WriteStartObject();
        foreach (var (name, count) in counts)
            json.WriteNumber(name, count);
        json.WriteEndObject();
    }

    public static void WriteStorageIds(Utf8JsonWriter json, PlatformRun run)
    {
        json.WriteStartObject();
        WriteDefault(json, "datasets", run.Dataset.Id);
        WriteDefault(json, "keyValueStores", run.Store.Id);
        json.WriteEndObject();
    }

    private static void WriteStats(Utf8JsonWriter json, PlatformRun run)
    {
        json.WriteStartObject("stats"u8);
        json.WriteNumber("migrationCount"u8, run.Migrations);
        json.WriteNumber("rebootCount"u8, run.Reboots);
        json.WriteNumber("restartCount"u8, run.Restarts);
        json.WriteNumber("resurrectCount"u8, run.Resurrections);
        json.WriteNumber("computeUnits"u8, 0);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, RunStart start)
    {
        json.WriteStartObject("options"u8);
        json.WriteString("build"u8, "latest"u8);
        json.WriteNumber("timeoutSecs"u8, start.TimeoutSecs);
        json.WriteNumber("memoryMbytes"u8, start.MemoryMbytes);
        json.WriteNumber("diskMbytes"u8, start.MemoryMbytes * 2);
        json.WriteBoolean("restartOnError"u8, start.RestartOnError);
        if (start.MaxTotalChargeUsd is { } limit)
            json.WriteNumber("maxTotalChargeUsd"u8, limit);
        else
            json.WriteNull("maxTotalChargeUsd"u8);
        json.WriteEndObject();
    }

    private static void WriteStorages(Utf8JsonWriter json, PlatformRun run)
    {
        json.WriteString("defaultKeyValueStoreId"u8, run.Store.Id);
        json.WriteString("defaultDatasetId"u8, run.Dataset.Id);
        json.WritePropertyName("storageIds"u8);
        WriteStorageIds(json, run);
    }

    private static void WriteDefault(Utf8JsonWriter json, string kind, string id)
    {
        json.WriteStartObject(kind);
        json.WriteString("default"u8, id);
        json.WriteEndObject();
    }
}
