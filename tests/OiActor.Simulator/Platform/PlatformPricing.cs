using System.Text.Json;
using OiActor.Metering;

namespace OiActor.Simulator.Platform;

/// <summary>An event that the Actor's pricing knows.</summary>
/// <param name="PriceUsd">For everyone; null where it is by tier.</param>
internal sealed record PlatformEvent(string Name, decimal? PriceUsd)
{
    public string Title { get; init; } = Name;

    /// <summary>US dollars by the user's tier, such as <c>GOLD</c>; a flat price is absent then.</summary>
    public IReadOnlyDictionary<string, decimal>? TieredUsd { get; init; }

    /// <summary>What a user of a tier pays.</summary>
    public decimal PriceFor(string tier) => PriceUsd ?? TieredUsd?.GetValueOrDefault(tier) ?? 0m;
}

/// <summary>How the Actor is sold: https://docs.apify.com/api/v2/actor-run-get (pricingInfo).</summary>
/// <param name="Model"><c>PAY_PER_EVENT</c>, <c>PRICE_PER_DATASET_ITEM</c>, <c>FLAT_PRICE_PER_MONTH</c> or <c>FREE</c>.</param>
internal sealed record PlatformPricing(string Model, IReadOnlyList<PlatformEvent> Events)
{
    private const string PerEvent = "PAY_PER_EVENT";

    public static readonly PlatformPricing Free = new("FREE", []);

    /// <summary>The program's own event at its own price.</summary>
    public static readonly PlatformPricing Symbol = PayPerEvent(new PlatformEvent(PriceList.Symbol.Name, PriceList.Symbol.PriceUsd));

    /// <summary>The program's own event, its price falling from tier to tier.</summary>
    public static readonly PlatformPricing Tiered = PayPerEvent(new PlatformEvent(PriceList.Symbol.Name, null)
    {
        TieredUsd = new Dictionary<string, decimal>
        {
            ["FREE"] = 0.004m, ["BRONZE"] = 0.003m, ["SILVER"] = 0.0025m, ["GOLD"] = 0.002m, ["PLATINUM"] = 0.002m, ["DIAMOND"] = 0.001m,
        },
    });

    public bool IsPayPerEvent => Model == PerEvent;

    public static PlatformPricing PayPerEvent(params IReadOnlyList<PlatformEvent> events) => new(PerEvent, events);

    public PlatformEvent? Find(string name) => Events.FirstOrDefault(known => known.Name == name);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("pricingModel"u8, Model);
        json.WriteNumber("apifyMarginPercentage"u8, 0.2m);
        if (IsPayPerEvent)
        {
            json.WriteStartObject("pricingPerEvent"u8);
            json.WriteStartObject("actorChargeEvents"u8);
            foreach (var known in Events)
                Write(json, known);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlatformEvent known)
    {
        json.WriteStartObject(known.Name);
        json.WriteString("eventTitle"u8, known.Title);
        json.WriteString("eventDescription"u8, known.Title);
        if (known.PriceUsd is { } price)
            json.WriteNumber("eventPriceUsd"u8, price);
        if (known.TieredUsd is { } tiers)
        {
            json.WriteStartObject("eventTieredPricingUsd"u8);
            foreach (var (tier, tieredPrice) in tiers)
            {
                json.WriteStartObject(tier);
                json.WriteNumber("tieredEventPriceUsd"u8, tieredPrice);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
