// Gate futures, API v4: the payloads, as documented and as recorded.
// https://www.gate.com/docs/developers/apiv4/en/#futures  (read 2026-11)
//
// Answers are bare arrays; prices are texts, sizes texts with the header that we send and numbers without it; times are numbers in seconds.
// Properties that are not read are listed in tests/Cases/gate/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Gate;

/// <summary><c>/futures/{settle}/contracts</c>: <c>[{"name":"BTC_USDT","type":"direct","quanto_multiplier":"0.0001","position_size":"320443501",…}]</c></summary>
internal sealed class ContractWire
{
    /// <summary>Base and quote with an underscore between them. Some bases are Chinese.</summary>
    public string? Name { get; set; }

    /// <summary>direct is linear; inverse.</summary>
    public string? Type { get; set; }

    /// <summary>Base coins in a contract; "0" of an inverse one.</summary>
    public WireNumber QuantoMultiplier { get; set; }

    /// <summary>prelaunch, trading, delisting, delisted, circuit_breaker. Absent in older answers.</summary>
    public string? Status { get; set; }

    public bool? InDelisting { get; set; }

    /// <summary>Whether it trades before its coin does, without an index.</summary>
    public bool? IsPreMarket { get; set; }

    /// <summary>Empty for coins; stocks, indices, metals, commodities, forex: an open set. Absent in older answers.</summary>
    public string? ContractType { get; set; }

    public WireNumber MarkPrice { get; set; }

    public WireNumber IndexPrice { get; set; }

    public WireNumber LastPrice { get; set; }

    /// <summary>For the interval that runs, a fraction.</summary>
    public WireNumber FundingRate { get; set; }

    /// <summary>Seconds.</summary>
    public WireNumber FundingInterval { get; set; }

    [JsonConverter(typeof(WireSecondsConverter))]
    public WireTime FundingNextApply { get; set; }

    /// <summary>Open interest in contracts, one side. Half of the ticker's <c>total_size</c>.</summary>
    public WireNumber PositionSize { get; set; }

    /// <summary>Accounts that hold a long position.</summary>
    public WireNumber LongUsers { get; set; }

    public WireNumber ShortUsers { get; set; }
}

/// <summary><c>/futures/{settle}/tickers</c>: a row.</summary>
internal sealed class TickerWire
{
    public string? Contract { get; set; }

    /// <summary>In percent: "0.83" is 0.83 %.</summary>
    public WireNumber ChangePercentage { get; set; }

    /// <summary>In contracts.</summary>
    [JsonPropertyName("volume_24h")]
    public WireNumber Volume24h { get; set; }

    /// <summary>In the quote currency of a linear contract.</summary>
    [JsonPropertyName("volume_24h_quote")]
    public WireNumber Volume24hQuote { get; set; }
}

/// <summary><c>/futures/{settle}/contract_stats</c>: a row. The documents confuse the quotients' meanings; the sides beside them tell.</summary>
internal sealed class ContractStatsWire
{
    /// <summary>The interval's start.</summary>
    [JsonConverter(typeof(WireSecondsConverter))]
    public WireTime Time { get; set; }

    public WireNumber TopLsrAccount { get; set; }

    /// <summary>Absent in older answers.</summary>
    public WireNumber TopLongAccount { get; set; }

    public WireNumber TopShortAccount { get; set; }

    public WireNumber TopLsrSize { get; set; }

    /// <summary>Contracts that top traders hold long. Absent in older answers.</summary>
    public WireNumber TopLongSize { get; set; }

    public WireNumber TopShortSize { get; set; }

    public WireNumber LsrTaker { get; set; }

    /// <summary>Contracts that takers bought in the interval. Absent in older answers.</summary>
    public WireNumber LongTakerSize { get; set; }

    public WireNumber ShortTakerSize { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(List<ContractWire>))]
[JsonSerializable(typeof(List<TickerWire>))]
[JsonSerializable(typeof(List<ContractStatsWire>))]
internal sealed partial class GateJson : JsonSerializerContext;
