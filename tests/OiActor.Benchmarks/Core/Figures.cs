using BenchmarkDotNet.Attributes;
using OiActor.Output;

namespace OiActor.Benchmarks.Core;

/// <summary>From readings to figures, and from figures to the bytes of records.</summary>
[MemoryDiagnoser]
public class Figures
{
    private MarketReadings readings = null!;
    private DatasetRecord[] records = [];

    [Params(50, 500)]
    public int Assets { get; set; }

    [GlobalSetup]
    public async Task ReadAsync()
    {
        readings = await BuiltInMarket.ReadAsync(Assets);
        records = [.. readings.Aggregate().Select(asset => RecordMap.Record(asset, readings.Plan.Input, readings.Plan.Metrics, readings.Plan.Started))];
    }

    [Benchmark]
    public int Aggregate() => readings.Aggregate().Count;

    [Benchmark]
    public int SerialiseRecords() => records.Sum(record => ReadableJson.Write(record, OutputJson.Default.DatasetRecord).Length);
}
