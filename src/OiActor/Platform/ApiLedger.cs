using System.Text.Json;
using OiActor.Metering;

namespace OiActor.Platform;

/// <summary>The record <c>STATE</c> of the run's key-value store, and the dataset itself.</summary>
internal sealed class ApiLedger(ApiStore store, TimeProvider time) : ILedger
{
    public const string Key = "STATE";

    public async Task<LedgerState> OpenAsync(CancellationToken stop)
    {
        if (await store.ReadRecordAsync(Key, "Cannot read the state of an earlier life of this run", stop) is not { } json)
            return LedgerState.Empty;
        var intents = Intents(json);
        while (Resume.Wait(intents, time.GetUtcNow()) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, stop);
        return new LedgerState(await store.ReadSymbolsAsync(stop), intents);
    }

    public Task NoteAsync(IReadOnlyList<Intent> intents, CancellationToken stop)
    {
        var state = new StateWire { Intents = [.. intents.Select(IntentWire.Of)] };
        return store.WriteRecordAsync(Key, JsonSerializer.SerializeToUtf8Bytes(state, PlatformJson.Default.StateWire), stop);
    }

    private static Intent[] Intents(byte[] json)
    {
        try
        {
            var state = JsonSerializer.Deserialize(json, PlatformJson.Default.StateWire);
            return
            [
                .. (state?.Intents ?? []).Where(intent => intent is { Symbols: not null, Key: not null })
                    .Select(intent => new Intent(intent.Position, intent.Symbols!, intent.Key!, intent.Time)),
            ];
        }
        catch (JsonException e)
        {
            throw new StoreException($"The record {Key} is not what this program wrote, so that delivering could mean delivering twice. Start a new run.", e);
        }
    }
}
