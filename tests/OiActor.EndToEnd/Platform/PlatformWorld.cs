using System.Net.Http.Headers;
using System.Text;
using OiActor.EndToEnd.Process;
using OiActor.EndToEnd.Simulator;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>A simulator whose platform starts the real executable, and the runs on it.</summary>
/// <remarks>After every run all that it said, stored, set as status and sent elsewhere than to the platform is searched for the secrets it was given.</remarks>
internal sealed class PlatformWorld : IAsyncDisposable
{
    /// <summary>A coin that every venue lists, the one with the largest open interest first.</summary>
    public const string ThreeSymbols = """{"symbols":["BTC","ETH","SOL"]}""";

    /// <summary>No run of these tests takes a quarter of it.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(120);

    private readonly World world;

    private PlatformWorld(World world) => this.world = world;

    public SimulatorHost Simulator => world.Simulator;

    public PlatformModel Platform => world.Simulator.Platform;

    /// <summary>Further texts that no run may repeat.</summary>
    public List<string> Secrets => world.Secrets;

    public static async Task<PlatformWorld> StartAsync(PlatformSettings? settings = null, SimulatorOptions? options = null)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("The platform's containers are Linux.");
        return new PlatformWorld(await World.StartAsync((options ?? new SimulatorOptions()) with
        {
            Platform = settings ?? new PlatformSettings(),
            Actor = ActorLauncher.Executable(OiExecutable.File) with
            {
                Environment = new Dictionary<string, string> { ["DOTNET_ROOT"] = OiExecutable.DotnetRoot },
            },
        }));
    }

    /// <summary>Starts a run with an input record.</summary>
    /// <param name="input">UTF-8 text of the record; null: there is none.</param>
    /// <param name="start">Everything else about the run.</param>
    public PlatformRun Begin(string? input, RunStart? start = null) =>
        Platform.StartRun((start ?? new RunStart()) with { Input = input is null ? null : Encoding.UTF8.GetBytes(input) });

    /// <summary>Starts a run and waits for its end.</summary>
    public Task<PlatformOutcome> RunAsync(string? input, RunStart? start = null) => EndAsync(Begin(input, start));

    /// <summary>Waits for the end of a run.</summary>
    public async Task<PlatformOutcome> EndAsync(PlatformRun run)
    {
        await run.Ended.WaitAsync(LongestRun);
        AssertDiscretion(run);
        return new PlatformOutcome(run, Platform, Requests(run));
    }

    /// <summary>The same executable as a process of this machine, against the same venues.</summary>
    public Task<FinishedRun> RunLocallyAsync(string input) => world.RunAsync(input);

    /// <summary>The requests that a run made of the platform, in order: method and what of the run they were about.</summary>
    public IReadOnlyList<string> Requests(PlatformRun run) => [.. SeenOf(run).Select(request => Short(request, run))];

    /// <summary>Waits until a run has made a request.</summary>
    /// <param name="request">As <see cref="Requests"/> has it.</param>
    /// <param name="run">The run.</param>
    /// <param name="times">How often.</param>
    public Task AskedAsync(PlatformRun run, string request, int times = 1) =>
        Condition.UntilAsync(() => Requests(run).Count(seen => seen == request) >= times);

    /// <summary>Waits until a venue that hangs holds the run up, all others having answered.</summary>
    public Task HeldUpAsync() => Condition.UntilAsync(() => world.Asked("okx").Count >= 5 && world.Asked("bitget").Count >= 4);

    /// <summary>Has a finished run begin anew, as its user may.</summary>
    public async Task ResurrectAsync(PlatformRun run)
    {
        using var client = SimulatorClient.For(Simulator);
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(Simulator.Url(SimulatorHost.PlatformName), $"/v2/actor-runs/{run.Id}/resurrect"))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Platform.Settings.UserToken) },
        };
        using var answer = await client.SendAsync(call);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Sends a signal to the run's process.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">As the shell spells it, such as <c>TERM</c>.</param>
    public async Task SignalAsync(PlatformRun run, string name)
    {
        await Condition.UntilAsync(() => Simulator.ProcessId(run.Id) is not null);
        using var kill = System.Diagnostics.Process.Start("/bin/sh", ["-c", $"kill -{name} {Simulator.ProcessId(run.Id)}"]);
        await kill.WaitForExitAsync();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    /// <summary>What was asked with the run's own token.</summary>
    private IEnumerable<PlatformRequest> SeenOf(PlatformRun run) =>
        Platform.Requests.Where(request => 
            request.Header("authorization") == $"Bearer {run.Token}"
            && new[] { run.Id, run.Dataset.Id, run.Store.Id, "oiactor" }.Any(id => request.Target.Contains(id, StringComparison.Ordinal)));

    private static string Short(PlatformRequest request, PlatformRun run)
    {
        string path = request.Target.Split('?')[0]["/v2/".Length..]
            .Replace($"actor-runs/{run.Id}", "run", StringComparison.Ordinal)
            .Replace($"key-value-stores/{run.Store.Id}/records/", "", StringComparison.Ordinal)
            .Replace("key-value-stores/named-oiactor/records/", "", StringComparison.Ordinal)
            .Replace("key-value-stores", "store", StringComparison.Ordinal)
            .Replace($"datasets/{run.Dataset.Id}/", "", StringComparison.Ordinal);
        return $"{request.Method} {path}";
    }

    private void AssertDiscretion(PlatformRun run)
    {
        string?[] given =
        [
            run.Token, Platform.Settings.UserToken, Platform.Settings.ProxyPassword, Platform.Settings.InputSecretsPassphrase,
            Platform.Settings.InputSecretsKeyFile, Simulator.TelegramToken, Uri.EscapeDataString(Simulator.TelegramToken), .. Secrets,
        ];
        var said = run.Log.Select(line => (Where: "log", Text: line))
            .Concat(run.StatusMessages.Select(message => ("status message", message.Text)))
            .Concat(run.Dataset.Items.Select(item => ("dataset", Encoding.UTF8.GetString(item.Span))))
            .Concat(new[] { "OUTPUT", "STATE", "open-interest", "totals" }.Select(key => (key, run.Store.Find(key) is { } stored ? Encoding.UTF8.GetString(stored.Body.Span) : "")))
            .Concat(SeenOf(run).Select(request => ("platform address", request.Target)))
            .Concat(Simulator.Requests.Where(request => World.Venues.Contains(request.Site))
                .SelectMany(request => request.Headers.Select(header => (request.Site, $"{header.Key}: {header.Value}")).Append((request.Site, request.Target))));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (where, text) in said)
                foreach (string secret in given.OfType<string>().Where(secret => secret.Length > 0))
                    Assert.That(text, Does.Not.Contain(secret).IgnoreCase, where);
        }
    }
}
