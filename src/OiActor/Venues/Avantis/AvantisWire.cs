// Avantis v2 on Base: the payloads, as documented and as recorded.
// https://sdk.avantisfi.com/  (read 2026-11)
//
// No envelope, errors come with their status; figures are numbers.
// Properties that are not read are listed in tests/Cases/avantis/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Avantis;

/// <summary><c>/v2/trading</c>: <c>{"dataVersion":3,"pairInfos":{"1":{"from":"BTC","to":"USD",…}}}</c>, or the same as <c>data</c> of an object.</summary>
internal sealed class TradingWire : IEnvelope
{
    public TradingWire? Data { get; set; }

    public IReadOnlyDictionary<string, PairWire?>? PairInfos { get; set; }

    /// <summary>The pairs by their index; rows of removed pairs stay.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, PairWire?>? Pairs => PairInfos ?? Data?.PairInfos;

    bool IEnvelope.HasData => Pairs is not null;
}

internal sealed class PairWire
{
    /// <summary><c>BTC</c>, or <c>BTC_UPSIDE</c> for the twin of another fee; empty in rows of removed pairs.</summary>
    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>0, 1, 4 and 5 are crypto; 2 is currencies, 3 commodities, 6 stocks.</summary>
    public WireNumber GroupIndex { get; set; }

    public bool? IsPairListed { get; set; }

    public FeedWire? Feed { get; set; }

    public PairParamsWire? AdditionalPairParams2 { get; set; }

    /// <summary>Base coins. The row's <c>openInterest</c> is dollars at entry.</summary>
    public SidesWire? CoinOI { get; set; }

    /// <summary>Percent an hour that the side pays.</summary>
    public SidesWire? FundingRate { get; set; }
}

internal sealed class FeedWire
{
    public FeedAttributesWire? Attributes { get; set; }
}

internal sealed class FeedAttributesWire
{
    /// <summary>crypto, fx …; blank in many rows, also of live crypto pairs.</summary>
    public string? AssetType { get; set; }
}

internal sealed class PairParamsWire
{
    /// <summary>Positions can only be closed.</summary>
    public bool? CloseOnlyMode { get; set; }
}

/// <summary>A figure of each side.</summary>
internal sealed class SidesWire
{
    public WireNumber Long { get; set; }

    public WireNumber Short { get; set; }
}

/// <summary><c>/v1/price-feeds/last-price</c>: a row of the array. Its <c>t</c> is the start of an hour and no snapshot time.</summary>
internal sealed class LastPriceWire
{
    public WireNumber PairIndex { get; set; }

    /// <summary>Dollars.</summary>
    public WireNumber C { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TradingWire))]
[JsonSerializable(typeof(List<LastPriceWire>))]
internal sealed partial class AvantisJson : JsonSerializerContext;
