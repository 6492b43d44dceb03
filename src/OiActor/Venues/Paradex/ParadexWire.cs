// Paradex: the payloads, as documented and as recorded.
// https://docs.paradex.trade/api/prod/markets/get-markets-summary  (read 2026-11)
//
// Every answer is {"results":[…]}, an error {"error":…,"message":…} with its status; figures are strings, "" where there is none, times numbers in ms.
// Properties that are not read are listed in tests/Cases/paradex/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Paradex;

/// <remarks>The venue's errors come with their status; an object without results is no answer all the same.</remarks>
internal sealed class ParadexResults<TRow> : IEnvelope
    where TRow : class
{
    public IReadOnlyList<TRow?>? Results { get; set; }

    bool IEnvelope.HasData => Results is not null;
}

/// <summary><c>/v1/markets</c>: <c>{"symbol":"BTC-USD-PERP","base_currency":"BTC","asset_kind":"PERP",…}</c></summary>
internal sealed class MarketWire
{
    public string? Symbol { get; set; }

    /// <summary>PERP, OPTION, PERP_OPTION, SPOT …</summary>
    public string? AssetKind { get; set; }

    /// <summary>Carries the multiplier too: <c>kPEPE</c>.</summary>
    public string? BaseCurrency { get; set; }

    public string? QuoteCurrency { get; set; }

    public string? SettlementCurrency { get; set; }

    public WireNumber FundingPeriodHours { get; set; }

    /// <summary>Such as LAYER-1, MEME; RWA for stocks, currencies, commodities and indices, not for coins that are backed by some.</summary>
    public IReadOnlyList<string?>? Tags { get; set; }
}

/// <summary><c>/v1/markets/summary</c>: a row.</summary>
internal sealed class SummaryWire
{
    public string? Symbol { get; set; }

    public WireNumber MarkPrice { get; set; }

    /// <summary>The index.</summary>
    public WireNumber UnderlyingPrice { get; set; }

    public WireNumber LastTradedPrice { get; set; }

    /// <summary>In units of the listed base currency, longs and shorts added up.</summary>
    public WireNumber OpenInterest { get; set; }

    /// <summary>A fraction for the market's funding period, accrued every second.</summary>
    public WireNumber FundingRate { get; set; }

    /// <summary>In US dollars.</summary>
    [JsonPropertyName("volume_24h")]
    public WireNumber Volume24h { get; set; }

    /// <summary>A fraction.</summary>
    [JsonPropertyName("price_change_rate_24h")]
    public WireNumber PriceChangeRate24h { get; set; }

    /// <summary>When the summary was made.</summary>
    public WireTime CreatedAt { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ParadexResults<MarketWire>))]
[JsonSerializable(typeof(ParadexResults<SummaryWire>))]
internal sealed partial class ParadexJson : JsonSerializerContext;
