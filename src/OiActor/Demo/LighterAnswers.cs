// Lighter, as it answers: https://apidocs.lighter.xyz/reference
//
// Every answer is {"code":200,…}; an error is {"code":…,"message":…} with a status of its own.

using System.Globalization;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Lighter.</summary>
internal sealed class LighterAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    /// <summary>Market numbers of spot markets begin here.</summary>
    private const int FirstSpot = 2048;

    private readonly VenueBook book = new(LighterListing.Venue, LighterListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", "/api/v1/orderBookDetails") => book.Bulk(path, Details),
        ("GET", "/api/v1/funding-rates") => book.Bulk(path, FundingRates),
        _ => DemoAnswer.Json(404, static json =>
        {
            json.WriteStartObject();
            json.WriteNumber("code"u8, 404);
            json.WriteString("message"u8, "not found"u8);
            json.WriteEndObject();
        }),
    };

    private void Details(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteNumber("code"u8, 200);
        json.WriteStartArray("order_book_details"u8);
        Markets(json, now, spot: false);
        json.WriteEndArray();
        json.WriteStartArray("spot_order_book_details"u8);
        Markets(json, now, spot: true);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Markets(Utf8JsonWriter json, MarketMoment now, bool spot)
    {
        for (int i = 0; i < book.Contracts.Count; i++)
            if (book.Contracts[i].Kind == LighterListing.Spot == spot)
                Market(json, book.Contracts[i], spot ? FirstSpot + i : i, book.FiguresOf(book.Contracts[i], now));
    }

    private static void Market(Utf8JsonWriter json, MarketContract contract, int number, ContractFigures figures)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteNumber("market_id"u8, number);
        json.WriteString("market_type"u8, contract.Kind);
        json.WriteNumber("base_asset_id"u8, 0);
        json.WriteNumber("quote_asset_id"u8, contract.Kind == LighterListing.Spot ? 3 : 0);
        json.WriteString("status"u8, contract.Status);
        json.WriteString("taker_fee"u8, "0.0000"u8);
        json.WriteString("maker_fee"u8, "0.0000"u8);
        json.WriteString("min_quote_amount"u8, "10.000000"u8);
        json.WriteNumber("size_decimals"u8, Ticks.QuantityDecimals(figures.Mark));
        json.WriteNumber("price_decimals"u8, Ticks.Decimals(figures.Mark));
        json.WriteNumber("last_trade_price"u8, figures.Last);
        json.WriteNumber("daily_base_token_volume"u8, figures.Volume);
        json.WriteNumber("daily_quote_token_volume"u8, Math.Round(figures.VolumeQuote, 6));
        json.WriteNumber("daily_price_low"u8, figures.Low24h);
        json.WriteNumber("daily_price_high"u8, figures.High24h);
        json.WriteNumber("daily_price_change"u8, figures.Change24h * 100);
        if (contract.Kind != LighterListing.Spot)
        {
            json.Text("mark_price"u8, figures.Mark);
            json.Text("index_price"u8, figures.Index);
            json.WriteNumber("open_interest"u8, figures.OpenInterest);
            json.WriteNumber("strategy_index"u8, int.Parse(contract.Category, CultureInfo.InvariantCulture));
        }
        json.WriteEndObject();
    }

    /// <summary>The venue's own rates, for eight hours, and as many that it relays.</summary>
    private void FundingRates(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteNumber("code"u8, 200);
        json.WriteStartArray("funding_rates"u8);
        for (int i = 0; i < book.Contracts.Count; i++)
            if (book.Contracts[i] is { Status: "active", Kind: not LighterListing.Spot } contract)
            {
                decimal rate = book.FiguresOf(contract, now).Funding;
                Rate(json, i, "binance", contract, rate * 1.1m);
                Rate(json, i, LighterListing.Venue, contract, rate);
            }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Rate(Utf8JsonWriter json, int number, string exchange, MarketContract contract, decimal rate)
    {
        json.WriteStartObject();
        json.WriteNumber("market_id"u8, number);
        json.WriteString("exchange"u8, exchange);
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteNumber("rate"u8, rate);
        json.WriteEndObject();
    }
}
