namespace OiActor.Benchmarks.Whole;

/// <summary>What one run cost.</summary>
/// <param name="CpuSeconds">User and system time.</param>
/// <param name="PeakMiB">The largest resident set.</param>
/// <param name="WallSeconds">From start to end of the process.</param>
/// <param name="Requests">Made, of all venues, repeats counted.</param>
internal sealed record RunSample(double CpuSeconds, double PeakMiB, double WallSeconds, int Requests);

/// <summary>Least, middle and most of several figures.</summary>
internal readonly record struct Spread(double Minimum, double Median, double Maximum)
{
    public static Spread Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        int half = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[^1]);
    }
}

/// <summary>The samples of one scenario with one build.</summary>
internal sealed record ScenarioResult(Scenario Scenario, ProgramBuild Build, IReadOnlyList<RunSample> Samples)
{
    public Spread CpuSeconds => Spread.Of(Samples.Select(sample => sample.CpuSeconds));

    public Spread PeakMiB => Spread.Of(Samples.Select(sample => sample.PeakMiB));

    public Spread WallSeconds => Spread.Of(Samples.Select(sample => sample.WallSeconds));

    public Spread Requests => Spread.Of(Samples.Select(sample => (double)sample.Requests));

    public double CpuMillisecondsPerRequest => 1000 * CpuSeconds.Median / Requests.Median;
}
