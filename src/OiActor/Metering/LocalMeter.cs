using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OiActor.Platform;

namespace OiActor.Metering;

/// <summary>Charges nobody: writes what would have been charged to the local dataset <c>charging_log</c>.</summary>
/// <remarks>
/// One record a charge, with the keys and in the order of the platform's JavaScript SDK. Unlike there, it is always on, and the price is the
/// real one rather than a dollar, so that a local run with a limit stops where a paid one would.
/// </remarks>
internal sealed class LocalMeter(FileDataset log, decimal? limitUsd, TimeProvider time) : IMeter
{
    private int charged;

    public Task<ChargeTerms> TermsAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(new ChargeTerms(PriceList.Symbol.PriceUsd, limitUsd, charged * PriceList.Symbol.PriceUsd));
    }

    public Task<ChargeReceipt> ChargeAsync(int count, string idempotencyKey, DateTimeOffset until, CancellationToken stop)
    {
        try
        {
            log.Append(Record(count));
        }
        catch (StoreException e)
        {
            return Task.FromResult(new ChargeReceipt(0, e.Message));
        }
        charged += count;
        return Task.FromResult(new ChargeReceipt(count, null));
    }

    private ReadOnlyMemory<byte> Record(int count)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("eventName", PriceList.Symbol.Name);
        json.WriteString("eventTitle", PriceList.Symbol.Title);
        json.WriteNumber("eventPriceUsd", PriceList.Symbol.PriceUsd);
        json.WriteNumber("chargedCount", count);
        json.WriteString("timestamp", time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
