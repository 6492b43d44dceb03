namespace OiActor.Benchmarks.Whole;

/// <summary>Measures every scenario with every build there is, and prints the table.</summary>
internal static class WholeRuns
{
    /// <returns>0; 1 where nothing could be measured.</returns>
    public static async Task<int> RunAsync(WholeOptions options)
    {
        try
        {
            MeasuredRun.CheckTools();
            await MeasureAsync(options.Runs, Present(ProgramBuild.Native(options.Native), ProgramBuild.Jit(options.Jit)));
            return 0;
        }
        catch (BenchmarkException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static ProgramBuild[] Present(params ProgramBuild[] builds)
    {
        foreach (var absent in builds.Where(build => !File.Exists(build.File)))
            Console.WriteLine($"Left out: the {absent.Name} build is not there. It is made by: {absent.MadeBy}\n");
        ProgramBuild[] present = [.. builds.Where(build => File.Exists(build.File))];
        return present.Length > 0 ? present : throw new BenchmarkException("There is no program to measure.");
    }

    private static async Task MeasureAsync(int runs, ProgramBuild[] builds)
    {
        string machine = Machine.Describe();
        string version = "";
        var results = new List<ScenarioResult>();
        foreach (var world in Scenarios.All.GroupBy(scenario => scenario.World))
        {
            using var simulator = await SimulatorProcess.StartAsync(world.Key);
            foreach (var scenario in world)
                foreach (var build in builds)
                {
                    await Console.Error.WriteLineAsync($"{scenario.Name}, {build.Name} …");
                    var samples = new List<RunSample>();
                    (_, version) = await MeasuredRun.OnceAsync(scenario, build, simulator);
                    for (int i = 0; i < runs; i++)
                        samples.Add((await MeasuredRun.OnceAsync(scenario, build, simulator)).Sample);
                    results.Add(new ScenarioResult(scenario, build, samples));
                }
        }

        Console.WriteLine($"OiActor {version}, {Machine.Date()}. {machine}. .NET {Environment.Version}.");
        foreach (var build in builds)
            Console.WriteLine($"{build.Name}: {build.MadeBy} ({new FileInfo(build.File).Length / 1_000_000.0:0.0} MB executable)");
        Console.WriteLine($"Storage: {Machine.TemporaryFolder()}.");
        Console.WriteLine($"Minimum / median / maximum of {runs} runs after one that is not counted; the median is judged.\n");
        Console.WriteLine(ResultTable.Render(results));
    }
}
