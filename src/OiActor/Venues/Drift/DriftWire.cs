// Drift on Solana, relaunched as Velocity, its data API: the payload, as documented and as recorded.
// https://data.velocity.exchange/openapi.json  (read 2026-11)
//
// {"success":true,"markets":[…]}, an error {"success":false,"message":"…"}; figures are strings, "" in rows of spot markets.
// Properties that are not read are listed in tests/Cases/drift/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Drift;

internal sealed class MarketsWire : IEnvelope
{
    public bool? Success { get; set; }

    public string? Message { get; set; }

    /// <summary>Empty where the venue has no markets, as the former host answers since 2026.</summary>
    public IReadOnlyList<MarketWire?>? Markets { get; set; }

    string? IEnvelope.Code => Success is false ? "success false" : null;

    string? IEnvelope.Msg => Message;

    bool IEnvelope.IsSuccess => Success is true;

    bool IEnvelope.HasData => Markets is not null;
}

/// <summary><c>/stats/markets</c>: <c>{"symbol":"BTC-PERP","marketType":"perp","status":"active","baseAsset":"BTC","quoteAsset":"USDT",…}</c></summary>
internal sealed class MarketWire
{
    /// <summary><c>BTC-PERP</c>; <c>…-BET</c> were prediction markets.</summary>
    public string? Symbol { get; set; }

    /// <summary>perp or spot.</summary>
    public string? MarketType { get; set; }

    /// <summary>active is trading.</summary>
    public string? Status { get; set; }

    /// <summary>visible is offered to traders; absent before the relaunch.</summary>
    public string? UiStatus { get; set; }

    /// <summary>USDT, before the relaunch USDC; what the market is settled in, too.</summary>
    public string? QuoteAsset { get; set; }

    public WireNumber OraclePrice { get; set; }

    public WireNumber MarkPrice { get; set; }

    /// <summary>The last trade's.</summary>
    public WireNumber Price { get; set; }

    /// <summary>Dollars in 24 hours.</summary>
    public WireNumber QuoteVolume { get; set; }

    /// <summary>In percent: "-1.95" is -1.95 %.</summary>
    [JsonPropertyName("priceChange24hPercent")]
    public WireNumber PriceChange24HPercent { get; set; }

    /// <summary>Base coins; the short side carries a minus.</summary>
    public SidesWire? OpenInterest { get; set; }

    /// <summary>Percent an hour as each side's income: "-0.008" for longs is 0.008 % that they pay.</summary>
    public SidesWire? FundingRate { get; set; }
}

/// <summary>A figure of each side.</summary>
internal sealed class SidesWire
{
    public WireNumber Long { get; set; }

    public WireNumber Short { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MarketsWire))]
internal sealed partial class DriftJson : JsonSerializerContext;
