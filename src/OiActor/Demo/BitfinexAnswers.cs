// Bitfinex v2 derivatives, as it answers: https://docs.bitfinex.com/reference/rest-public-derivatives-status
//
// Arrays whose places have meanings, null in those that are kept free; an error is ["error",code,"words"] with HTTP 500; an unknown key an empty array.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Bitfinex.</summary>
internal sealed class BitfinexAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private const string Conf = "/v2/conf/";

    private readonly VenueBook book = new(BitfinexListing.Venue, BitfinexListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        var parameters = new DemoQuery(query);
        return (method, path) switch
        {
            ("GET", _) when path.StartsWith(Conf, StringComparison.Ordinal) => Keys(path),
            ("GET", "/v2/status/deriv") when parameters["keys"] is { } keys => Rows(path, keys, Status),
            ("GET", "/v2/tickers") when parameters["symbols"] is { } symbols => Rows(path, symbols, Ticker),
            ("GET", "/v2/status/deriv" or "/v2/tickers") => Error(500, 10020, "symbols: invalid"),
            _ => Error(404, 10000, "unknown path"),
        };
    }

    /// <summary>An array for each key asked, an empty one for a key that is not known.</summary>
    private DemoAnswer Keys(string path) => book.Bulk(path, (json, _) =>
    {
        json.WriteStartArray();
        foreach (string key in path[Conf.Length..].Split(','))
        {
            json.WriteStartArray();
            if (key == "pub:list:pair:futures")
                foreach (var contract in book.Contracts)
                    json.WriteStringValue(contract.Symbol);
            else if (key == "pub:map:currency:sym")
                foreach (var (own, usual) in BitfinexListing.Names)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(own);
                    json.WriteStringValue(usual);
                    json.WriteEndArray();
                }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    });

    /// <summary>The rows of all contracts, or of those whose keys are asked.</summary>
    private DemoAnswer Rows(string path, string keys, Action<Utf8JsonWriter, MarketContract, ContractFigures, MarketMoment> row)
    {
        string[]? asked = keys == "ALL" ? null : keys.Split(',');
        return book.Bulk(path + keys, (json, now) =>
        {
            json.WriteStartArray();
            foreach (var contract in book.Contracts)
                if (asked is null || asked.Contains("t" + contract.Symbol))
                {
                    json.WriteStartArray();
                    json.WriteStringValue("t" + contract.Symbol);
                    row(json, contract, book.FiguresOf(contract, now), now);
                    json.WriteEndArray();
                }
            // Among spot markets, of which one is enough, that of USDT against the dollar.
            if (asked is null && row == Ticker)
                SpotTether(json, MarketModel.QuoteInDollars("USDT", now.Values));
            json.WriteEndArray();
        });
    }

    private static void SpotTether(Utf8JsonWriter json, decimal price)
    {
        json.WriteStartArray();
        json.WriteStringValue("tUSTUSD"u8);
        foreach (decimal value in (decimal[])[price, 1, price, 1, 0, 0, price, 42_000_000, price, price])
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    /// <summary>Places 1 to 23.</summary>
    private static void Status(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        json.WriteNumberValue(now.Stamps.ToUnixTimeMilliseconds());
        json.WriteNullValue();
        json.WriteNumberValue(figures.Last);
        json.WriteNumberValue(figures.Index);
        json.WriteNullValue();
        json.WriteNumberValue(64_000_000);
        json.WriteNullValue();
        json.WriteNumberValue(VenueBook.NextFunding(contract, now.Stamps).ToUnixTimeMilliseconds());
        json.WriteNumberValue(figures.Funding);
        json.WriteNumberValue(3507);
        json.WriteNullValue();
        json.WriteNumberValue(figures.Funding);
        json.WriteNullValue();
        json.WriteNullValue();
        json.WriteNumberValue(figures.Index);
        json.WriteNullValue();
        json.WriteNullValue();
        json.WriteNumberValue(figures.OpenInterest);
        json.WriteNullValue();
        json.WriteNullValue();
        json.WriteNullValue();
        json.WriteNumberValue(0.0005m);
        json.WriteNumberValue(0.0025m);
    }

    /// <summary>Places 1 to 11.</summary>
    private static void Ticker(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        json.WriteNumberValue(figures.Last);
        json.WriteNumberValue(1);
        json.WriteNumberValue(figures.Last);
        json.WriteNumberValue(1);
        json.WriteNumberValue(figures.Last - figures.Open24h);
        json.WriteNumberValue(Math.Round(figures.Change24h, 8));
        json.WriteNumberValue(figures.Last);
        json.WriteNumberValue(figures.Volume);
        json.WriteNumberValue(figures.High24h);
        json.WriteNumberValue(figures.Low24h);
        json.WriteNumberValue(1562164542332);
    }

    private static DemoAnswer Error(int status, int code, string words) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartArray();
        json.WriteStringValue("error"u8);
        json.WriteNumberValue(code);
        json.WriteStringValue(words);
        json.WriteEndArray();
    });
}
