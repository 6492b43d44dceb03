using System.Text.Json;

namespace OiActor.EndToEnd.Process;

/// <summary>Arguments and what goes to standard output.</summary>
internal sealed class CommandLineTests
{
    private const string TwoSymbols = """{"symbols":["BTC","SOL"]}""";

    [Test]
    public async Task Records_are_printed_as_they_are_stored()
    {
        await using var world = await World.StartAsync();
        var array = await world.RunAsync(new Launch { Input = TwoSymbols, Arguments = ["--format", "json"] });
        var lines = await world.RunAsync(new Launch { Input = TwoSymbols, Arguments = ["--format", "ndjson"] });
        using var document = JsonDocument.Parse(array.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.RootElement.EnumerateArray().Select(Compact), Is.EqualTo(array.Records.Select(Compact)));
            Assert.That(lines.Output, Does.EndWith("}\n"));
            Assert.That(
                lines.Output.TrimEnd('\n').Split('\n').Select(line => Compact(JsonDocument.Parse(line).RootElement)),
                Is.EqualTo(lines.Records.Select(Compact)));
        }
    }

    [Test]
    public async Task Csv_has_a_title_line_and_an_empty_cell_for_what_is_absent()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Input = """{"symbols":["BTC","CAKE"]}""", Arguments = ["--format", "csv"] });
        string[][] rows = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        int okx = Array.IndexOf(rows[0], "okx_oi_usd");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Length.EqualTo(3));
            Assert.That(rows.Select(row => row.Length), Is.All.EqualTo(rows[0].Length));
            Assert.That(rows[0].Take(14), Is.EqualTo(run.Records[0].Names().Take(14)));
            Assert.That(rows.Skip(1).Select(row => row[0]), Is.EqualTo(new[] { "BTC", "CAKE" }));
            Assert.That(rows[1][okx], Is.EqualTo($"{run.Record("BTC").Number("okx_oi_usd")}"));
            Assert.That(rows[2][okx], Is.Empty);
        }
    }

    [Test]
    public async Task A_table_is_for_people()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Input = """{"symbols":["BTC","CAKE"]}""", Arguments = ["--format", "table"] });
        string[] lines = run.Output.Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.Length.EqualTo(1 + 2 + 1));
            Assert.That(lines[0], Does.Match("^symbol +mark price +OI, [$]m +binance +okx +bitget"));
            Assert.That(lines[2], Does.Match("^CAKE .* - +- .*okx not_listed, bitget not_listed, mapping_unchecked$"));
        }
    }

    [TestCase]
    [TestCase("--format", "none")]
    public async Task Nothing_is_printed_into_a_pipe_unless_asked_for(params string[] arguments)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Input = TwoSymbols, Arguments = arguments });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Records, Has.Count.EqualTo(2));
            Assert.That(run.Error, Does.Not.Contain("\r").And.Not.Contain("\u001b"), "progress is for terminals");
        }
    }

    [Test]
    public async Task The_input_may_come_from_a_file()
    {
        await using var world = await World.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(world.Folder, "INPUT-elsewhere.json"), """{"symbols":["SOL"]}""");
        var run = await world.RunAsync(new Launch { Input = TwoSymbols, Arguments = ["--input", "INPUT-elsewhere.json"] });
        Assert.That(run.Symbols, Is.EqualTo(new[] { "SOL" }), run.Error);
    }

    [TestCase("{\"symbols\":[\"SOL\"]}", 1)]
    [TestCase("\uFEFF \n{\"symbols\":[\"SOL\"]}\r\n", 1)]
    [TestCase("", 50)]
    public async Task The_input_may_come_through_a_pipe(string piped, int records)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Input = TwoSymbols, Arguments = ["--input", "-"], StandardInput = piped });
        Assert.That(run.Symbols, Has.Count.EqualTo(records), run.Error);
    }

    [TestCase("'yaml' is none of json, ndjson, csv, table, none", "--format", "yaml")]
    [TestCase("--nonsense", "--nonsense")]
    [TestCase("--input", "--input")]
    [TestCase("--input", "--input", "")]
    [TestCase("--storage", "--demo", "--storage", "")]
    public async Task A_mistake_in_the_arguments_is_said_and_nothing_is_done(string words, params string[] arguments)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Arguments = arguments, NamesStorage = false });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain(words).And.Contain("--help"));
            Assert.That(world.Simulator.Requests, Is.Empty);
            Assert.That(Directory.GetFileSystemEntries(world.Folder), Is.Empty);
        }
    }

    [TestCase("--help", "--demo")]
    [TestCase("--version", ".")]
    public async Task Help_and_version_do_nothing_else(string argument, string words)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Arguments = [argument], NamesStorage = false });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Output, Does.Contain(words));
            Assert.That(Directory.Exists(world.Storage), Is.False);
        }
    }

    [TestCase("| head -c 1")]
    [TestCase(">&-")]
    [TestCase(">/dev/full")]
    [TestCase("2>&-")]
    [TestCase("2>/dev/full")]
    public async Task Nobody_who_listens_is_no_reason_to_fail(string redirection)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Input = TwoSymbols, Arguments = ["--format", "json"], Redirection = redirection });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Records, Has.Count.EqualTo(2));
            Assert.That(run.Report.Number("exit_code"), Is.Zero);
        }
    }

    [Test]
    public async Task On_a_terminal_it_shows_progress_and_a_table()
    {
        if (!File.Exists("/usr/bin/script"))
            Assert.Ignore("There is no script(1) here to make a terminal.");
        await using var world = await World.StartAsync();
        world.Store("key_value_stores/default/INPUT.json", TwoSymbols);
        using var process = await world.StartAsync(["/usr/bin/script", "-qec", $"'{OiExecutable.File}' --storage '{world.Storage}'", "/dev/null"], []);
        var run = await world.FinishAsync(process);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output);
            Assert.That(run.Output, Does.Contain("\rbinance 0/4 "));
            Assert.That(run.Output, Does.Match(@"\r\u001b\[Ksymbol +mark price +OI, \$m .*\r\nBTC "), "progress makes room");
        }
    }

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value);
}
