// Deribit v2: the payloads, as documented and as recorded.
// https://docs.deribit.com/api-reference/market-data/public-get_book_summary_by_currency  (read 2026-11)
//
// Every answer is {"jsonrpc":"2.0","result":…} or {"jsonrpc":"2.0","error":{"code":-32602,…}}, an error as a rule with HTTP 400.
// Figures are numbers, null where there was no trade; times in ms.
// Properties that are not read are listed in tests/Cases/deribit/ignored.txt.

using System.Globalization;
using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Deribit;

internal sealed class DeribitEnvelope<TRow> : IEnvelope
    where TRow : class
{
    public IReadOnlyList<TRow?>? Result { get; set; }

    public ErrorWire? Error { get; set; }

    string? IEnvelope.Code => Error?.Code.Value?.ToString(CultureInfo.InvariantCulture);

    string? IEnvelope.Msg => Error?.Message;

    bool IEnvelope.IsSuccess => Error is null;

    bool IEnvelope.HasData => Result is not null;
}

internal sealed class ErrorWire
{
    public WireNumber Code { get; set; }

    public string? Message { get; set; }
}

/// <summary><c>/public/get_instruments</c>: <c>{"instrument_name":"BTC-PERPETUAL","kind":"future","settlement_period":"perpetual",…}</c></summary>
internal sealed class InstrumentWire
{
    public string? InstrumentName { get; set; }

    public string? Kind { get; set; }

    /// <summary>linear or reversed, which is inverse.</summary>
    public string? InstrumentType { get; set; }

    /// <summary>perpetual, or how often dated futures are settled.</summary>
    public string? SettlementPeriod { get; set; }

    /// <summary>Carries the multiplier too: <c>1000PEPE</c>. The row's contract_size is a step of amounts.</summary>
    public string? BaseCurrency { get; set; }

    public string? QuoteCurrency { get; set; }

    public string? SettlementCurrency { get; set; }

    /// <summary>crypto, equity, equity_etf, commodity, crypto_index, preipo: an open set. Absent before 2026.</summary>
    public string? UnderlyingType { get; set; }

    public bool? IsActive { get; set; }

    /// <summary>open is trading. Absent in older answers.</summary>
    public string? State { get; set; }
}

/// <summary><c>/public/get_book_summary_by_currency</c>: a row, of perpetuals and dated futures alike.</summary>
internal sealed class SummaryWire
{
    public string? InstrumentName { get; set; }

    /// <summary>Dollars of an inverse contract, units of the listed base currency of a linear one: never a number of contracts.</summary>
    public WireNumber OpenInterest { get; set; }

    public WireNumber MarkPrice { get; set; }

    /// <summary>Of a perpetual the index.</summary>
    public WireNumber EstimatedDeliveryPrice { get; set; }

    public WireNumber Last { get; set; }

    /// <summary>What was paid over the last eight hours, as a fraction. Absent for dated futures.</summary>
    [JsonPropertyName("funding_8h")]
    public WireNumber Funding8h { get; set; }

    /// <summary>Over 24 hours, in percent.</summary>
    public WireNumber PriceChange { get; set; }

    public WireNumber VolumeUsd { get; set; }

    /// <summary>When the summary was made.</summary>
    public WireTime CreationTimestamp { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DeribitEnvelope<InstrumentWire>))]
[JsonSerializable(typeof(DeribitEnvelope<SummaryWire>))]
internal sealed partial class DeribitJson : JsonSerializerContext;
