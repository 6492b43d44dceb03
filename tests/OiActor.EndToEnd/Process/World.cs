using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>A simulator, a folder and the runs of the executable between the two.</summary>
/// <remarks>After every run its report is held against itself, and all that it said and stored is searched for the secrets it was given.</remarks>
internal sealed class World : IAsyncDisposable
{
    /// <summary>The chat that alerts go to. No secret, and yet nobody's business: only the report repeats it, as part of the input.</summary>
    public const string Chat = "-1009876543210";

    public static readonly IReadOnlyList<string> Venues = ["binance", "okx", "bitget"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("oiactor-process-");

    private World(SimulatorHost simulator) => Simulator = simulator;

    public SimulatorHost Simulator { get; }

    /// <summary>The working folder of the runs.</summary>
    public string Folder => folder.FullName;

    /// <summary>Where runs store unless a test says otherwise.</summary>
    public string Storage => Path.Combine(Folder, "storage");

    /// <summary>Further texts that no run may repeat.</summary>
    public List<string> Secrets { get; } = [];

    public static async Task<World> StartAsync(SimulatorOptions? options = null) => new(await SimulatorHost.StartAsync(options));

    /// <summary>Runs the executable with an input in its storage.</summary>
    public Task<FinishedRun> RunAsync(string input, params (string Name, string Value)[] environment) =>
        RunAsync(new Launch { Input = input, Environment = environment });

    /// <summary>Runs the executable.</summary>
    public async Task<FinishedRun> RunAsync(Launch launch)
    {
        using var process = await StartAsync(launch);
        return await FinishAsync(process);
    }

    /// <summary>Starts the executable.</summary>
    public Task<ActorProcess> StartAsync(Launch launch)
    {
        if (launch.Input is { } input)
            Store("key_value_stores/default/INPUT.json", input);
        IEnumerable<string> storage = launch.NamesStorage ? ["--storage", Storage] : [];
        string[] command = [OiExecutable.File, .. storage, .. launch.Arguments];
        if (launch.Redirection is { } redirection)
            command = ["/bin/sh", "-c", $"exec \"$0\" \"$@\" {redirection}", .. command];
        return StartAsync(command, launch.Environment, launch.StandardInput);
    }

    /// <summary>Starts any program in the environment of the executable.</summary>
    public Task<ActorProcess> StartAsync(IReadOnlyList<string> command, IReadOnlyList<(string Name, string Value)> environment, string? input = null) =>
        ActorProcess.StartAsync(command[0], command.Skip(1), Folder, [.. Addresses(), .. environment], input);

    /// <summary>Waits for the end of a run that stores where runs store.</summary>
    public async Task<FinishedRun> FinishAsync(ActorProcess process, string? storage = null)
    {
        var ending = await process.EndAsync();
        AssertDiscretion(ending);
        var run = new FinishedRun(ending, storage ?? Storage);
        if (File.Exists(run.ReportFile))
            AssertAgreement(run);
        return run;
    }

    /// <summary>Puts a file into the storage.</summary>
    public void Store(string path, string content)
    {
        string file = Path.Combine(Storage, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    /// <summary>The targets that a site was asked for, in order of arrival.</summary>
    public IReadOnlyList<string> Asked(string site) => [.. Simulator.Requests.Where(request => request.Site == site).Select(request => request.Target)];

    /// <summary>The variables that tell a run where the simulator's sites are, and what makes it trust them.</summary>
    public IEnumerable<(string Name, string Value)> Addresses()
    {
        foreach (string site in SimulatorHost.Sites)
            yield return ($"OI_{site.ToUpperInvariant()}_URL", Simulator.Url(site).GetLeftPart(UriPartial.Authority));
        if (Simulator.CertificateFile is { } certificate)
            yield return ("SSL_CERT_FILE", certificate);
    }

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>What every report promises: sums that add up, the exit code, and the last line of the log, where there is a log to read.</summary>
    private static void AssertAgreement(FinishedRun run)
    {
        var (symbols, charge) = (run.Report.GetProperty("symbols"), run.Report.GetProperty("charge"));
        int accounted = symbols.Texts("not_found").Length + symbols.Map("not_returned").Count;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Report.Number("exit_code"), Is.EqualTo(run.ExitCode));
            Assert.That(symbols.Number("asked"), Is.EqualTo(symbols.Number("returned") + accounted));
            Assert.That(charge.Number("charged"), Is.LessThanOrEqualTo(symbols.Number("returned")!.Value));
            Assert.That(charge.Number("total_usd"), Is.EqualTo(charge.Number("charged") * charge.Number("price_usd")));
            if (run.Error.Length > 0)
                Assert.That(run.LastLine[6..], Is.EqualTo(run.Report.Text("message")!.Split('\n')[^1]));
        }
    }

    private void AssertDiscretion(Ending ending)
    {
        string[] secrets = [Simulator.TelegramToken, Uri.EscapeDataString(Simulator.TelegramToken), .. Secrets];
        var said = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("INPUT", StringComparison.Ordinal))
            .Select(file => (Where: Path.GetRelativePath(Folder, file), Text: File.ReadAllText(file)))
            .Append(("standard output", ending.Output))
            .Append(("standard error", ending.Error));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (where, text) in said)
            {
                foreach (string secret in secrets)
                    Assert.That(text, Does.Not.Contain(secret).IgnoreCase, where);
                if (!where.EndsWith("OUTPUT.json", StringComparison.Ordinal))
                    Assert.That(text, Does.Not.Contain(Chat), where);
            }
        }
    }
}
