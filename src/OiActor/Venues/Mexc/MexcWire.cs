// MEXC futures: the payloads, as documented and as recorded.
// https://www.mexc.com/api-docs/futures/market-endpoints  (read 2026-11)
//
// Every answer is {"success":true,"code":0,"data":…}, an error {"success":false,"code":1001,"message":"…"} with HTTP 200. Figures are numbers, also
// with exponents.
// Properties that are not read are listed in tests/Cases/mexc/ignored.txt.

using System.Globalization;
using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Mexc;

internal sealed class MexcEnvelope<TRow> : IEnvelope
    where TRow : class
{
    public WireNumber Code { get; set; }

    public string? Message { get; set; }

    public IReadOnlyList<TRow?>? Data { get; set; }

    string? IEnvelope.Code => Code.Value?.ToString(CultureInfo.InvariantCulture);

    string? IEnvelope.Msg => Message;

    bool IEnvelope.IsSuccess => Code.Value == 0;

    bool IEnvelope.HasData => Data is not null;
}

/// <summary><c>/api/v1/contract/detail</c>: <c>{"symbol":"BTC_USDT","baseCoin":"BTC","quoteCoin":"USDT","settleCoin":"USDT","contractSize":0.0001,…}</c></summary>
/// <remarks>A contract that ends leaves the list. apiAllowed speaks of orders, not of whether it trades.</remarks>
internal sealed class DetailWire
{
    public string? Symbol { get; set; }

    /// <summary>Carries a multiplier too: <c>1000BONK</c>; some coins go by long names, as FILECOIN.</summary>
    public string? BaseCoin { get; set; }

    public string? QuoteCoin { get; set; }

    public string? SettleCoin { get; set; }

    /// <summary>Units of the listed base; dollars for a coin-margined contract.</summary>
    public WireNumber ContractSize { get; set; }

    /// <summary>0 enabled, 1 delivery, 2 delivered, 3 offline, 4 paused.</summary>
    public WireNumber State { get; set; }

    /// <summary>1 perpetual, 2 delivery; absent in older answers, which had perpetuals only.</summary>
    public WireNumber FutureType { get; set; }

    /// <summary>1 normal and the default; 2 is documented as suspended and carried by stocks that trade.</summary>
    public WireNumber Type { get; set; }

    /// <summary>Sectors, such as mc-trade-zone-tradfi for stocks, metals, indices and currencies.</summary>
    public IReadOnlyList<string?>? ConceptPlate { get; set; }
}

/// <summary><c>/api/v1/contract/ticker</c>: a row. Its timestamp is that of the last trade.</summary>
internal sealed class TickerWire
{
    public string? Symbol { get; set; }

    public WireNumber LastPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    /// <summary>The mark.</summary>
    public WireNumber FairPrice { get; set; }

    /// <summary>Contracts.</summary>
    public WireNumber HoldVol { get; set; }

    /// <summary>Contracts.</summary>
    [JsonPropertyName("volume24")]
    public WireNumber Volume24 { get; set; }

    /// <summary>In the settlement currency.</summary>
    [JsonPropertyName("amount24")]
    public WireNumber Amount24 { get; set; }

    /// <summary>A fraction: -0.0176 is -1.76 %.</summary>
    public WireNumber RiseFallRate { get; set; }
}

/// <summary><c>/api/v1/contract/funding_rate</c> without a symbol: a row.</summary>
internal sealed class FundingWire
{
    public string? Symbol { get; set; }

    /// <summary>A fraction for the interval that runs.</summary>
    public WireNumber FundingRate { get; set; }

    /// <summary>Hours.</summary>
    public WireNumber CollectCycle { get; set; }

    public WireTime NextSettleTime { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MexcEnvelope<DetailWire>))]
[JsonSerializable(typeof(MexcEnvelope<TickerWire>))]
[JsonSerializable(typeof(MexcEnvelope<FundingWire>))]
internal sealed partial class MexcJson : JsonSerializerContext;
