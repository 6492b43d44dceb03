// KuCoin Futures, as it answers: https://www.kucoin.com/docs/rest/futures-trading/market-data/get-symbols-list
//
// Every answer is {"code":"200000","data":…}; an unknown contract is code 404000 with HTTP 200, a path that does not exist a real 404.

using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in KuCoin.</summary>
internal sealed class KucoinAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private const string Contracts = "/api/v1/contracts/";

    private readonly VenueBook book = new(KucoinListing.Venue, KucoinListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", Contracts + "active") => book.Bulk(path, WriteAll),
        ("GET", _) when path.StartsWith(Contracts, StringComparison.Ordinal) => One(path[Contracts.Length..]),
        _ => Error(404, "404", "Not Found"),
    };

    private DemoAnswer One(string symbol)
    {
        if (book.Find(symbol) is not { } contract)
            return Error(200, "404000", "The contract information you requested does not exist.");
        var now = book.Now;
        return DemoAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("code"u8, "200000"u8);
            json.WritePropertyName("data"u8);
            WriteRow(json, contract, now);
            json.WriteEndObject();
        });
    }

    private void WriteAll(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, "200000"u8);
        json.WriteStartArray("data"u8);
        foreach (var contract in book.Contracts)
            WriteRow(json, contract, now);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter json, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal coins = contract.Inverse ? figures.OpenInterest * figures.Mark : figures.OpenInterest / contract.ContractSize;
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("rootSymbol"u8, contract.Settle);
        json.WriteString("type"u8, contract.Kind);
        json.WriteString("baseCurrency"u8, contract.Base);
        json.WriteString("quoteCurrency"u8, contract.Quote);
        json.WriteString("settleCurrency"u8, contract.Settle);
        json.WriteNumber("lotSize"u8, 1);
        json.WriteNumber("tickSize"u8, new decimal(1, 0, 0, false, (byte)Ticks.Decimals(figures.Mark)));
        json.WriteNumber("multiplier"u8, contract.Inverse ? -1 : contract.ContractSize);
        // The venue says so of one linear contract too.
        json.WriteBoolean("isQuanto"u8, contract.Symbol == "XBTUSDTM");
        json.WriteBoolean("isInverse"u8, contract.Inverse);
        json.WriteString("status"u8, contract.Status);
        WriteFunding(json, contract, figures, now);
        json.WriteString("openInterest"u8, Math.Round(coins).ToString("F0", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("turnoverOf24h"u8, contract.Inverse ? figures.Volume : Math.Round(figures.VolumeQuote, 4));
        json.WriteNumber("volumeOf24h"u8, contract.Inverse ? Math.Round(figures.VolumeQuote) : figures.Volume * contract.Multiple);
        json.WriteNumber("markPrice"u8, figures.Mark);
        json.WriteNumber("indexPrice"u8, figures.Index);
        json.WriteNumber("lastTradePrice"u8, figures.Last);
        json.WriteNumber("lowPrice"u8, figures.Low24h);
        json.WriteNumber("highPrice"u8, figures.High24h);
        json.WriteNumber("priceChgPct"u8, Math.Round(figures.Change24h, 4));
        json.WriteNumber("priceChg"u8, figures.Last - figures.Open24h);
        json.WriteString("marketStage"u8, contract.Asset == MarketAssets.Coming ? "PRE_MARKET"u8 : "NORMAL"u8);
        json.WriteString("marketType"u8, contract.Category == "STOCK" ? "NASDAQ" : contract.Category);
        json.WriteString("assetClass"u8, contract.Category);
        json.WriteEndObject();
    }

    private static void WriteFunding(Utf8JsonWriter json, MarketContract contract, ContractFigures figures, MarketMoment now)
    {
        json.WriteNull("predictedFundingFeeRate"u8);
        if (contract.Delivery is { } delivery)
        {
            json.Number("expireDate"u8, delivery);
            json.WriteNull("fundingFeeRate"u8);
            json.WriteNull("fundingRateGranularity"u8);
            json.WriteNull("nextFundingRateTime"u8);
            json.WriteNull("nextFundingRateDateTime"u8);
            return;
        }
        var next = VenueBook.NextFunding(contract, now.Stamps);
        json.WriteNull("expireDate"u8);
        json.WriteNumber("fundingFeeRate"u8, Math.Round(figures.Funding, 6));
        json.WriteNumber("fundingRateGranularity"u8, contract.FundingHours * 3_600_000);
        // A countdown under a name that promises a time.
        json.WriteNumber("nextFundingRateTime"u8, (next - now.Stamps).Ticks / TimeSpan.TicksPerMillisecond);
        json.Number("nextFundingRateDateTime"u8, next);
    }

    private static DemoAnswer Error(int status, string code, string message) => DemoAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("msg"u8, message);
        json.WriteString("code"u8, code);
        json.WriteEndObject();
    });
}
