// HTX swaps, as they answer: https://huobiapi.github.io/docs/usdt_swap/v1/en/
//
// Every answer is {"status":"ok","data":…,"ts":<ms>}; an error has status error, err_code and err_msg, with hyphens in market data, and HTTP 200.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in HTX.</summary>
internal sealed class HtxAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private const string LinearPrefix = "/linear-swap-api/v1/";
    private const string CoinPrefix = "/swap-api/v1/";

    /// <summary>Rows of a ratio, whatever is asked for.</summary>
    private const int RatioRows = 30;

    private static readonly TimeSpan RatioLag = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, TimeSpan> Periods = new(StringComparer.Ordinal)
    {
        ["5min"] = TimeSpan.FromMinutes(5),
        ["15min"] = TimeSpan.FromMinutes(15),
        ["30min"] = TimeSpan.FromMinutes(30),
        ["60min"] = TimeSpan.FromHours(1),
        ["4hour"] = TimeSpan.FromHours(4),
        ["1day"] = TimeSpan.FromDays(1),
    };

    private readonly VenueBook book = new(HtxListing.Venue, HtxListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        if (method != "GET")
            return NotFound(path);
        var parameters = new DemoQuery(query);
        return path switch
        {
            "/v2/linear-swap-ex/market/detail/batch_merged" => Ticks(path, parameters["contract_code"]),
            _ when path.StartsWith(LinearPrefix, StringComparison.Ordinal) => Family(path, path[LinearPrefix.Length..], inverse: false, parameters),
            _ when path.StartsWith(CoinPrefix, StringComparison.Ordinal) => Family(path, path[CoinPrefix.Length..], inverse: true, parameters),
            _ => NotFound(path),
        };
    }

    private DemoAnswer Family(string path, string endpoint, bool inverse, DemoQuery parameters)
    {
        // Of a linear list the default is every kind of contract.
        bool dated = parameters["business_type"] != "swap";
        return endpoint switch
        {
            "swap_contract_info" => Rows(HtxRows.Contract, contract => contract.Trades && (dated || contract.Delivery is null)),
            "swap_open_interest" => Rows(HtxRows.OpenInterest, contract => dated || contract.Delivery is null),
            "swap_index" => Rows(HtxRows.Index, contract => contract.Delivery is null),
            "swap_batch_funding_rate" => Rows(HtxRows.Funding, _ => true),
            "swap_elite_account_ratio" => Ratios(path, inverse, accounts: true, parameters),
            "swap_elite_position_ratio" => Ratios(path, inverse, accounts: false, parameters),
            _ => NotFound(path),
        };

        DemoAnswer Rows(Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row, Func<MarketContract, bool> isThere)
        {
            string? code = parameters["contract_code"];
            if (code is not null && !(book.Find(code) is { } one && one.Inverse == inverse))
                return NoContract();
            return book.Bulk($"{path} {code} {dated}", (json, now) => Envelope(json, now, "data", () =>
                WriteRows(json, now, row, contract => contract.Inverse == inverse && (code is null || contract.Symbol == code) && isThere(contract))));
        }
    }

    private DemoAnswer Ticks(string path, string? code)
    {
        if (code is not null && book.Find(code) is not { Inverse: false })
            return Error("err-code", "invalid-parameter", "err-msg", "contract_code data error or empty");
        return book.Bulk($"{path} {code}", (json, now) => Envelope(json, now, "ticks", () =>
            WriteRows(json, now, HtxRows.Tick, contract => !contract.Inverse && contract.Trades && (code is null || contract.Symbol == code))));
    }

    private DemoAnswer Ratios(string path, bool inverse, bool accounts, DemoQuery parameters)
    {
        if (parameters["contract_code"] is not { } code || book.Find(code) is not { Trades: true, Delivery: null } contract || contract.Inverse != inverse)
            return NoContract();
        if (!Periods.TryGetValue(parameters["period"] ?? "", out var period))
            return Error("err_code", 1067, "err_msg", "The period field is invalid.");
        var now = book.Now;
        var rows = book.Ratios(contract, path + parameters["period"], period, contract.HasRatios ? RatioRows : 0, RatioLag, now);
        return DemoAnswer.Json(json => Envelope(json, now, "data", () => HtxRows.Ratios(json, contract, accounts, rows.Reverse())));
    }

    private void WriteRows(
        Utf8JsonWriter json, MarketMoment now, Action<Utf8JsonWriter, VenueBook, MarketContract, MarketMoment> row, Func<MarketContract, bool> isThere)
    {
        json.WriteStartArray();
        foreach (var contract in book.Contracts)
            if (isThere(contract))
                row(json, book, contract, now);
        json.WriteEndArray();
    }

    private static void Envelope(Utf8JsonWriter json, MarketMoment now, string name, Action data)
    {
        json.WriteStartObject();
        json.WriteString("status"u8, "ok"u8);
        json.WritePropertyName(name);
        data();
        json.Number("ts"u8, now.Stamps);
        json.WriteEndObject();
    }

    private DemoAnswer NoContract() => Error("err_code", 1014, "err_msg", "This contract doesnt exist.");

    private DemoAnswer Error(string codeName, int code, string wordsName, string words) => Error(json => json.WriteNumber(codeName, code), wordsName, words);

    private DemoAnswer Error(string codeName, string code, string wordsName, string words) => Error(json => json.WriteString(codeName, code), wordsName, words);

    private DemoAnswer Error(Action<Utf8JsonWriter> code, string wordsName, string words) => DemoAnswer.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("status"u8, "error"u8);
        code(json);
        json.WriteString(wordsName, words);
        json.Number("ts"u8, book.Now.Stamps);
        json.WriteEndObject();
    });

    private static DemoAnswer NotFound(string path) => DemoAnswer.Json(404, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("status"u8, 404);
        json.WriteString("error"u8, "Not Found"u8);
        json.WriteString("path"u8, path);
        json.WriteEndObject();
    });
}
