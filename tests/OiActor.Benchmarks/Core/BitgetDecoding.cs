using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OiActor.Demo;
using OiActor.Domain;
using OiActor.Venues;
using OiActor.Venues.Bitget;
using OiActor.Venues.Wire;

namespace OiActor.Benchmarks.Core;

/// <summary>Bitget's bulk answers of USDT contracts, from bytes to readings.</summary>
[MemoryDiagnoser]
public class BitgetDecoding
{
    private readonly VenueRequest request = BuiltInMarket.Request(BitgetVenue.About.Id);
    private byte[] contracts = [];
    private byte[] tickers = [];

    [Params(50, 500)]
    public int Assets { get; set; }

    [GlobalSetup]
    public void Ask()
    {
        contracts = Body("/api/v2/mix/market/contracts");
        tickers = Body("/api/v2/mix/market/tickers");

        byte[] Body(string path) => BuiltInMarket.Answer("bitget", Assets, path, "productType=USDT-FUTURES");
    }

    [Benchmark]
    public int DecodeAndMap()
    {
        var listed = JsonSerializer.Deserialize(contracts, BitgetJson.Default.BitgetEnvelopeContractWire)!;
        var ticker = WireRows.By(JsonSerializer.Deserialize(tickers, BitgetJson.Default.BitgetEnvelopeTickerWire)!.Data, row => row.Symbol);
        return BitgetMap.Instruments(listed, MarginKind.Linear, request)
            .Select(found => BitgetMap.Contract(
                found.Instrument,
                found.FundingHours,
                ticker?.GetValueOrDefault(found.Instrument.VenueSymbol),
                null,
                DemoMarket.Instant))
            .ToArray()
            .Length;
    }
}
