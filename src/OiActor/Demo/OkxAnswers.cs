// OKX v5, perpetual swaps, as it answers: https://www.okx.com/docs-v5/en/
//
// Every answer is {"code":"0","msg":"","data":[…]}. An unknown instrument is code 51001 with HTTP 200; a wrong parameter is 51000
// and a missing one 50014, both with HTTP 400. The case of a period matters.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in OKX.</summary>
internal sealed class OkxAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private const string Rubik = "/api/v5/rubik/stat/contracts/";

    /// <summary>Periods of the coin-wide ratio.</summary>
    private static readonly Dictionary<string, TimeSpan> CoinPeriods = new(StringComparer.Ordinal)
    {
        ["5m"] = TimeSpan.FromMinutes(5),
        ["1H"] = TimeSpan.FromHours(1),
        ["1D"] = TimeSpan.FromDays(1),
    };

    /// <summary>Periods of one contract's ratios; those of six hours and more open at midnight UTC+8, or UTC with the suffix.</summary>
    private static readonly Dictionary<string, TimeSpan> ContractPeriods = new(StringComparer.Ordinal)
    {
        ["5m"] = TimeSpan.FromMinutes(5),
        ["15m"] = TimeSpan.FromMinutes(15),
        ["30m"] = TimeSpan.FromMinutes(30),
        ["1H"] = TimeSpan.FromHours(1),
        ["2H"] = TimeSpan.FromHours(2),
        ["4H"] = TimeSpan.FromHours(4),
        ["6H"] = TimeSpan.FromHours(6),
        ["12H"] = TimeSpan.FromHours(12),
        ["1D"] = TimeSpan.FromDays(1),
        ["6Hutc"] = TimeSpan.FromHours(6),
        ["12Hutc"] = TimeSpan.FromHours(12),
        ["1Dutc"] = TimeSpan.FromDays(1),
    };

    /// <summary>Contracts that takers sell in every period.</summary>
    private const decimal TakersSold = 40_000m;

    private readonly VenueBook book = new(OkxListing.Venue, OkxListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        var parameters = new DemoQuery(query);
        return (method, path) switch
        {
            ("GET", "/api/v5/public/instruments") => Swaps(path, parameters, OkxRows.Instrument, listed: true),
            ("GET", "/api/v5/public/open-interest") => Swaps(path, parameters, OkxRows.OpenInterest),
            ("GET", "/api/v5/public/mark-price") => Swaps(path, parameters, OkxRows.MarkPrice),
            ("GET", "/api/v5/market/tickers") => Swaps(path, parameters, OkxRows.Ticker, listed: true),
            ("GET", "/api/v5/public/funding-rate") => Funding(path, parameters["instId"]),
            ("GET", "/api/v5/market/index-tickers") => Index(path, parameters["quoteCcy"]),
            ("GET", Rubik + "long-short-account-ratio") => CoinRatio(path, parameters),
            ("GET", Rubik + "long-short-account-ratio-contract") => ContractRatio(path, parameters),
            ("GET", Rubik + "long-short-account-ratio-contract-top-trader") => ContractRatio(path, parameters),
            ("GET", Rubik + "long-short-position-ratio-contract-top-trader") => ContractRatio(path, parameters),
            ("GET", "/api/v5/rubik/stat/taker-volume-contract") => ContractRatio(path, parameters, taker: true),
            _ => Error(404, "404", "Not Found"),
        };
    }

    /// <param name="listed">Whether contracts are included that are listed and don't trade yet.</param>
    private DemoAnswer Swaps(
        string path, DemoQuery parameters, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row, bool listed = false)
    {
        if (parameters["instType"] is not { } type)
            return Missing("instType");
        if (type != "SWAP")
            return Wrong("instType");
        if (parameters["instId"] is { } symbol)
            return book.Find(symbol) is { } one ? Data(json => row(json, book, one, book.Now)) : UnknownInstrument();
        return book.Bulk(path, (json, now) => Envelope(json, () =>
        {
            foreach (var contract in book.Contracts)
                if (contract.Trades || listed)
                    row(json, book, contract, now);
        }));
    }

    private DemoAnswer Funding(string path, string? symbol)
    {
        if (symbol is null)
            return Missing("instId");
        if (symbol != "ANY")
            return book.Find(symbol) is { Trades: true } one ? Data(json => OkxRows.Funding(json, book, one, book.Now)) : UnknownInstrument();
        return book.Bulk(path, (json, now) => Envelope(json, () =>
        {
            foreach (var contract in book.Contracts)
                if (contract.Trades)
                    OkxRows.Funding(json, book, contract, now);
        }));
    }

    private DemoAnswer Index(string path, string? quote) => quote switch
    {
        null => Missing("quoteCcy"),
        "USDT" or "USD" or "USDC" or "BTC" =>
            book.Bulk(path + quote, (json, now) => Envelope(json, () => OkxRows.IndexTickers(json, book, quote, now))),
        _ => Wrong("quoteCcy"),
    };

    private DemoAnswer CoinRatio(string path, DemoQuery parameters)
    {
        if (parameters["ccy"] is not { } coin)
            return Missing("ccy");
        if (!CoinPeriods.TryGetValue(parameters["period"] ?? "5m", out var period))
            return Wrong("period");
        if (book.Find(coin + "-USDT-SWAP") is not { HasRatios: true } contract)
            return Error(200, "51012", "Token does not exist.");
        return Rows(path, contract, parameters["period"] ?? "5m", period, 100, decimals: 2);
    }

    private DemoAnswer ContractRatio(string path, DemoQuery parameters, bool taker = false)
    {
        if (parameters["instId"] is not { } symbol)
            return Missing("instId");
        string name = parameters["period"] ?? "5m";
        if (!ContractPeriods.TryGetValue(name, out var period))
            return Wrong("period");
        int rows = 100;
        if (parameters["limit"] is { } limit && (!int.TryParse(limit, out rows) || rows is < 1 or > 100))
            return Wrong("limit");
        if (book.Find(symbol) is not { } contract)
            return UnknownInstrument();
        return Rows(path, contract, name, period, contract.HasRatios ? rows : 0, decimals: 16, taker);
    }

    /// <summary>Newest first, the running period's row among them. Of takers what they sold, then what they bought, in contracts.</summary>
    private DemoAnswer Rows(string path, MarketContract contract, string name, TimeSpan period, int rows, int decimals, bool taker = false) => Data(json =>
    {
        foreach (var (stamp, ratio) in book.Ratios(contract, path + name, period, rows, TimeSpan.Zero, book.Now))
        {
            json.WriteStartArray();
            json.TextValue(stamp);
            if (taker)
                json.TextValue(TakersSold);
            json.TextValue(taker ? Math.Round(TakersSold * MarketModel.TakerRatio(ratio), 2) : Math.Round(ratio, decimals));
            json.WriteEndArray();
        }
    });

    private static DemoAnswer UnknownInstrument() => Error(200, "51001", "Instrument ID, Instrument ID code, or Spread ID doesn't exist.");

    private static DemoAnswer Missing(string parameter) => Error(400, "50014", $"Parameter {parameter} cannot be empty.");

    private static DemoAnswer Wrong(string parameter) => Error(400, "51000", $"Parameter {parameter} error");

    private static DemoAnswer Data(Action<Utf8JsonWriter> rows) => DemoAnswer.Json(json => Envelope(json, () => rows(json)));

    private static DemoAnswer Error(int status, string code, string message) =>
        DemoAnswer.Json(status, json => Envelope(json, () => { }, code, message));

    private static void Envelope(Utf8JsonWriter json, Action rows, string code = "0", string message = "")
    {
        json.WriteStartObject();
        json.WriteString("code"u8, code);
        json.WriteString("msg"u8, message);
        json.WriteStartArray("data"u8);
        rows();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
