// Coinbase Derivatives (US), as it answers:
// https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/public/list-public-products
//
// Bare objects with text for figures and "" for nothing; an error is {"error","code","message"} with its status.

using System.Globalization;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Coinbase.</summary>
internal sealed class CoinbaseAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly VenueBook book = new(CoinbaseListing.Venue, CoinbaseListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) =>
        (method, path, new DemoQuery(query)["product_type"]) switch
        {
            ("GET", "/api/v3/brokerage/market/products", "FUTURE") => book.Bulk(path, Products),
            ("GET", "/api/v3/brokerage/market/products", _) => Error(400, "INVALID_ARGUMENT", "invalid product_type"),
            _ => Error(404, "NOT_FOUND", "Not Found"),
        };

    private void Products(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteStartArray("products"u8);
        foreach (var contract in book.Contracts)
            Product(json, contract, book.FiguresOf(contract, now), now);
        json.WriteEndArray();
        json.WriteNumber("num_products"u8, book.Contracts.Count);
        json.WriteNull("pagination"u8);
        json.WriteEndObject();
    }

    private static void Product(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteString("product_id"u8, contract.Symbol);
        json.Text("price"u8, figures.Last);
        json.Text("price_percentage_change_24h"u8, Math.Round(figures.Change24h * 100, 12));
        json.Text("volume_24h"u8, Math.Floor(figures.Volume / contract.ContractSize));
        json.WriteBoolean("is_disabled"u8, false);
        json.WriteString("status"u8, ""u8);
        json.WriteBoolean("trading_disabled"u8, contract.Status == "trading_disabled");
        json.WriteString("product_type"u8, "FUTURE"u8);
        json.WriteString("quote_currency_id"u8, contract.Quote);
        json.WriteString("base_currency_id"u8, ""u8);
        json.Text("mid_market_price"u8, figures.Last);
        json.WriteBoolean("view_only"u8, false);
        json.WriteString("display_name"u8, DisplayName(contract));
        json.WriteString("product_venue"u8, "FCM"u8);
        json.Text("approximate_quote_24h_volume"u8, Math.Round(figures.VolumeQuote, 2));
        json.WriteString("best_bid_price"u8, ""u8);
        json.WriteString("best_ask_price"u8, ""u8);
        json.WritePropertyName("future_product_details"u8);
        Future(json, contract, figures, now);
        json.WriteEndObject();
    }

    private static void Future(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        bool funded = contract.Delivery is null;
        decimal contracts = Math.Floor(figures.OpenInterest / contract.ContractSize);
        json.WriteStartObject();
        json.WriteString("venue"u8, contract.Kind == "intx" ? "intx"u8 : "cde"u8);
        json.WriteString("contract_code"u8, contract.Symbol.Split('-')[0]);
        json.WriteString("contract_expiry"u8, contract.Delivery?.ToString(Iso, CultureInfo.InvariantCulture) ?? "2030-12-20T16:00:00Z");
        json.Text("contract_size"u8, contract.ContractSize);
        // The plain coin, also where the contract counts thousands of it.
        json.WriteString("contract_root_unit"u8, contract.Asset.Code);
        json.WriteString("contract_expiry_type"u8, contract.Kind == "intx" ? "PERPETUAL"u8 : "EXPIRING"u8);
        json.WriteStartObject("perpetual_details"u8);
        json.Text("open_interest"u8, contracts);
        json.WriteString("funding_rate"u8, ""u8);
        json.WriteNull("funding_time"u8);
        json.WriteEndObject();
        json.WriteBoolean("non_crypto"u8, contract.Category != "CRYPTO");
        if (funded)
            json.WriteString("funding_interval"u8, "3600s"u8);
        else
            json.WriteNull("funding_interval"u8);
        json.Text("open_interest"u8, contracts);
        if (funded)
            json.Text("funding_rate"u8, Math.Round(figures.Funding / 8, 6));
        else
            json.WriteString("funding_rate"u8, ""u8);
        json.WriteString("funding_time"u8, funded ? VenueBook.NextFunding(contract, now.Stamps).ToString(Iso, CultureInfo.InvariantCulture) : "");
        json.Text("settlement_price"u8, figures.Open24h);
        json.WriteString("futures_asset_type"u8, "FUTURES_ASSET_TYPE_" + contract.Category);
        if (funded)
            json.Text("index_price"u8, figures.Index);
        else
            json.WriteString("index_price"u8, ""u8);
        json.WriteEndObject();
    }

    private static string DisplayName(MarketContract contract) => contract.Delivery is { } day
        ? $"{contract.Base} {day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant()}"
        : contract.Base + " PERP";

    private static DemoAnswer Error(int status, string code, string message) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error"u8, code);
        json.WriteString("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });
}
