// dYdX Chain, its public indexer, as it answers:
// https://github.com/dydxprotocol/v4-chain/blob/main/indexer/services/comlink/public/api-documentation.md
//
// {"markets":{"BTC-USD":{…}}}; an error is {"errors":[{"msg":"…"}]} with its status.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in dYdX.</summary>
internal sealed class DydxAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(DydxListing.Venue, DydxListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", "/v4/perpetualMarkets") => Markets(new DemoQuery(query)["ticker"]),
        _ => Error(404, "Not Found"),
    };

    private DemoAnswer Markets(string? ticker)
    {
        if (ticker is null)
            return book.Bulk("markets", (json, now) => Write(json, book.Contracts, now));
        return book.Find(ticker) is { } contract
            ? DemoAnswer.Json(json => Write(json, [contract], book.Now))
            : Error(400, "ticker must be a valid ticker (BTC-USD, etc)");
    }

    private void Write(Utf8JsonWriter json, IReadOnlyList<MarketContract> contracts, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteStartObject("markets"u8);
        for (int i = 0; i < contracts.Count; i++)
            Row(json, contracts[i], i, now);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Row(Utf8JsonWriter json, MarketContract contract, int number, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal open = contract.Trades ? figures.OpenInterest : 0;
        json.WriteStartObject(contract.Symbol);
        json.Text("clobPairId"u8, number);
        json.WriteString("ticker"u8, contract.Symbol);
        json.WriteString("status"u8, contract.Status);
        json.Text("oraclePrice"u8, figures.Index);
        json.Text("priceChange24H"u8, figures.Index - Math.Round(figures.Index / (1 + figures.Change24h), 12));
        json.Text("volume24H"u8, contract.Trades ? Math.Round(figures.VolumeQuote, 4) : 0);
        json.WriteNumber("trades24H"u8, contract.Trades ? 1_000 : 0);
        json.Text("nextFundingRate"u8, figures.Funding / contract.Asset.FundingHours);
        json.WriteString("initialMarginFraction"u8, "0.05"u8);
        json.WriteString("maintenanceMarginFraction"u8, "0.03"u8);
        json.Text("openInterest"u8, open);
        json.WriteNumber("atomicResolution"u8, -9);
        json.WriteNumber("quantumConversionExponent"u8, -9);
        json.WriteString("tickSize"u8, "0.01"u8);
        json.WriteString("stepSize"u8, "0.001"u8);
        json.WriteNumber("stepBaseQuantums"u8, 1_000_000);
        json.WriteNumber("subticksPerTick"u8, 100_000);
        json.WriteString("marketType"u8, contract.Kind);
        json.WriteString("openInterestLowerCap"u8, "0"u8);
        json.WriteString("openInterestUpperCap"u8, "0"u8);
        // Another count of the chain, which must not pass for the open interest.
        json.Text("baseOpenInterest"u8, open * 1.9m);
        json.WriteString("defaultFundingRate1H"u8, "0"u8);
        json.WriteEndObject();
    }

    private static DemoAnswer Error(int status, string message) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("errors"u8);
        json.WriteStartObject();
        json.WriteString("msg"u8, message);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
