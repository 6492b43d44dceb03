using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in HTX's answers: numbers in one, strings in the next.</summary>
internal static class HtxRows
{
    /// <summary>When the market stopped that is suspended: its rows keep that time.</summary>
    private static readonly DateTimeOffset Suspended = new(2026, 1, 8, 8, 0, 0, TimeSpan.Zero);

    public static void Contract(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        json.WriteStartObject();
        Identity(json, contract);
        json.WriteNumber("contract_size"u8, contract.ContractSize);
        json.WriteNumber("price_tick"u8, new decimal(1, 0, 0, false, (byte)Ticks.Decimals(book.FiguresOf(contract, now).Mark)));
        json.WriteString("delivery_date"u8, ""u8);
        json.WriteString("delivery_time"u8, ""u8);
        json.WriteString("create_date"u8, "20210309"u8);
        json.WriteNumber("contract_status"u8, contract.Status == "1" ? 1 : 3);
        json.Text("settlement_date"u8, NextFunding(contract, now));
        json.Text("settlement_period"u8, contract.FundingHours);
        if (!contract.Inverse)
            WriteLabels(json, contract.Category);
        json.WriteEndObject();
    }

    public static void OpenInterest(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal perContract = contract.Inverse ? contract.ContractSize / figures.Last : contract.ContractSize;
        decimal volume = Math.Round(figures.OpenInterest / perContract);
        decimal traded = contract is { Trades: true, Status: "1" } ? Math.Round(figures.Volume / perContract) : 0;
        json.WriteStartObject();
        Identity(json, contract);
        json.WriteNumber("volume"u8, volume);
        json.WriteNumber("amount"u8, Math.Round(volume * perContract, 8));
        if (!contract.Inverse)
            json.WriteNumber("value"u8, Math.Round(volume * perContract * figures.Last, 4));
        json.WriteNumber("trade_amount"u8, Math.Round(traded * perContract, 8));
        json.WriteNumber("trade_volume"u8, traded);
        json.WriteNumber("trade_turnover"u8, Math.Round(traded * (contract.Inverse ? contract.ContractSize : perContract * figures.Last), 4));
        json.WriteEndObject();
    }

    public static void Index(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteNumber("index_price"u8, book.FiguresOf(contract, now).Index);
        json.Number("index_ts"u8, contract is { Trades: true, Status: "1" } ? now.Stamps : Suspended);
        json.WriteString("contract_code"u8, contract.Symbol);
        if (!contract.Inverse)
            json.WriteString("trade_partition"u8, contract.Quote);
        json.WriteEndObject();
    }

    public static void Funding(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteNull("estimated_rate"u8);
        json.WriteNull("next_funding_time"u8);
        json.WriteString("contract_code"u8, contract.Symbol);
        json.WriteString("symbol"u8, contract.Base);
        json.WriteString("fee_asset"u8, contract.Settle);
        if (contract.Delivery is null)
        {
            decimal rate = Math.Round(book.FiguresOf(contract, now).Funding, 8);
            if (rate == 0)
                json.WriteString("funding_rate"u8, "0E-18"u8);
            else
                json.Text("funding_rate"u8, rate, 18);
            json.Text("funding_time"u8, NextFunding(contract, now));
        }
        else
        {
            json.WriteNull("funding_rate"u8);
            json.WriteNull("funding_time"u8);
        }
        json.WriteEndObject();
    }

    public static void Tick(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteNumber("id"u8, now.Stamps.ToUnixTimeSeconds());
        json.Number("ts"u8, now.Stamps);
        json.WriteString("contract_code"u8, contract.Symbol);
        foreach (string side in (string[])["ask", "bid"])
        {
            if (contract.Status != "1")
            {
                json.WriteNull(side);
                continue;
            }
            json.WriteStartArray(side);
            json.WriteNumberValue(figures.Last);
            json.WriteNumberValue(20);
            json.WriteEndArray();
        }
        // Of the candle since 16:00 UTC, not of a day.
        json.Text("open"u8, figures.Mark);
        json.Text("close"u8, figures.Last);
        json.Text("low"u8, figures.Low24h);
        json.Text("high"u8, figures.High24h);
        json.WriteEndObject();
    }

    /// <summary>A ratio's rows. Of accounts, a twenty-fifth holds both sides.</summary>
    public static void Ratios(Utf8JsonWriter json, MarketContract contract, bool accounts, IEnumerable<(DateTimeOffset Stamp, decimal Ratio)> rows)
    {
        decimal locked = accounts ? 0.04m : 0;
        json.WriteStartObject();
        json.WriteStartArray("list"u8);
        foreach (var (stamp, ratio) in rows)
        {
            decimal longs = Math.Round(ratio / (1 + ratio) * (1 - locked), 4);
            json.WriteStartObject();
            json.WriteNumber("buy_ratio"u8, longs);
            json.WriteNumber("sell_ratio"u8, 1 - locked - longs);
            if (accounts)
                json.WriteNumber("locked_ratio"u8, locked);
            json.Number("ts"u8, stamp);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Identity(json, contract);
        json.WriteEndObject();
    }

    private static DateTimeOffset NextFunding(MarketContract contract, MarketMoment now) =>
        contract.Status == "1" ? VenueBook.NextFunding(contract, now.Stamps) : Suspended;

    private static void Identity(Utf8JsonWriter json, MarketContract contract)
    {
        json.WriteString("symbol"u8, contract.Base);
        json.WriteString("contract_code"u8, contract.Symbol);
        if (contract.Inverse)
            return;
        json.WriteString("business_type"u8, contract.Kind);
        json.WriteString("pair"u8, $"{contract.Base}-{contract.Quote}");
        json.WriteString("contract_type"u8, contract.Kind);
        json.WriteString("trade_partition"u8, contract.Quote);
    }

    private static void WriteLabels(Utf8JsonWriter json, string category)
    {
        json.WriteStartArray("labels"u8);
        json.WriteStringValue(category == HtxListing.Coin ? "common" : category == HtxListing.StockByLabel ? "stock" : "tradfi");
        json.WriteEndArray();
        json.WriteStartArray("tradfi_labels"u8);
        if (category is HtxListing.Stock or HtxListing.Metal)
            json.WriteStringValue(category);
        json.WriteEndArray();
    }
}
