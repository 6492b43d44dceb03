// Bitget v2 mix, as it answers: https://www.bitget.com/api-doc/contract/intro
//
// Every answer is {"code":"00000","msg":"success","requestTime":<ms>,"data":…}; an error has another code and HTTP 400.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Bitget.</summary>
internal sealed class BitgetAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    /// <summary>Rows of a ratio, whatever limit is asked for.</summary>
    private const int RatioRows = 30;

    private static readonly TimeSpan RatioLag = TimeSpan.FromMinutes(5);

    private readonly VenueBook book = new(BitgetListing.Venue, BitgetListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        var parameters = new DemoQuery(query);
        return (method, path) switch
        {
            ("GET", "/api/v2/mix/market/contracts") => Product(path, parameters["productType"], BitgetRows.Contract, listed: true),
            ("GET", "/api/v2/mix/market/tickers") => Product(path, parameters["productType"], BitgetRows.Ticker),
            ("GET", "/api/v2/mix/market/account-long-short") => Ratio(path, parameters, BitgetRows.AccountRatios),
            ("GET", "/api/v2/mix/market/taker-buy-sell") => Ratio(path, parameters, BitgetRows.TakerVolumes),
            _ => Error(404, "40404", "Request URL NOT FOUND"),
        };
    }

    /// <summary>The contracts of a product type, whose case does not matter.</summary>
    private DemoAnswer Product(
        string path, string? name, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row, bool listed = false)
    {
        if (name is null)
            return Error(400, "40019", "Parameter productType cannot be empty");
        string product = name.ToUpperInvariant();
        if (product is not ("USDT-FUTURES" or "USDC-FUTURES" or "COIN-FUTURES"))
            return Error(400, "40020", "Parameter productType error");
        return book.Bulk(path + product, (json, now) => Envelope(json, now, () =>
        {
            json.WriteStartArray();
            foreach (var contract in book.Contracts)
                if (ProductOf(contract) == product && (contract.Trades || listed))
                    row(json, book, contract, now);
            json.WriteEndArray();
        }));
    }

    private DemoAnswer Ratio(
        string path, DemoQuery parameters, Action<Utf8JsonWriter, MarketContract, IEnumerable<(DateTimeOffset Stamp, decimal Ratio)>> rows)
    {
        if (parameters["symbol"] is not { } symbol)
            return Error(400, "40019", "Parameter symbol cannot be empty");
        string name = parameters["period"] ?? "5m";
        if (!DemoPeriods.Usual.TryGetValue(name, out var period))
            return Error(400, "400172", "Parameter verification failed");
        if (book.Find(symbol) is not { Trades: true } contract)
            return Error(400, "40034", $"Parameter {symbol} does not exist");
        var now = book.Now;
        var newestFirst = book.Ratios(contract, path + name, period, contract.HasRatios ? RatioRows : 0, RatioLag, now);
        return DemoAnswer.Json(json => Envelope(json, now, () => rows(json, contract, newestFirst.Reverse())));
    }

    private static string ProductOf(MarketContract contract) => contract.Inverse ? "COIN-FUTURES" : contract.Settle + "-FUTURES";

    private DemoAnswer Error(int status, string code, string message) =>
        DemoAnswer.Json(status, json => Envelope(json, book.Now, json.WriteNullValue, code, message));

    private static void Envelope(Utf8JsonWriter json, MarketMoment now, Action data, string code = "00000", string message = "success")
    {
        json.WriteStartObject();
        json.WriteString("code"u8, code);
        json.WriteString("msg"u8, message);
        json.Number("requestTime"u8, now.Stamps);
        json.WritePropertyName("data"u8);
        data();
        json.WriteEndObject();
    }
}
