using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OiActor.Venues;
using OiActor.Venues.Binance;
using OiActor.Venues.Wire;

namespace OiActor.Benchmarks.Core;

/// <summary>Binance's bulk answers, from bytes to readings; the open interest of every contract is one answer, decoded once.</summary>
[MemoryDiagnoser]
public class BinanceDecoding
{
    private readonly VenueRequest request = BuiltInMarket.Request(BinanceVenue.About.Id);
    private byte[] info = [];
    private byte[] premiums = [];
    private byte[] tickers = [];
    private byte[] fundings = [];
    private Reply<OpenInterestWire> openInterest;

    [Params(50, 500)]
    public int Assets { get; set; }

    [GlobalSetup]
    public void Ask()
    {
        info = Body("/fapi/v1/exchangeInfo");
        premiums = Body("/fapi/v1/premiumIndex");
        tickers = Body("/fapi/v1/ticker/24hr");
        fundings = Body("/fapi/v1/fundingInfo");
        var one = JsonSerializer.Deserialize(Body("/fapi/v1/openInterest", "symbol=BTCUSDT"), BinanceJson.Default.OpenInterestWire);
        openInterest = new Reply<OpenInterestWire>(one, null, Demo.DemoMarket.Instant);

        byte[] Body(string path, string query = "") => BuiltInMarket.Answer("binance", Assets, path, query);
    }

    [Benchmark]
    public int DecodeAndMap()
    {
        var listed = JsonSerializer.Deserialize(info, BinanceJson.Default.ExchangeInfoWire)!;
        var premiumBySymbol = WireRows.By(JsonSerializer.Deserialize(premiums, BinanceJson.Default.ListPremiumIndexWire), row => row.Symbol);
        var tickerBySymbol = WireRows.By(JsonSerializer.Deserialize(tickers, BinanceJson.Default.ListTickerWire), row => row.Symbol);
        var fundingBySymbol = WireRows.By(JsonSerializer.Deserialize(fundings, BinanceJson.Default.ListFundingInfoWire), row => row.Symbol);
        return BinanceMap.Instruments(listed, request)
            .Select(instrument => BinanceMap.Contract(
                instrument,
                openInterest,
                premiumBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
                tickerBySymbol?.GetValueOrDefault(instrument.VenueSymbol),
                BinanceMap.FundingHours(fundingBySymbol, instrument.VenueSymbol)))
            .ToArray()
            .Length;
    }
}
