using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OiActor.Demo;
using OiActor.Venues;
using OiActor.Venues.Okx;
using OiActor.Venues.Wire;

namespace OiActor.Benchmarks.Core;

/// <summary>OKX's bulk answers, from bytes to readings.</summary>
[MemoryDiagnoser]
public class OkxDecoding
{
    private readonly VenueRequest request = BuiltInMarket.Request(OkxVenue.About.Id);
    private byte[] instruments = [];
    private byte[] interests = [];
    private byte[] marks = [];
    private byte[] tickers = [];
    private byte[] fundings = [];

    [Params(50, 500)]
    public int Assets { get; set; }

    [GlobalSetup]
    public void Ask()
    {
        instruments = Body("/api/v5/public/instruments", "instType=SWAP");
        interests = Body("/api/v5/public/open-interest", "instType=SWAP");
        marks = Body("/api/v5/public/mark-price", "instType=SWAP");
        tickers = Body("/api/v5/market/tickers", "instType=SWAP");
        fundings = Body("/api/v5/public/funding-rate", "instId=ANY");

        byte[] Body(string path, string query) => BuiltInMarket.Answer("okx", Assets, path, query);
    }

    [Benchmark]
    public int DecodeAndMap()
    {
        var listed = JsonSerializer.Deserialize(instruments, OkxJson.Default.OkxEnvelopeInstrumentWire)!;
        var interest = WireRows.By(JsonSerializer.Deserialize(interests, OkxJson.Default.OkxEnvelopeOpenInterestWire)!.Data, row => row.InstId);
        var mark = WireRows.By(JsonSerializer.Deserialize(marks, OkxJson.Default.OkxEnvelopeMarkPriceWire)!.Data, row => row.InstId);
        var ticker = WireRows.By(JsonSerializer.Deserialize(tickers, OkxJson.Default.OkxEnvelopeTickerWire)!.Data, row => row.InstId);
        var funding = WireRows.By(JsonSerializer.Deserialize(fundings, OkxJson.Default.OkxEnvelopeFundingWire)!.Data, row => row.InstId);
        return OkxMap.Instruments(listed, request)
            .Select(instrument => OkxMap.Contract(
                instrument,
                interest?.GetValueOrDefault(instrument.VenueSymbol),
                null,
                DemoMarket.Instant,
                mark?.GetValueOrDefault(instrument.VenueSymbol),
                ticker?.GetValueOrDefault(instrument.VenueSymbol),
                funding?.GetValueOrDefault(instrument.VenueSymbol)))
            .ToArray()
            .Length;
    }
}
