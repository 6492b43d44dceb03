// dYdX Chain, its public indexer: the payload, as documented and as recorded.
// https://github.com/dydxprotocol/v4-chain/blob/main/indexer/services/comlink/public/api-documentation.md  (read 2026-11)
//
// Figures are strings; there is no envelope, an error is {"errors":[{"msg":"…"}]} with its status.
// Properties that are not read are listed in tests/Cases/dydx/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Dydx;

/// <summary><c>/v4/perpetualMarkets</c>: <c>{"markets":{"BTC-USD":{"ticker":"BTC-USD","status":"ACTIVE",…}}}</c></summary>
internal sealed class MarketsWire : IEnvelope
{
    /// <summary>By ticker.</summary>
    public IReadOnlyDictionary<string, MarketWire?>? Markets { get; set; }

    bool IEnvelope.HasData => Markets is not null;
}

internal sealed class MarketWire
{
    /// <summary>ACTIVE trades; PAUSED, CANCEL_ONLY, POST_ONLY, INITIALIZING and FINAL_SETTLEMENT do not.</summary>
    public string? Status { get; set; }

    /// <summary>There is no mark price.</summary>
    public WireNumber OraclePrice { get; set; }

    /// <summary>In dollars, not in percent.</summary>
    [JsonPropertyName("priceChange24H")]
    public WireNumber PriceChange24H { get; set; }

    /// <summary>In dollars.</summary>
    [JsonPropertyName("volume24H")]
    public WireNumber Volume24H { get; set; }

    /// <summary>A fraction for the hour that runs.</summary>
    public WireNumber NextFundingRate { get; set; }

    /// <summary>Base coins held long. The row's <c>baseOpenInterest</c> is another count, about twice as large, whose meaning is not documented.</summary>
    public WireNumber OpenInterest { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MarketsWire))]
internal sealed partial class DydxJson : JsonSerializerContext;
