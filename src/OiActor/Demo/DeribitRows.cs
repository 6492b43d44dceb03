using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in Deribit's answers. Numbers are numbers here.</summary>
internal static class DeribitRows
{
    /// <summary>What the venue gives as the end of a perpetual: the first day of the year 3000.</summary>
    private const long Never = 32_503_708_800_000;

    private const long Listing = 1_534_167_754_000;

    public static void Instrument(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        string type = contract.Inverse ? "reversed" : "linear";
        json.WriteStartObject();
        json.WriteString("kind"u8, "future"u8);
        json.WriteString("instrument_name"u8, contract.Symbol);
        json.WriteString("instrument_type"u8, type);
        json.WriteString("future_type"u8, type);
        json.WriteString("settlement_period"u8, contract.Kind);
        json.WriteString("base_currency"u8, contract.Base);
        json.WriteString("counter_currency"u8, contract.Quote);
        json.WriteString("quote_currency"u8, contract.Quote);
        json.WriteString("settlement_currency"u8, contract.Settle);
        json.WriteString("underlying_type"u8, contract.Category);
        // A step of amounts that looks like a multiplier and is none.
        json.WriteNumber("contract_size"u8, contract.Inverse ? 10m : 0.0001m);
        json.WriteNumber("min_trade_amount"u8, contract.Inverse ? 10m : 0.0001m);
        json.WriteNumber("tick_size"u8, 0.5m);
        json.WriteBoolean("is_active"u8, contract.Trades);
        json.WriteString("state"u8, contract.Status);
        json.WriteNumber("creation_timestamp"u8, Listing);
        json.WriteNumber("expiration_timestamp"u8, contract.Delivery?.ToUnixTimeMilliseconds() ?? Never);
        json.WriteEndObject();
    }

    public static void Summary(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        // One contract was not traded for a day.
        bool isQuiet = contract.Asset.Code == "XLM";
        json.WriteStartObject();
        json.WriteString("instrument_name"u8, contract.Symbol);
        json.WriteString("base_currency"u8, contract.Base);
        json.WriteString("quote_currency"u8, contract.Quote);
        json.WriteNumber("open_interest"u8, contract.Inverse ? Math.Round(figures.OpenInterest * figures.Mark / 10) * 10 : figures.OpenInterest);
        json.WriteNumber("mark_price"u8, figures.Mark);
        json.WriteNumber("estimated_delivery_price"u8, figures.Index);
        Number(json, "last"u8, isQuiet ? null : figures.Last);
        Number(json, "mid_price"u8, isQuiet ? null : figures.Last);
        Number(json, "bid_price"u8, isQuiet ? null : figures.Last);
        Number(json, "ask_price"u8, isQuiet ? null : figures.Last);
        Number(json, "high"u8, isQuiet ? null : figures.High24h);
        Number(json, "low"u8, isQuiet ? null : figures.Low24h);
        Number(json, "price_change"u8, isQuiet ? null : Math.Round(figures.Change24h * 100, 4));
        json.WriteNumber("volume"u8, isQuiet ? 0 : figures.Volume);
        json.WriteNumber("volume_usd"u8, isQuiet ? 0 : Math.Round(figures.VolumeQuote, 2));
        json.WriteNumber("volume_notional"u8, isQuiet ? 0 : Math.Round(figures.VolumeQuote, 2));
        if (contract.Delivery is null)
        {
            json.WriteNumber("current_funding"u8, 0);
            json.WriteNumber("funding_8h"u8, figures.Funding);
        }
        json.Number("creation_timestamp"u8, now.Stamps);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
