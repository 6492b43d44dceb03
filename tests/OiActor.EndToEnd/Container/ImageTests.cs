using System.Globalization;
using OiActor.EndToEnd.Process;
using OiActor.Simulator;

namespace OiActor.EndToEnd.Container;

/// <summary>The real image in a real engine: what it is, what it needs, and that it says what the executable says.</summary>
internal sealed class ImageTests
{
    /// <summary>Bytes that this project may add to the base image.</summary>
    private const long MostBytes = 12_000_000;

    /// <summary>The same as of the process test, whose golden files these runs are held against.</summary>
    private const string FiveSymbols = """{"symbols":["btc","1000PEPE","IMX","CAKE","NOPE"]}""";

    [SetUp]
    public Task Require() => Engine.RequireAsync();

    [Test]
    public async Task It_adds_at_most_twelve_megabytes_to_its_base()
    {
        // The last stage copies once and otherwise only sets: what lies below that copy is the base.
        string[] layers = (await Engine.AskAsync("history", "--human=false", "--no-trunc", "--format", "{{.Size}} {{.CreatedBy}}", Engine.Image)).Split('\n');
        int copied = Array.FindIndex(layers, layer => layer.Contains("COPY", StringComparison.Ordinal));
        long bytes = layers.Take(copied + 1).Sum(layer => long.Parse(layer.Split(' ')[0], CultureInfo.InvariantCulture));
        await NoteAsync("layers", $"The image's own layers: {bytes} bytes");
        Assert.That(bytes, Is.InRange(1_000_000, MostBytes));
    }

    [Test]
    public async Task Without_a_folder_a_network_and_any_right_it_shows_the_demo()
    {
        var ending = await Engine.CallAsync(["run", "--rm", "--network", "none", .. ContainerRun.Confined, "--tmpfs", "/app/storage:mode=1777", Engine.Image, "--demo"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.Zero, ending.Error);
            Golden.Match("demo.txt", ending.Output);
            Golden.Match("demo.log", Golden.MaskLog(ending.Error));
        }
    }

    [TestCase("", TestName = "As_whom_the_image_says_it_writes_into_the_storage_alone")]
    [TestCase("12345:23456", TestName = "As_any_user_it_writes_into_the_storage_alone")]
    public async Task It_writes_into_the_storage_alone(string user)
    {
        await using var world = await World.StartAsync();
        string[] asked = user.Length > 0 ? ["--user", user] : [];
        var run = await world.RunImageAsync([.. world.Mounted(FiveSymbols), .. ContainerRun.Confined, .. asked], "--format", "ndjson");
        var records = await Task.WhenAll(run.DatasetFiles("default").Select(file => File.ReadAllTextAsync(file)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Golden.Match("five-symbols.json", Golden.MaskRecord(string.Join("\n", records) + "\n"));
            Golden.Match("five-symbols.ndjson", Golden.MaskRecord(run.Output));
            Golden.Match("five-symbols-report.json", Golden.MaskReport(await File.ReadAllTextAsync(run.ReportFile)) + "\n");
            Golden.Match("five-symbols.log", Golden.MaskLog(run.Error));
        }
    }

    [Test]
    public async Task Over_TLS_it_trusts_the_certificates_it_is_given()
    {
        await using var world = await World.StartAsync(new SimulatorOptions { Tls = true });
        var run = await world.RunImageAsync([.. world.Mounted("{}"), .. ContainerRun.Confined]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(world.Simulator.Requests.Select(request => request.Protocol), Is.All.EqualTo("HTTP/2"));
            Golden.Match("top-50-first-record.json", Golden.MaskRecord(await File.ReadAllTextAsync(run.DatasetFiles("default")[0])));
        }
    }

    [Test]
    [NonParallelizable]
    public async Task On_the_least_memory_and_share_of_a_CPU_it_asks_for_fifty()
    {
        await using var world = await World.StartAsync();
        long begun = TimeProvider.System.GetTimestamp();
        var run = await world.RunImageAsync([.. world.Mounted("{}"), .. ContainerRun.Confined, .. ContainerRun.Smallest]);
        var whole = TimeProvider.System.GetElapsedTime(begun);
        await NoteAsync("smallest", $"Top 50 at 128 MB and 1/32 CPU: {run.Report.Number("duration_ms")} ms of run, {whole.TotalMilliseconds:0} ms with the engine's start and end");
        Assert.That((run.ExitCode, run.Records.Count), Is.EqualTo((0, 50)), run.Error);
    }

    [Test]
    public async Task Stopped_while_a_venue_hangs_it_ends_at_once_as_the_only_process_of_its_user()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("okx", Fault.Hang);
        string name = ContainerRun.NewName();
        using var process = await world.StartImageAsync([.. world.Mounted("""{"symbols":["BTC"]}"""), .. ContainerRun.Confined, "--name", name]);
        await process.UntilAsync(() => world.Asked("okx").Count >= 5 && world.Asked("bitget").Count >= 4);
        string[] processes = (await Engine.AskAsync("top", name, "-eo", "pid,uid,gid,args")).Split('\n')[1..];
        var took = await StopAsync(name);
        var run = await world.FinishAsync(process);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5), run.Error);
            Assert.That(run.Report.Text("status"), Is.EqualTo("stopped_early"));
            Assert.That(run.Records, Is.Empty);
            Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(5)));
            Assert.That(processes, Has.Length.EqualTo(1));
            Assert.That(processes[0], Does.Match(@"^ *\d+ +1654 +1654 +/app/OiActor"));
        }
    }

    [Test]
    public async Task Stopped_after_delivery_it_has_finished()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break(SimulatorHost.Telegram, Fault.Hang);
        string input = $$"""
            {"symbols":["FARTCOIN"],"alertLsThreshold":3,"telegramBotToken":"{{world.Simulator.TelegramToken}}","telegramChatId":"{{World.Chat}}"}
            """;
        string name = ContainerRun.NewName();
        using var process = await world.StartImageAsync([.. world.Mounted(input), .. ContainerRun.Confined, "--name", name]);
        await process.UntilAsync(() => world.Asked(SimulatorHost.Telegram).Count > 0);
        await StopAsync(name);
        var run = await world.FinishAsync(process);
        Assert.That((run.ExitCode, run.Symbols.Count, run.Charges.Count), Is.EqualTo((0, 1, 1)), run.Error);
    }

    /// <summary>Leaves a measured figure for the gate to print: at the verbosity that counts tests, the runner shows no test's output.</summary>
    private static Task NoteAsync(string name, string figure)
    {
        var folder = Directory.CreateDirectory(Path.Combine(OiExecutable.RepositoryRoot, "artifacts", "container"));
        return File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.txt"), figure + "\n");
    }

    /// <summary>Has the engine send SIGTERM to process 1, and SIGKILL ten seconds later if it is still there.</summary>
    private static async Task<TimeSpan> StopAsync(string name)
    {
        long begun = TimeProvider.System.GetTimestamp();
        await Engine.AskAsync("stop", "--time", "10", name);
        return TimeProvider.System.GetElapsedTime(begun);
    }
}
