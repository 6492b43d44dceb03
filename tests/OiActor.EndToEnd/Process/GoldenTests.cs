namespace OiActor.EndToEnd.Process;

/// <summary>What users read, to the byte.</summary>
internal sealed class GoldenTests
{
    /// <summary>A family of contracts, a multiplied name, a venue without open interest, a coin at one venue, one at none.</summary>
    private const string FiveSymbols = """{"symbols":["btc","1000PEPE","IMX","CAKE","NOPE"]}""";

    [Test]
    public async Task The_first_of_the_top_fifty()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("{}");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Golden.Match("top-50-first-record.json", Golden.MaskRecord(await File.ReadAllTextAsync(run.DatasetFiles("default")[0])));
    }

    [Test]
    public async Task A_small_run_in_full()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Input = FiveSymbols, Arguments = ["--format", "ndjson"] });
        var records = await Task.WhenAll(run.DatasetFiles("default").Select(file => File.ReadAllTextAsync(file)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero);
            Golden.Match("five-symbols.json", Golden.MaskRecord(string.Join("\n", records) + "\n"));
            Golden.Match("five-symbols.ndjson", Golden.MaskRecord(run.Output));
            Golden.Match("five-symbols-report.json", Golden.MaskReport(await File.ReadAllTextAsync(run.ReportFile)) + "\n");
            Golden.Match("five-symbols.log", Golden.MaskLog(run.Error));
        }
    }

    [Test]
    public async Task A_small_run_as_csv()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Input = FiveSymbols, Arguments = ["--format", "csv"] });
        Golden.Match("five-symbols.csv", Golden.MaskText(run.Output));
    }

    [Test]
    public async Task The_first_command_of_a_newcomer()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Arguments = ["--demo"] });
        using (Assert.EnterMultipleScope())
        {
            Golden.Match("demo.txt", run.Output);
            Golden.Match("demo.log", Golden.MaskLog(run.Error));
        }
    }
}
