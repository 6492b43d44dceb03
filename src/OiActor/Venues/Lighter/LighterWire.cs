// Lighter: the payloads, as recorded.
// https://apidocs.lighter.xyz/reference  (read 2026-11)
//
// Every answer is {"code":200,"message":…,…}, an error has another code; figures are numbers in one field and strings in the next.
// Properties that are not read are listed in tests/Cases/lighter/ignored.txt.

using System.Globalization;
using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Lighter;

internal abstract class LighterEnvelope : IEnvelope
{
    private const decimal Success = 200;

    public WireNumber Code { get; set; }

    public string? Message { get; set; }

    string? IEnvelope.Code => Code.Value?.ToString(CultureInfo.InvariantCulture);

    string? IEnvelope.Msg => Message;

    bool IEnvelope.IsSuccess => Code.Value == Success;

    bool IEnvelope.HasData => HasRows;

    private protected abstract bool HasRows { get; }
}

/// <summary><c>/api/v1/orderBookDetails</c></summary>
internal sealed class OrderBookDetailsWire : LighterEnvelope
{
    public IReadOnlyList<OrderBookWire?>? OrderBookDetails { get; set; }

    private protected override bool HasRows => OrderBookDetails is not null;
}

/// <summary>A perpetual: <c>{"symbol":"BTC","market_type":"perp","status":"active","strategy_index":2,…}</c></summary>
internal sealed class OrderBookWire
{
    /// <summary>The bare coin, with the multiplier where there is one: <c>1000PEPE</c>.</summary>
    public string? Symbol { get; set; }

    public string? MarketType { get; set; }

    /// <summary>active or inactive; an inactive market keeps its last open interest.</summary>
    public string? Status { get; set; }

    /// <summary>The venue's class of what it is on; absent in answers before 2026.</summary>
    public WireNumber StrategyIndex { get; set; }

    /// <summary>Absent in older answers.</summary>
    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    public WireNumber LastTradePrice { get; set; }

    /// <summary>In US dollars.</summary>
    public WireNumber DailyQuoteTokenVolume { get; set; }

    /// <summary>In units of the listed coin.</summary>
    public WireNumber OpenInterest { get; set; }
}

/// <summary><c>/api/v1/funding-rates</c></summary>
internal sealed class FundingRatesWire : LighterEnvelope
{
    public IReadOnlyList<FundingRateWire?>? FundingRates { get; set; }

    private protected override bool HasRows => FundingRates is not null;
}

internal sealed class FundingRateWire
{
    /// <summary>Whose rate it is; the venue relays those of others.</summary>
    public string? Exchange { get; set; }

    public string? Symbol { get; set; }

    /// <summary>A fraction for eight hours.</summary>
    public WireNumber Rate { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(OrderBookDetailsWire))]
[JsonSerializable(typeof(FundingRatesWire))]
internal sealed partial class LighterJson : JsonSerializerContext;
