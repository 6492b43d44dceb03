// The actor platform's payloads: what of them is read and written.
// https://docs.apify.com/api/v2  (read 2026-11)

using System.Text.Json.Serialization;
using OiActor.Metering;
using OiActor.Venues.Wire;

namespace OiActor.Platform;

/// <summary><c>{"data":{…}}</c></summary>
internal sealed class RunEnvelope
{
    public RunWire? Data { get; set; }
}

/// <summary><c>{"data":{"id":"…"}}</c></summary>
internal sealed class StoreEnvelope
{
    public StoreWire? Data { get; set; }
}

internal sealed class StoreWire
{
    public string? Id { get; set; }
}

internal sealed class RunWire
{
    public PricingWire? PricingInfo { get; set; }

    public IDictionary<string, int>? ChargedEventCounts { get; set; }

    public RunOptionsWire? Options { get; set; }
}

internal sealed class RunOptionsWire
{
    /// <summary>Null or zero: no limit.</summary>
    public WireNumber MaxTotalChargeUsd { get; set; }
}

internal sealed class PricingWire
{
    /// <summary>PAY_PER_EVENT, PRICE_PER_DATASET_ITEM, FLAT_PRICE_PER_MONTH or FREE.</summary>
    public string? PricingModel { get; set; }

    public PricingPerEventWire? PricingPerEvent { get; set; }
}

internal sealed class PricingPerEventWire
{
    public IDictionary<string, EventWire?>? ActorChargeEvents { get; set; }
}

internal sealed class EventWire
{
    /// <summary>Absent where the price depends on the user's tier.</summary>
    public WireNumber EventPriceUsd { get; set; }

    /// <summary>By tier: FREE, BRONZE, SILVER, GOLD, PLATINUM, DIAMOND.</summary>
    public IDictionary<string, TierWire?>? EventTieredPricingUsd { get; set; }
}

internal sealed class TierWire
{
    public WireNumber TieredEventPriceUsd { get; set; }
}

internal sealed class ChargeBody
{
    public required string EventName { get; init; }

    public required int Count { get; init; }
}

internal sealed class StatusBody
{
    public required string StatusMessage { get; init; }

    public required bool IsStatusMessageTerminal { get; init; }

    /// <summary>INFO or ERROR.</summary>
    public required string Level { get; init; }
}

internal sealed class ItemWire
{
    public string? Symbol { get; set; }
}

/// <summary>The record <c>STATE</c>: chunks that are not known to be charged.</summary>
internal sealed class StateWire
{
    public IReadOnlyList<IntentWire>? Intents { get; set; }
}

internal sealed class IntentWire
{
    public int Position { get; set; }

    public IReadOnlyList<string>? Symbols { get; set; }

    public string? Key { get; set; }

    public DateTimeOffset Time { get; set; }

    public static IntentWire Of(Intent intent) => new()
    {
        Position = intent.Position,
        Symbols = intent.Symbols,
        Key = intent.Key,
        Time = intent.Time,
    };
}

/// <summary><c>{"error":{"type":"schema-validation-error","data":{"invalidItems":[{"itemPosition":3,"validationErrors":[…]}]}}}</c></summary>
internal sealed class PushErrorEnvelope
{
    public PushErrorWire? Error { get; set; }
}

internal sealed class PushErrorWire
{
    public string? Type { get; set; }

    public PushErrorDataWire? Data { get; set; }
}

internal sealed class PushErrorDataWire
{
    public IReadOnlyList<InvalidItemWire?>? InvalidItems { get; set; }
}

internal sealed class InvalidItemWire
{
    /// <summary>Zero-based, within the request.</summary>
    public int ItemPosition { get; set; }

    public IReadOnlyList<ValidationErrorWire?>? ValidationErrors { get; set; }
}

internal sealed class ValidationErrorWire
{
    public string? InstancePath { get; set; }

    public string? Message { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RunEnvelope))]
[JsonSerializable(typeof(StoreEnvelope))]
[JsonSerializable(typeof(PricingWire))]
[JsonSerializable(typeof(IDictionary<string, int>))]
[JsonSerializable(typeof(ChargeBody))]
[JsonSerializable(typeof(StatusBody))]
[JsonSerializable(typeof(List<ItemWire>))]
[JsonSerializable(typeof(StateWire))]
[JsonSerializable(typeof(PushErrorEnvelope))]
internal sealed partial class PlatformJson : JsonSerializerContext;
