// Kraken Futures v3, as it answers: https://docs.kraken.com/api/docs/futures-api/trading/get-tickers
//
// Every answer is {"result":"success",…,"serverTime":…}; an error is {"result":"error",…}, often with HTTP 200. Figures are numbers.

using System.Globalization;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Kraken.</summary>
internal sealed class KrakenAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(KrakenListing.Venue, KrakenListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", "/derivatives/api/v3/instruments") => book.Bulk(path, (json, now) => Envelope(json, now, Instruments)),
        ("GET", "/derivatives/api/v3/tickers") => book.Bulk(path, (json, now) => Envelope(json, now, Tickers)),
        _ => DemoAnswer.Json(404, json => NotFound(json, book.Now)),
    };

    private void Instruments(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartArray("instruments"u8);
        foreach (var contract in book.Contracts)
            Instrument(json, contract);
        json.WriteEndArray();
    }

    private void Tickers(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartArray("tickers"u8);
        foreach (var contract in book.Contracts)
            if (contract.Trades)
                Ticker(json, contract, book.FiguresOf(contract, now), now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, "in_xbtusd"u8);
        json.WriteNumber("last"u8, book.FiguresOf(book.Contracts[0], now).Index);
        json.WriteString("lastTime"u8, Iso(now.Stamps));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Instrument(Utf8JsonWriter json, MarketContract contract)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("type"u8, contract.Inverse ? "futures_inverse"u8 : "flexible_futures"u8);
        if (contract.Delivery is { } delivery)
            json.WriteString("lastTradingTime"u8, Iso(delivery));
        json.WriteNumber("contractSize"u8, 1);
        json.WriteBoolean("tradeable"u8, contract.Status != "untradeable");
        json.WriteString("openingDate"u8, "2022-03-22T13:18:45Z"u8);
        json.WriteBoolean("postOnly"u8, false);
        json.WriteString("base"u8, contract.Base);
        json.WriteString("quote"u8, contract.Quote);
        json.WriteString("pair"u8, $"{contract.Base}:{contract.Quote}");
        json.WriteString("category"u8, contract.Category);
        json.WriteBoolean("tradfi"u8, false);
        json.WriteBoolean("isExpired"u8, false);
        json.WriteEndObject();
    }

    private static void Ticker(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        decimal hourly = Math.Round(figures.Funding / 8, 12);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteNumber("last"u8, figures.Last);
        json.WriteString("lastTime"u8, Iso(now.Stamps));
        json.WriteString("tag"u8, contract.Delivery is null ? "perpetual"u8 : "quarter"u8);
        json.WriteString("pair"u8, $"{contract.Base}:{contract.Quote}");
        json.WriteNumber("markPrice"u8, figures.Mark);
        json.WriteNumber("vol24h"u8, contract.Inverse ? Math.Floor(figures.VolumeQuote) : figures.Volume);
        json.WriteNumber("volumeQuote"u8, contract.Inverse ? figures.Volume : Math.Round(figures.VolumeQuote, 3));
        json.WriteNumber("openInterest"u8, contract.Inverse ? Math.Floor(figures.OpenInterest * figures.Mark) : figures.OpenInterest);
        json.WriteNumber("open24h"u8, figures.Open24h);
        json.WriteNumber("high24h"u8, figures.High24h);
        json.WriteNumber("low24h"u8, figures.Low24h);
        if (contract.Delivery is null)
        {
            // For an hour, in dollars for a coin, or in coins for a dollar; the inverse ones have no fraction beside it.
            json.WriteNumber("fundingRate"u8, contract.Inverse ? hourly / figures.Mark : hourly * figures.Mark);
            if (!contract.Inverse)
                json.WriteNumber("relativeFundingRate"u8, hourly);
        }
        json.WriteBoolean("suspended"u8, contract.Status == "suspended");
        json.WriteNumber("indexPrice"u8, figures.Index);
        json.WriteBoolean("postOnly"u8, false);
        json.WriteNumber("change24h"u8, Math.Round(figures.Change24h * 100, 2));
        json.WriteEndObject();
    }

    private static void Envelope(Utf8JsonWriter json, MarketMoment now, Action<Utf8JsonWriter, MarketMoment> rows)
    {
        json.WriteStartObject();
        json.WriteString("result"u8, "success"u8);
        rows(json, now);
        json.WriteString("serverTime"u8, Iso(now.Stamps));
        json.WriteEndObject();
    }

    private static void NotFound(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteString("status"u8, "NOT_FOUND"u8);
        json.WriteString("result"u8, "error"u8);
        json.WriteStartArray("errors"u8);
        json.WriteStartObject();
        json.WriteNumber("code"u8, 0);
        json.WriteString("message"u8, "404 NOT_FOUND"u8);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("serverTime"u8, Iso(now.Stamps));
        json.WriteEndObject();
    }

    private static string Iso(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
