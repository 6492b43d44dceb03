using BenchmarkDotNet.Attributes;
using OiActor.Input;

namespace OiActor.Benchmarks.Core;

/// <summary>Spellings of users to assets.</summary>
[MemoryDiagnoser]
public class SymbolParsing
{
    private readonly string[] spellings = ["btc", " BTC ", "BTCUSDT", "BTC-USDT-SWAP", "BTC/USDT:USDT", "XBT", "1000PEPE", "kPEPE"];

    [Benchmark]
    public int EightSpellings() => SymbolList.Asked(spellings, [])!.Count;
}
