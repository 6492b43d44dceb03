// OKX v5: the payloads, as documented and as recorded.
// https://www.okx.com/docs-v5/en/  (read 2026-11)
//
// Every answer is {"code":"0","msg":"","data":[…]}; every figure is a string, with float noise in its tail; "" where there is none.
// Properties that are not read are listed in tests/Cases/okx/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Okx;

internal sealed class OkxEnvelope<TRow> : IEnvelope
    where TRow : class
{
    public string? Code { get; set; }

    public string? Msg { get; set; }

    public IReadOnlyList<TRow?>? Data { get; set; }

    bool IEnvelope.IsSuccess => Code == "0";

    bool IEnvelope.HasData => Data is not null;
}

/// <summary><c>/api/v5/public/instruments</c>: <c>{"instId":"BTC-USDT-SWAP","instFamily":"BTC-USDT","ctVal":"0.01","ctValCcy":"BTC",…}</c></summary>
internal sealed class InstrumentWire
{
    public string? InstId { get; set; }

    /// <summary>Base and quote: <c>BTC-USDT</c>, also <c>BTC-USD</c> for <c>BTC-USD_UM-SWAP</c>. The row's baseCcy is empty for swaps.</summary>
    public string? Uly { get; set; }

    /// <summary>linear or inverse.</summary>
    public string? CtType { get; set; }

    public WireNumber CtVal { get; set; }

    public WireNumber CtMult { get; set; }

    public string? CtValCcy { get; set; }

    public string? SettleCcy { get; set; }

    public string? State { get; set; }

    /// <summary>normal; pre_market trades before the coin is listed.</summary>
    public string? RuleType { get; set; }

    /// <summary>"1" crypto, "3" stock-like.</summary>
    public string? InstCategory { get; set; }
}

/// <summary><c>/api/v5/public/open-interest</c>: a row; <c>oiUsd</c> came in 2024.</summary>
internal sealed class OpenInterestWire
{
    public string? InstId { get; set; }

    /// <summary>Contracts.</summary>
    public WireNumber Oi { get; set; }

    /// <summary>Coins.</summary>
    public WireNumber OiCcy { get; set; }

    /// <summary>The venue's own dollar value.</summary>
    public WireNumber OiUsd { get; set; }

    public WireTime Ts { get; set; }
}

/// <summary><c>/api/v5/public/mark-price</c>: a row.</summary>
internal sealed class MarkPriceWire
{
    public string? InstId { get; set; }

    public WireNumber MarkPx { get; set; }
}

/// <summary><c>/api/v5/market/tickers</c>: a row.</summary>
internal sealed class TickerWire
{
    public string? InstId { get; set; }

    public WireNumber Last { get; set; }

    public WireNumber Open24h { get; set; }

    /// <summary>In coins, for linear and inverse alike.</summary>
    public WireNumber VolCcy24h { get; set; }
}

/// <summary><c>/api/v5/public/funding-rate</c>: a row. The rate is of the period that ends, and is paid, at <c>fundingTime</c>.</summary>
internal sealed class FundingWire
{
    public string? InstId { get; set; }

    public WireNumber FundingRate { get; set; }

    public WireTime FundingTime { get; set; }

    /// <summary>The payment after that; the difference is the interval.</summary>
    public WireTime NextFundingTime { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(OkxEnvelope<InstrumentWire>))]
[JsonSerializable(typeof(OkxEnvelope<OpenInterestWire>))]
[JsonSerializable(typeof(OkxEnvelope<MarkPriceWire>))]
[JsonSerializable(typeof(OkxEnvelope<TickerWire>))]
[JsonSerializable(typeof(OkxEnvelope<FundingWire>))]
[JsonSerializable(typeof(OkxEnvelope<List<WireNumber>>))]
internal sealed partial class OkxJson : JsonSerializerContext;
