using System.Text.Json;

namespace OiActor.EndToEnd.Process;

/// <summary>The runs that the README shows are runs. <c>OI_ACCEPT=1</c> captures them anew.</summary>
internal sealed class ReadmeCaptureTests
{
    /// <summary>The fields that users of such an actor already parse.</summary>
    private const int FirstFields = 14;

    private static string Readme => Path.Combine(OiExecutable.RepositoryRoot, "README.md");

    [Test]
    public async Task The_record_at_the_top()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Arguments = ["--demo", "--format", "ndjson"] });
        using var record = JsonDocument.Parse(run.Output.Split('\n')[0]);
        var fields = record.RootElement.EnumerateObject().Take(FirstFields).Select(field => $"\"{field.Name}\": {field.Value.GetRawText()}");
        Shows("record", $"```json\n{{{string.Join(",\n ", fields)}}}\n```\n");
    }

    [Test]
    public async Task The_captured_run()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch
        {
            Input = """{"symbols":["btc","1000PEPE","IMX","CAKE","NOPE"]}""",
            Arguments = ["--format", "table"],
        });
        string record = await File.ReadAllTextAsync(run.DatasetFiles("default")[0]);
        Shows(
            "captured",
            "```\n$ echo '{\"symbols\":[\"btc\",\"1000PEPE\",\"IMX\",\"CAKE\",\"NOPE\"]}' | OiActor --input - --format table\n"
                + $"{run.Error}{run.Output}```\n\nIts first record:\n\n```json\n{record.Replace("\t", "  ", StringComparison.Ordinal)}\n```\n");
    }

    /// <summary>Compares a part of the README with what a run gave, but for what the clock and the release decide.</summary>
    private static void Shows(string part, string captured)
    {
        string text = File.ReadAllText(Readme);
        string begin = $"<!-- {part} -->\n";
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int to = text.IndexOf("<!-- end -->", from, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("OI_ACCEPT") == "1")
            File.WriteAllText(Readme, text[..from] + captured + text[to..]);
        else
            Assert.That(Masked(text[from..to]), Is.EqualTo(Masked(captured)), $"README.md, {part}; if the change is meant, OI_ACCEPT=1 accepts it.");
    }

    private static string Masked(string text) => Golden.MaskLog(Golden.MaskRecord(text));
}
