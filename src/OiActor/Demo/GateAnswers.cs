// Gate futures, API v4, as it answers: https://www.gate.com/docs/developers/apiv4/en/#futures
//
// Answers are bare arrays; an error is HTTP 400 with {"label":"INVALID_PARAM_VALUE","message":"…"}.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Gate.</summary>
internal sealed class GateAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private const string Futures = "/api/v4/futures/";

    private static readonly Dictionary<string, TimeSpan> Intervals = new(StringComparer.Ordinal)
    {
        ["1m"] = TimeSpan.FromMinutes(1),
        ["5m"] = TimeSpan.FromMinutes(5),
        ["15m"] = TimeSpan.FromMinutes(15),
        ["1h"] = TimeSpan.FromHours(1),
        ["4h"] = TimeSpan.FromHours(4),
        ["1d"] = TimeSpan.FromDays(1),
    };

    private readonly VenueBook book = new(GateListing.Venue, GateListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        var parameters = new DemoQuery(query);
        string[] parts = path.StartsWith(Futures, StringComparison.Ordinal) ? path[Futures.Length..].Split('/') : [];
        return (method, parts) switch
        {
            ("GET", ["usdc", ..]) => Error("MISSING_REQUIRED_HEADER", "Missing required header: KEY"),
            ("GET", ["usdt" or "usd1" or "btc", "contracts"]) => List(path, parts[0], GateRows.Contract),
            ("GET", ["usdt" or "usd1" or "btc", "tickers"]) => List(path, parts[0], GateRows.Ticker),
            ("GET", ["usdt" or "usd1" or "btc", "contract_stats"]) => Statistics(parts[0], parameters),
            _ => Error("URL_NOT_FOUND", "The requested URL was not found", 404),
        };
    }

    private DemoAnswer List(string path, string settle, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row) =>
        book.Bulk(path, (json, now) =>
        {
            json.WriteStartArray();
            foreach (var contract in book.Contracts)
                if (IsSettledIn(contract, settle))
                    row(json, book, contract, now);
            json.WriteEndArray();
        });

    /// <summary>The newest intervals, oldest first, the running one among them.</summary>
    private DemoAnswer Statistics(string settle, DemoQuery parameters)
    {
        if (parameters["contract"] is not { } symbol)
            return Error("MISSING_REQUIRED_PARAM", "Missing required parameter: contract");
        if (!Intervals.TryGetValue(parameters["interval"] ?? "5m", out var interval))
            return Error("INVALID_PARAM_VALUE", "Invalid interval");
        int rows = 30;
        if (parameters["limit"] is { } limit && (!int.TryParse(limit, out rows) || rows is < 1 or > 100))
            return Error("INVALID_PARAM_VALUE", "Invalid limit");
        if (book.Find(symbol) is not { } contract || !IsSettledIn(contract, settle))
            return Error("CONTRACT_NOT_FOUND", "Contract not found");
        var now = book.Now;
        var (start, values) = (VenueBook.Floor(now.Stamps, interval), VenueBook.Floor(now.Values, interval));
        return DemoAnswer.Json(json =>
        {
            json.WriteStartArray();
            for (int back = contract.HasRatios ? rows - 1 : -1; back >= 0; back--)
            {
                var moment = values - back * interval;
                GateRows.Statistics(
                    json, contract, book.FiguresOf(contract, now), start - back * interval,
                    source => MarketModel.Ratio(GateListing.Venue, contract, source, moment));
            }
            json.WriteEndArray();
        });
    }

    private static bool IsSettledIn(MarketContract contract, string settle) => contract.Settle.Equals(settle, StringComparison.OrdinalIgnoreCase);

    private static DemoAnswer Error(string label, string message, int status = 400) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("label"u8, label);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });
}
