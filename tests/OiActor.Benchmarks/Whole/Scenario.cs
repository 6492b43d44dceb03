namespace OiActor.Benchmarks.Whole;

/// <summary>How the simulator is set up.</summary>
/// <param name="LatencyMs">What every answer waits, in milliseconds.</param>
/// <param name="Assets">The least number of assets; the built-in ones where it is smaller than they are.</param>
internal sealed record World(bool Tls, int LatencyMs = 0, int Assets = 0)
{
    public string Transport => Tls ? "TLS, HTTP/2" : "plain HTTP";
}

/// <summary>The most that the median may be; null where nothing is asked.</summary>
internal sealed record Target(double? CpuSeconds = null, double? PeakMiB = null, double? WallSeconds = null);

/// <summary>One way of running the program, for each of its builds.</summary>
internal sealed record Scenario
{
    public required string Name { get; init; }

    public required World World { get; init; }

    /// <summary>The input, as JSON.</summary>
    public string Input { get; init; } = "{}";

    /// <summary>The records that a run has to deliver, so that no broken run is measured.</summary>
    public int Records { get; init; } = 50;

    /// <summary>Whether the system's folder of certificates is trusted too, as it is outside of benchmarks.</summary>
    public bool SystemCertificates { get; init; }

    public Target Native { get; init; } = new();

    public Target Jit { get; init; } = new();

    /// <summary>The scenario whose CPU time per request this one may not exceed, build by build; null for none.</summary>
    public Scenario? Yardstick { get; init; }

    public Target TargetOf(ProgramBuild build) => build.Name == "native" ? Native : Jit;
}

/// <summary>What is measured, in the order of the table. The targets are those that the program was ordered with.</summary>
internal static class Scenarios
{
    private static readonly Target JitTarget = new(CpuSeconds: 0.35, PeakMiB: 80);

    /// <summary>
    /// Four rounds of answers, 100 ms each: Binance's bulk calls, then its 156 others over 64 connections; and the work itself. Other venues are
    /// asked meanwhile and answer sooner, so that all of them take hardly longer than Binance alone: 15 % are allowed.
    /// </summary>
    private static readonly Target LatencyTarget = new(WallSeconds: 0.6);

    public static IReadOnlyList<Scenario> All { get; } = Make();

    private static Scenario[] Make()
    {
        var plain = new Scenario
        {
            Name = "top 50, plain HTTP",
            World = new World(Tls: false),
            Native = new Target(CpuSeconds: 0.05, PeakMiB: 24),
            Jit = JitTarget,
        };
        var tls = new Scenario
        {
            Name = "top 50, TLS, HTTP/2",
            World = new World(Tls: true),
            Native = new Target(CpuSeconds: 0.06, PeakMiB: 32),
            Jit = JitTarget,
        };
        var all = new Scenario
        {
            Name = "top 50 of every venue, plain HTTP",
            World = plain.World,
            Input = """{"venues":["all"]}""",
            Native = new Target(CpuSeconds: 0.25, PeakMiB: 48),
        };
        return
        [
            plain,
            tls,
            new Scenario { Name = "top 50, TLS, all system certificates loaded", World = tls.World, SystemCertificates = true },
            Slow(plain),
            Slow(tls),
            Large(plain),
            Large(tls),
            all,
            new Scenario
            {
                Name = "top 50 of the slowest venue alone, Binance, 100 ms an answer",
                World = plain.World with { LatencyMs = 100 },
                Input = """{"venues":["binance"]}""",
            },
            new Scenario
            {
                Name = all.Name + ", 100 ms an answer",
                World = plain.World with { LatencyMs = 100 },
                Input = all.Input,
                Native = LatencyTarget,
            },
            new Scenario
            {
                Name = "every symbol of every venue, no ratios, plain HTTP",
                World = plain.World with { Assets = 1500 },
                Input = """{"symbols":["*"],"venues":["all"],"lsBudgetSecs":0,"deadlineSecs":120}""",
                Records = 1500,
                Native = new Target(CpuSeconds: 1, PeakMiB: 96),
            },
        ];
    }

    private static Scenario Slow(Scenario fast) => new()
    {
        Name = fast.Name + ", 100 ms an answer",
        World = fast.World with { LatencyMs = 100 },
        Native = LatencyTarget,
        Jit = LatencyTarget,
    };

    /// <summary>Ratios beyond what Binance's published limit leaves room for are planned and not asked, here as in real runs.</summary>
    private static Scenario Large(Scenario small) => new()
    {
        Name = "500 symbols, " + small.World.Transport,
        World = small.World with { Assets = 500 },
        Input = """{"symbols":["*"]}""",
        Records = 500,
        Yardstick = small,
    };
}
