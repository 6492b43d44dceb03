using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in Gate's answers, with sizes as texts, as a request with the header for decimals gets them.</summary>
internal static class GateRows
{
    private static readonly DateTimeOffset Listing = new(2021, 3, 9, 7, 0, 0, TimeSpan.Zero);

    public static void Contract(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal shorts = 1_000 + Seeded.Hash(contract.Symbol) % 9_000;
        decimal longs = Math.Round(shorts * MarketModel.Ratio(GateListing.Venue, contract, "users", now.Values));
        json.WriteStartObject();
        json.WriteString("name"u8, contract.Symbol);
        json.WriteString("type"u8, contract.Kind);
        json.Text("quanto_multiplier"u8, contract.Inverse ? 0 : contract.ContractSize);
        json.WriteString("status"u8, contract.Status);
        json.WriteBoolean("in_delisting"u8, contract.Status == "delisting");
        json.WriteBoolean("is_pre_market"u8, contract.Asset == MarketAssets.Coming);
        json.WriteString("contract_type"u8, contract.Category);
        json.WriteBoolean("enable_decimal"u8, IsDecimal(contract));
        json.Text("funding_rate"u8, Math.Round(figures.Funding, 6));
        json.Text("funding_rate_indicative"u8, Math.Round(figures.Funding, 6));
        json.WriteNumber("funding_interval"u8, contract.FundingHours * 3600);
        json.WriteNumber("funding_next_apply"u8, VenueBook.NextFunding(contract, now.Stamps).ToUnixTimeSeconds());
        json.WriteString("funding_rate_limit"u8, "0.003"u8);
        json.Text("mark_price"u8, figures.Mark);
        json.Text("index_price"u8, figures.Index);
        json.Text("last_price"u8, figures.Last);
        json.Text("position_size"u8, Size(contract, figures));
        json.WriteNumber("long_users"u8, longs);
        json.WriteNumber("short_users"u8, shorts);
        json.Text("trade_size"u8, Math.Round(figures.Volume * 40 / contract.ContractSize));
        json.Text("order_size_min"u8, IsDecimal(contract) ? 0.1m : 1);
        json.WriteString("leverage_max"u8, "100"u8);
        json.WriteNumber("create_time"u8, Listing.ToUnixTimeSeconds());
        json.WriteNumber("launch_time"u8, Listing.ToUnixTimeSeconds());
        json.WriteEndObject();
    }

    public static void Ticker(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal contracts = contract.Inverse ? figures.VolumeQuote : figures.Volume / contract.ContractSize;
        decimal settled = Math.Round(contract.Inverse ? figures.Volume : figures.VolumeQuote);
        json.WriteStartObject();
        json.WriteString("contract"u8, contract.Symbol);
        json.Text("last"u8, figures.Last);
        json.Text("low_24h"u8, figures.Low24h);
        json.Text("high_24h"u8, figures.High24h);
        json.Text("change_percentage"u8, figures.Change24h * 100, 2);
        json.Text("change_price"u8, figures.Last - figures.Open24h);
        json.Text("volume_24h"u8, Math.Round(contracts));
        json.Text("volume_24h_base"u8, Math.Round(figures.Volume));
        json.Text("volume_24h_quote"u8, settled);
        json.Text("volume_24h_settle"u8, settled);
        json.Text("funding_rate"u8, Math.Round(figures.Funding, 6));
        json.Text("funding_rate_indicative"u8, Math.Round(figures.Funding, 6));
        json.Text("mark_price"u8, figures.Mark);
        json.Text("index_price"u8, figures.Index);
        // Both sides here, one side in the list of contracts.
        json.Text("total_size"u8, Size(contract, figures) * 2);
        json.Text("quanto_multiplier"u8, contract.Inverse ? 0 : contract.ContractSize);
        json.Text("highest_bid"u8, figures.Last);
        json.Text("lowest_ask"u8, figures.Last);
        json.WriteEndObject();
    }

    /// <summary>A row of one interval: its start, and each ratio with its sides.</summary>
    public static void Statistics(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, DateTimeOffset start, Func<string, decimal> ratio)
    {
        decimal size = Size(contract, figures);
        json.WriteStartObject();
        json.WriteNumber("time"u8, start.ToUnixTimeSeconds());
        Sides(json, "lsr_account", "long_users", "short_users", 8_000, ratio("users"), counts: true);
        Sides(json, "top_lsr_account", "top_long_account", "top_short_account", 60, ratio("top accounts"), counts: true);
        Sides(json, "top_lsr_size", "top_long_size", "top_short_size", Math.Round(size / 10 + 1), ratio("top sizes"), counts: false);
        Sides(json, "lsr_taker", "long_taker_size", "short_taker_size", Math.Round(size / 100 + 1), ratio("takers"), counts: false);
        json.Text("open_interest"u8, size * 2);
        json.WriteNumber("open_interest_usd"u8, Math.Round(size * 2 * contract.ContractSize * figures.Mark, 6));
        json.WriteNumber("mark_price"u8, figures.Mark);
        json.WriteNumber("long_liq_usd"u8, 0);
        json.WriteNumber("short_liq_usd"u8, 0);
        json.WriteEndObject();
    }

    private static void Sides(Utf8JsonWriter json, string name, string longName, string shortName, decimal shorts, decimal ratio, bool counts)
    {
        decimal longs = Math.Round(shorts * ratio) is > 0 and var whole ? whole : 1;
        json.WriteNumber(name, Math.Round(longs / shorts, 16));
        if (counts)
        {
            json.WriteNumber(longName, longs);
            json.WriteNumber(shortName, shorts);
        }
        else
        {
            json.WriteString(longName, $"{longs:0}");
            json.WriteString(shortName, $"{shorts:0}");
        }
    }

    /// <summary>One side in contracts, whole ones but where the contract trades in fractions.</summary>
    private static decimal Size(MarketContract contract, ContractFigures figures) => contract.Inverse
        ? Math.Round(figures.OpenInterest * figures.Mark)
        : Math.Round(figures.OpenInterest / contract.ContractSize, IsDecimal(contract) ? 1 : 0);

    private static bool IsDecimal(MarketContract contract) => contract.Asset.Code is "ETH" or "SOL";
}
