namespace OiActor.Benchmarks.Whole;

/// <summary>Why nothing can be measured, in words for whoever asked.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
