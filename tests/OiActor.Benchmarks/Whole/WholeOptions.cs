using System.Globalization;

namespace OiActor.Benchmarks.Whole;

/// <summary>How whole runs are measured.</summary>
/// <param name="Runs">Measured runs of each scenario, after one that is not measured; at least 1.</param>
/// <param name="Native">The native program; null for the one that the publish command makes.</param>
/// <param name="Jit">The program for the JIT; null for the one that the publish command makes.</param>
internal sealed record WholeOptions(int Runs = 7, string? Native = null, string? Jit = null)
{
    public const string Usage = """
        whole [--runs N] [--native FILE] [--jit FILE]   whole processes against the simulator: CPU, memory, wall time, requests
        core [BenchmarkDotNet arguments]                the pure core, such as: core --filter '*Okx*'   or: core --job dry
        """;

    /// <summary>The options, or null where they are wrong.</summary>
    public static WholeOptions? Parse(ReadOnlySpan<string> args)
    {
        var options = new WholeOptions();
        for (; args is [var name, var value, ..]; args = args[2..])
        {
            switch (name)
            {
                case "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int runs) && runs >= 1:
                    options = options with { Runs = runs };
                    break;
                case "--native":
                    options = options with { Native = Path.GetFullPath(value) };
                    break;
                case "--jit":
                    options = options with { Jit = Path.GetFullPath(value) };
                    break;
                default:
                    return null;
            }
        }
        return args.IsEmpty ? options : null;
    }
}
