// Paradex, as it answers: https://docs.paradex.trade/api/prod/markets/get-markets-summary
//
// Every answer is {"results":[…]}; an error is {"error":…,"message":…,"data":null} with its status.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Paradex.</summary>
internal sealed class ParadexAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(ParadexListing.Venue, ParadexListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", "/v1/markets") => book.Bulk(path, (json, _) => Results(json, null, Market)),
        ("GET", "/v1/markets/summary") => Summary(path, new DemoQuery(query)["market"]),
        _ => Error(404, "NOT_FOUND", "not found"),
    };

    private DemoAnswer Summary(string path, string? market)
    {
        if (market is null)
            return Error(400, "VALIDATION_ERROR", "market is required");
        if (market == "ALL")
            return book.Bulk(path, (json, now) => Results(json, null, (row, contract) => Summary(row, contract, now)));
        return book.Find(market) is { } one
            ? DemoAnswer.Json(json => Results(json, one, (row, contract) => Summary(row, contract, book.Now)))
            : Error(400, "INVALID_REQUEST_PARAMETER", "market not found");
    }

    /// <summary>A list of one contract, or of all.</summary>
    private void Results(Utf8JsonWriter json, MarketContract? one, Action<Utf8JsonWriter, MarketContract> row)
    {
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var contract in one is null ? book.Contracts : [one])
            row(json, contract);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Market(Utf8JsonWriter json, MarketContract contract)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("base_currency"u8, contract.Base);
        json.WriteString("quote_currency"u8, contract.Quote);
        json.WriteString("settlement_currency"u8, contract.Settle);
        json.WriteString("asset_kind"u8, contract.Kind);
        json.WriteNumber("expiry_at"u8, contract.Delivery?.ToUnixTimeMilliseconds() ?? 0);
        json.WriteNumber("funding_period_hours"u8, contract.Delivery is null ? contract.FundingHours : 0);
        json.WriteNumber("funding_multiplier"u8, 1);
        json.WriteString("max_funding_rate"u8, contract.Delivery is null ? "0.02"u8 : "0"u8);
        json.WriteStartArray("tags"u8);
        json.WriteStringValue(contract.Category);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Both sides are counted. Options have no trade, bid, ask and funding, and say so with empty text.</summary>
    private void Summary(Utf8JsonWriter json, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        bool option = contract.Kind == ParadexListing.Option;
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("mark_price"u8, option ? Math.Round(figures.Mark / 30, 1) : figures.Mark);
        json.Text("underlying_price"u8, figures.Index);
        json.Text("open_interest"u8, option ? 0 : figures.OpenInterest * 2);
        json.Text("volume_24h"u8, option ? 0 : Math.Round(figures.VolumeQuote, 6));
        json.Text("price_change_rate_24h"u8, Math.Round(figures.Change24h, 6));
        json.Number("created_at"u8, now.Stamps);
        if (option)
        {
            json.WriteString("mark_iv"u8, "0.4"u8);
            json.WriteString("last_traded_price"u8, ""u8);
            json.WriteString("bid"u8, ""u8);
            json.WriteString("ask"u8, ""u8);
            json.WriteString("funding_rate"u8, ""u8);
        }
        else
        {
            json.Text("last_traded_price"u8, figures.Last);
            json.Text("bid"u8, figures.Last);
            json.Text("ask"u8, figures.Last);
            json.Text("funding_rate"u8, figures.Funding);
        }
        json.WriteEndObject();
    }

    private static DemoAnswer Error(int status, string code, string message) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error"u8, code);
        json.WriteString("message"u8, message);
        json.WriteNull("data"u8);
        json.WriteEndObject();
    });
}
