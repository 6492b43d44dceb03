// Drift on Solana, relaunched as Velocity, its data API, as it answers: https://data.velocity.exchange/openapi.json
//
// {"success":true,"markets":[…]}; an error is {"success":false,"message":"…"} with its status.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Drift.</summary>
internal sealed class DriftAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(DriftListing.Venue, DriftListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", "/stats/markets") => book.Bulk(path, Markets),
        _ => DemoAnswer.Json(404, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success"u8, false);
            json.WriteString("message"u8, $"Route {method}:{path} not found");
            json.WriteEndObject();
        }),
    };

    private void Markets(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteBoolean("success"u8, true);
        json.WriteStartArray("markets"u8);
        Spot(json);
        for (int i = 0; i < book.Contracts.Count; i++)
            Perpetual(json, book.Contracts[i], i, now);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A row of a spot market, whose texts are empty where a perpetual has figures.</summary>
    private static void Spot(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, "USDT"u8);
        json.WriteNumber("marketIndex"u8, 0);
        json.WriteString("marketType"u8, "spot"u8);
        json.WriteString("status"u8, "active"u8);
        json.WriteNumber("precision"u8, 6);
        json.WriteString("oraclePrice"u8, "1.000000"u8);
        json.WriteString("baseVolume"u8, "0"u8);
        json.WriteString("quoteVolume"u8, "0"u8);
        json.WriteString("deposits"u8, "4051073"u8);
        json.WriteString("borrows"u8, "16943"u8);
        json.WriteString("price"u8, ""u8);
        json.WriteString("priceChange24h"u8, ""u8);
        json.WriteString("priceChange24hPercent"u8, ""u8);
        json.WriteEndObject();
    }

    private void Perpetual(Utf8JsonWriter json, MarketContract contract, int index, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal open = contract.Trades ? figures.OpenInterest : 0;

        // What the other side lacks is held by the market maker inside the venue.
        decimal other = Math.Round(open * Seeded.Between(contract.Symbol + "side", 0.1m, 0.98m), 3);
        bool isLong = Seeded.Unit(contract.Symbol + "larger") < 0.5m;
        decimal hourly = Math.Round(figures.Funding / contract.Asset.FundingHours * 100, 6);

        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteNumber("marketIndex"u8, index);
        json.WriteString("marketType"u8, contract.Kind);
        json.WriteString("uiStatus"u8, contract.Category);
        json.WriteString("baseAsset"u8, contract.Base);
        json.WriteString("quoteAsset"u8, contract.Quote);
        json.WriteString("status"u8, contract.Status);
        json.WriteNumber("precision"u8, 9);
        json.Text("oraclePrice"u8, figures.Index);
        json.Text("markPrice"u8, figures.Mark);
        json.Text("baseVolume"u8, figures.Volume);
        json.Text("quoteVolume"u8, Math.Round(figures.VolumeQuote, 6));
        Sides(json, "openInterest"u8, isLong ? open : other, isLong ? -other : -open);
        Sides(json, "fundingRate"u8, -hourly, hourly);
        json.Text("fundingRate24h"u8, hourly);
        json.WriteNumber("fundingRateUpdateTs"u8, VenueBook.Floor(now.Stamps, TimeSpan.FromHours(1)).ToUnixTimeSeconds());
        json.Text("price"u8, figures.Last);
        json.Text("priceChange24h"u8, figures.Last - figures.Open24h);
        json.Text("priceChange24hPercent"u8, Math.Round(figures.Change24h * 100, 2));
        json.WriteEndObject();
    }

    private static void Sides(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal longs, decimal shorts)
    {
        json.WriteStartObject(name);
        json.Text("long"u8, longs);
        json.Text("short"u8, shorts);
        json.WriteEndObject();
    }
}
