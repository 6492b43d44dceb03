using BenchmarkDotNet.Running;
using OiActor.Benchmarks.Whole;

switch (args)
{
    case ["whole", .. var rest] when WholeOptions.Parse(rest) is { } options:
        return await WholeRuns.RunAsync(options);

    case ["core", .. var rest]:
        // In this process: a project that BenchmarkDotNet writes and builds would stand outside the lock files. Without a filter it would ask.
        string[] all = rest.Contains("--filter") || rest.Contains("-f") ? [] : ["--filter", "*"];
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(WholeRuns).Assembly).Run(["--inProcess", .. all, .. rest]);
        return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;

    default:
        await Console.Error.WriteLineAsync(WholeOptions.Usage);
        return 2;
}
