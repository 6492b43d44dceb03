namespace OiActor.EndToEnd.Process;

/// <summary>Where a run reads and writes, and what it clears away before.</summary>
internal sealed class StorageTests
{
    [TestCase(true, true, true, "storage")]
    [TestCase(false, true, true, "from-apify")]
    [TestCase(false, false, true, "from-crawlee")]
    [TestCase(false, false, false, "storage")]
    public async Task The_command_line_comes_before_the_variables_and_those_before_the_default(bool named, bool apify, bool crawlee, string expected)
    {
        await using var world = await World.StartAsync();
        var environment = new List<(string, string)>();
        if (apify)
            environment.Add(("APIFY_LOCAL_STORAGE_DIR", Path.Combine(world.Folder, "from-apify")));
        if (crawlee)
            environment.Add(("CRAWLEE_STORAGE_DIR", Path.Combine(world.Folder, "from-crawlee")));
        using var process = await world.StartAsync(new Launch { Arguments = ["--demo"], Environment = environment, NamesStorage = named });
        var run = await world.FinishAsync(process, Path.Combine(world.Folder, expected));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Records, Has.Count.EqualTo(50));
            Assert.That(Directory.GetDirectories(world.Folder).Select(Path.GetFileName), Is.EqualTo(new[] { expected }));
        }
    }

    [Test]
    public async Task The_last_run_is_cleared_away_but_for_the_input_and_named_stores()
    {
        await using var world = await World.StartAsync();
        world.Store("datasets/default/000000007.json", """{"symbol":"OLD"}""");
        world.Store("datasets/charging_log/000000001.json", """{"eventName":"old"}""");
        world.Store("datasets/mine/000000001.json", """{"symbol":"MINE"}""");
        world.Store("key_value_stores/default/OLD.json", "{}");
        world.Store("key_value_stores/mine/KEPT.json", "{}");
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Files(world), Is.EquivalentTo(new[]
            {
                "datasets/charging_log/000000001.json", "datasets/default/000000001.json", "datasets/mine/000000001.json",
                "key_value_stores/default/INPUT.json", "key_value_stores/default/OUTPUT.json", "key_value_stores/mine/KEPT.json",
                "key_value_stores/default/open-interest.json", "key_value_stores/default/open-interest-BTC.json", "key_value_stores/default/totals.json",
                "key_value_stores/oiactor/pacing.json",
            }));
            Assert.That(run.Symbols, Is.EqualTo(new[] { "BTC" }));
            Assert.That(run.Charges.Single().Text("eventName"), Is.EqualTo("symbol"));
        }
    }

    [TestCase("APIFY_PURGE_ON_START", "0")]
    [TestCase("CRAWLEE_PURGE_ON_START", "false")]
    public async Task Without_purging_records_are_added_to_those_that_are_there(string name, string value)
    {
        await using var world = await World.StartAsync();
        world.Store("datasets/default/000000007.json", """{"symbol":"OLD"}""");
        world.Store("key_value_stores/default/OLD.json", "{}");
        var run = await world.RunAsync("""{"symbols":["BTC","ETH"]}""", (name, value));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Symbols, Is.EqualTo(new[] { "OLD", "BTC", "ETH" }));
            Assert.That(Files(world), Does.Contain("datasets/default/000000009.json").And.Contain("key_value_stores/default/OLD.json"));
        }
    }

    [Test]
    public async Task The_input_may_lie_under_another_key()
    {
        await using var world = await World.StartAsync();
        world.Store("key_value_stores/default/INPUT_OTHER.json", """{"symbols":["SOL"]}""");
        var run = await world.RunAsync("""{"symbols":["BTC"]}""", ("ACTOR_INPUT_KEY", "INPUT_OTHER"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Symbols, Is.EqualTo(new[] { "SOL" }));
            Assert.That(Files(world), Does.Contain("key_value_stores/default/INPUT_OTHER.json").And.Contain("key_value_stores/default/INPUT.json"));
        }
    }

    [TestCase("storage")]
    [TestCase("storage/datasets")]
    [TestCase("storage/datasets/default")]
    public async Task A_storage_that_cannot_be_written_ends_the_run_before_anything_is_asked(string path)
    {
        await using var world = await World.StartAsync();
        string inTheWay = Path.Combine(world.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(inTheWay)!);
        await File.WriteAllTextAsync(inTheWay, "a file where a folder belongs");
        var run = await world.RunAsync(new Launch { Arguments = ["--input", "-"], StandardInput = """{"symbols":["BTC"]}""" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(4), run.Error);
            Assert.That(world.Simulator.Requests, Is.Empty);
            Assert.That(run.Charges, Is.Empty);
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.LastLine, Does.StartWith("ERROR Cannot write ").And.Contain(world.Folder).And.Contain("--storage DIR"));
        }
    }

    [Test]
    public async Task A_charge_that_cannot_be_noted_is_reported_and_the_records_stay()
    {
        await using var world = await World.StartAsync();
        world.Store("datasets/charging_log", "a file where a folder belongs");
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Is.EqualTo(new[] { "BTC" }));
            Assert.That(run.Report.GetProperty("charge").Number("charged"), Is.Zero);
            Assert.That(run.Report.GetProperty("charge").Text("problem"), Does.Contain("charging_log"));
            Assert.That(run.Error, Does.Match("(?m)^ERROR Not charged: "));
            Assert.That(run.LastLine, Does.Contain("1 of 1 symbols returned, 0 charged ($0.00)"));
        }
    }

    private static IEnumerable<string> Files(World world) =>
        Directory.GetFiles(world.Storage, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(world.Storage, file));
}
