using System.Globalization;
using System.Text;

namespace OiActor.Benchmarks.Whole;

/// <summary>The results as Markdown.</summary>
internal static class ResultTable
{
    /// <summary>What others need; their figures are given, not measured here.</summary>
    private const string Yardsticks = """
        | the same job, measured earlier, on one machine of the kind | CPU s | peak MiB |
        |---|---:|---:|
        | the platform's JavaScript SDK | 0.76 | 120 |
        | ccxt | 1.03 | 179 |
        | a bare C# sketch, JIT | 0.21 | 44 |
        | a bare C# sketch, native | 0.023 | 12 (20 over TLS) |
        """;

    public static string Render(IReadOnlyList<ScenarioResult> results)
    {
        var text = new StringBuilder();
        text.AppendLine("| scenario | build | CPU s | at most | peak MiB | at most | wall s | at most | requests | CPU ms a request | at most |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---:|---:|---|");
        foreach (var result in results)
        {
            var target = result.Scenario.TargetOf(result.Build);
            string[] cells =
            [
                result.Scenario.Name,
                result.Build.Name,
                Cell(result.CpuSeconds, "0.000"),
                Verdict(result.CpuSeconds.Median, target.CpuSeconds, "0.00"),
                Cell(result.PeakMiB, "0.0"),
                Verdict(result.PeakMiB.Median, target.PeakMiB, "0"),
                Cell(result.WallSeconds, "0.00"),
                Verdict(result.WallSeconds.Median, target.WallSeconds, "0.0"),
                Figure(result.Requests.Median, "0"),
                Figure(result.CpuMillisecondsPerRequest, "0.00"),
                Verdict(result.CpuMillisecondsPerRequest, YardstickOf(result, results)?.CpuMillisecondsPerRequest, "0.00"),
            ];
            text.AppendLine($"| {string.Join(" | ", cells)} |");
        }
        return text.AppendLine().Append(Yardsticks).ToString();
    }

    private static ScenarioResult? YardstickOf(ScenarioResult result, IEnumerable<ScenarioResult> results) =>
        results.FirstOrDefault(other => other.Scenario == result.Scenario.Yardstick && other.Build == result.Build);

    private static string Cell(Spread spread, string format) =>
        $"{Figure(spread.Minimum, format)} / {Figure(spread.Median, format)} / {Figure(spread.Maximum, format)}";

    private static string Verdict(double median, double? most, string format) =>
        most is { } limit ? $"{Figure(limit, format)}, {(median <= limit ? "met" : "not met")}" : "";

    private static string Figure(double figure, string format) => figure.ToString(format, CultureInfo.InvariantCulture);
}
