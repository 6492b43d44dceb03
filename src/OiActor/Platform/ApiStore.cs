using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OiActor.Domain;
using OiActor.Http;
using OiActor.Input;
using Refit;

namespace OiActor.Platform;

/// <summary>The run's default storages on the platform.</summary>
/// <param name="api">Its client.</param>
/// <param name="environment">The storages' ids and the input's key.</param>
/// <param name="failures">Turns bad answers into failures.</param>
/// <param name="time">The clock of pauses.</param>
internal sealed class ApiStore(IPlatformApi api, ActorEnvironment environment, FailureMap failures, TimeProvider time) : IStore
{
    /// <summary>After an unclear failure the dataset is read and what is absent is pushed again, this often at most.</summary>
    private const int MostPushes = 5;

    /// <summary>Before the dataset is read after an unclear failure: a request that was given up may be taking effect just now.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private string? sharedId;

    /// <summary>Items read at once.</summary>
    private const int Page = 1000;

    public async Task<byte[]?> ReadInputAsync(CancellationToken stop)
    {
        byte[]? input = await ReadRecordAsync(environment.InputKey, "Cannot read the input", stop);
        return input is { Length: > InputReader.MostBytes } ? input[..(InputReader.MostBytes + 1)] : input;
    }

    /// <summary>Nothing: a restarted run finds what it wrote before, and must.</summary>
    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<PushResult> PushAsync(IReadOnlyList<StoredRecord> records, CancellationToken stop)
    {
        var rejected = new List<(string Symbol, string Why)>();
        var rest = records;
        for (int push = 1; rest.Count > 0; push++)
        {
            using var response = await api.PushItems(environment.DatasetId, Json(Array(rest)), stop);
            var failure = failures.FindError(response);
            if (failure is null)
                break;

            string problem = PlatformHttp.Explain("The dataset takes no records", failure);
            if (Invalid(response, rest) is { Count: > 0 } invalid)
            {
                rejected.AddRange(invalid);
                rest = [.. rest.Where(record => invalid.All(entry => entry.Symbol != record.Symbol))];
            }
            else
            {
                bool unclear = IsUnclear(failure);
                if (unclear)
                {
                    await Task.Delay(Settling, time, stop);
                    if (await FindItemsAsync(stop) is { } present)
                        rest = [.. rest.Where(record => !present.Contains(record.Symbol))];
                    else
                        unclear = false;
                }
                if (rest.Count > 0 && (!unclear || push == MostPushes))
                    return new PushResult(records.Count - rejected.Count - rest.Count, problem) { Rejected = rejected };
            }
        }
        return new PushResult(records.Count - rejected.Count, null) { Rejected = rejected };
    }

    public Task WriteRecordAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop) =>
        WriteRecordAsync(environment.KeyValueStoreId, key, json, stop);

    /// <summary>A record's bytes; null where there is none.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public Task<byte[]?> ReadRecordAsync(string key, string what, CancellationToken stop) =>
        ReadRecordAsync(environment.KeyValueStoreId, key, what, stop);

    public async Task<byte[]?> ReadSharedAsync(string key, CancellationToken stop) =>
        await ReadRecordAsync(await SharedIdAsync(stop), key, $"Cannot read the record {key} of the store {SharedStore.Name}", stop);

    public async Task WriteSharedAsync(string key, ReadOnlyMemory<byte> json, CancellationToken stop) =>
        await WriteRecordAsync(await SharedIdAsync(stop), key, json, stop);

    /// <summary>The id of the shared store, which is made where it is missing.</summary>
    private async Task<string> SharedIdAsync(CancellationToken stop)
    {
        if (sharedId is not null)
            return sharedId;
        using var response = await api.OpenStore(SharedStore.Name, stop);
        if (failures.Find(response) is { } failure)
            throw new StoreException(PlatformHttp.Explain($"Cannot open the store {SharedStore.Name}", failure));
        return sharedId = response.Content?.Data?.Id ?? throw new StoreException($"The store {SharedStore.Name} was opened and has no id.");
    }

    private async Task WriteRecordAsync(string store, string key, ReadOnlyMemory<byte> json, CancellationToken stop)
    {
        using var response = await api.PutRecord(store, key, Json(json), stop);
        if (failures.FindError(response) is { } failure)
            throw new StoreException(PlatformHttp.Explain($"Cannot write the record {key}", failure));
    }

    private async Task<byte[]?> ReadRecordAsync(string store, string key, string what, CancellationToken stop)
    {
        using var response = await api.GetRecord(store, key, stop);
        if (failures.FindError(response) is { } failure)
            return failure.Kind == FailureKind.NotFound ? null : throw new StoreException(PlatformHttp.Explain(what, failure));
        using var bytes = new MemoryStream();
        await response.Content!.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }

    /// <summary>The symbols in the dataset, in its order.</summary>
    /// <exception cref="StoreException">They cannot be read.</exception>
    public async Task<IReadOnlyList<string>> ReadSymbolsAsync(CancellationToken stop)
    {
        var symbols = new List<string>();
        while (true)
        {
            using var response = await api.GetItems(environment.DatasetId, symbols.Count, Page, stop);
            if (failures.Find(response) is { } failure)
                throw new StoreException(PlatformHttp.Explain("Cannot read the dataset", failure));
            symbols.AddRange(response.Content!.Select(item => item?.Symbol ?? ""));
            if (response.Content!.Count < Page)
                return symbols;
        }
    }

    private async Task<HashSet<string>?> FindItemsAsync(CancellationToken stop)
    {
        try
        {
            return [.. await ReadSymbolsAsync(stop)];
        }
        catch (StoreException)
        {
            return null;
        }
    }

    /// <summary>Whether the request may have taken effect all the same. A 429 has been repeated below, and surely has not.</summary>
    private static bool IsUnclear(Failure failure) => failure.Kind is
        FailureKind.TimedOut or FailureKind.Unreachable or FailureKind.ServerError or FailureKind.Malformed;

    /// <summary>The records that the dataset's schema refuses: none where the failure is another.</summary>
    private static List<(string Symbol, string Why)>? Invalid(IApiResponse response, IReadOnlyList<StoredRecord> records)
    {
        if (response.Error is not ApiException { Content: { } body })
            return null;
        try
        {
            var error = JsonSerializer.Deserialize(body, PlatformJson.Default.PushErrorEnvelope)?.Error;
            if (error is not { Type: "schema-validation-error", Data.InvalidItems: { } items })
                return null;
            return
            [
                .. items.Where(item => item is not null && item.ItemPosition >= 0 && item.ItemPosition < records.Count)
                    .DistinctBy(item => item!.ItemPosition)
                    .Select(item => (records[item!.ItemPosition].Symbol, Why(item))),
            ];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Why(InvalidItemWire item) => item.ValidationErrors is [{ } first, ..]
        ? string.Create(CultureInfo.InvariantCulture, $"refused by the dataset's schema: {first.InstancePath} {first.Message}")
        : "refused by the dataset's schema";

    private static ReadOnlyMemory<byte> Array(IReadOnlyList<StoredRecord> records)
    {
        var text = new MemoryStream();
        foreach (var record in records)
        {
            text.WriteByte(text.Length == 0 ? (byte)'[' : (byte)',');
            text.Write(record.Json.Span);
        }
        text.WriteByte((byte)']');
        return text.ToArray();
    }

    private static ReadOnlyMemoryContent Json(ReadOnlyMemory<byte> json)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = Encoding.UTF8.WebName };
        return content;
    }
}
