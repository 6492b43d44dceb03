// Backpack Exchange, as it answers: https://docs.backpack.exchange/
//
// Bare arrays over all markets, each endpoint with its own selection; an error is {"code","message"} with its status, an unknown path plain text.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Backpack.</summary>
internal sealed class BackpackAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(BackpackListing.Venue, BackpackListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        var parameters = new DemoQuery(query);
        return (method, path) switch
        {
            ("GET", "/api/v1/markets") => Markets(path, parameters["marketType"]),
            ("GET", "/api/v1/openInterest") => Rows(path, parameters["symbol"], contract => contract.Kind != "SPOT", OpenInterest),
            ("GET", "/api/v1/markPrices") => Rows(path, parameters["symbol"], contract => contract.Kind == "PERP", MarkPrice),
            ("GET", "/api/v1/tickers") => Rows(path, null, contract => contract is { Kind: not "PREDICTION", Trades: true }, Ticker),
            _ => new DemoAnswer(404, "Not Found"u8.ToArray()),
        };
    }

    private DemoAnswer Markets(string path, string? type) => type is null or "SPOT" or "PERP" or "PREDICTION"
        ? Rows(path + type, null, contract => type is null || contract.Kind == type, Market)
        : new DemoAnswer(400, "Failed to deserialize query string: unknown variant"u8.ToArray());

    /// <summary>The rows of all markets of a selection, or of one.</summary>
    private DemoAnswer Rows(
        string key, string? symbol, Func<MarketContract, bool> has, Action<Utf8JsonWriter, MarketContract, ContractFigures, MarketMoment> row)
    {
        if (symbol is not null && (book.Find(symbol) is not { } named || !has(named)))
            return Error(400, "INVALID_CLIENT_REQUEST", "Invalid market symbol");
        return book.Bulk(key + symbol, (json, now) =>
        {
            json.WriteStartArray();
            foreach (var contract in book.Contracts)
                if (has(contract) && (symbol is null || contract.Symbol == symbol))
                {
                    json.WriteStartObject();
                    json.WriteString("symbol"u8, contract.Symbol);
                    row(json, contract, book.FiguresOf(contract, now), now);
                    json.WriteEndObject();
                }
            json.WriteEndArray();
        });
    }

    private static void Market(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        json.WriteString("baseSymbol"u8, contract.Base);
        json.WriteString("quoteSymbol"u8, contract.Quote);
        json.WriteString("marketType"u8, contract.Kind);
        json.WriteString("orderBookState"u8, contract.Status);
        if (contract.Category.Length > 0)
            json.WriteString("rwaMarketType"u8, contract.Category);
        else
            json.WriteNull("rwaMarketType"u8);
        if (contract.Kind == "PERP")
            json.WriteNumber("fundingInterval"u8, contract.FundingHours * TimeSpan.MillisecondsPerHour);
        else
            json.WriteNull("fundingInterval"u8);
        json.Text("openInterestLimit"u8, Math.Ceiling(figures.OpenInterest * 10));
        json.WriteString("createdAt"u8, "2025-01-21T06:34:54.691858"u8);
        json.WriteBoolean("visible"u8, true);
    }

    /// <summary>Both sides added up.</summary>
    private static void OpenInterest(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        json.Text("openInterest"u8, contract.Trades ? figures.OpenInterest * 2 : 0);
        json.Number("timestamp"u8, now.Stamps);
    }

    private static void MarkPrice(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        json.Text("markPrice"u8, figures.Mark);
        json.Text("indexPrice"u8, figures.Index);
        json.Text("fundingRate"u8, figures.Funding / 8);
        json.Number("nextFundingTimestamp"u8, VenueBook.NextFunding(contract, now.Stamps));
    }

    private static void Ticker(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        json.Text("firstPrice"u8, figures.Open24h);
        json.Text("lastPrice"u8, figures.Last);
        json.Text("high"u8, figures.High24h);
        json.Text("low"u8, figures.Low24h);
        json.Text("priceChange"u8, figures.Last - figures.Open24h);
        json.Text("priceChangePercent"u8, Math.Round(figures.Change24h, 6));
        json.Text("volume"u8, figures.Volume);
        json.Text("quoteVolume"u8, Math.Round(figures.VolumeQuote, 6));
        json.WriteString("trades"u8, "1"u8);
    }

    private static DemoAnswer Error(int status, string code, string message) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });
}
