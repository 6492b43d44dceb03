using System.Globalization;
using OiActor.Run;
using OiActor.Simulator.Platform;

namespace OiActor.Tests.Run;

/// <summary>What became of the runs that were interrupted in one way.</summary>
internal sealed record KillRow(string Interruption)
{
    public int Points { get; set; }

    public int Duplicates { get; set; }

    public int Losses { get; set; }

    public int Overcharges { get; set; }

    public int Uncharged { get; set; }
}

/// <summary>
/// The whole run, interrupted at every single request to the platform, in every way, and started again until a life of it ends by itself.
/// </summary>
/// <remarks>
/// Three chunks of at most three records. Charged counts current and ten seconds behind; a limit that pays for all, and one that ends inside
/// the second chunk; the next life at once, when the intent is young, when it is neither young nor told by the counts, and when it is old.
/// </remarks>
internal sealed class KillMatrix
{
    private const int Symbols = 8;

    /// <summary>Records that the smaller limit pays for: 0.0105 dollars at 0.002.</summary>
    private const int Affordable = 5;

    private const decimal Limit = 0.0105m;

    private static readonly byte[] Input =
        """{"symbols":["BTC","ETH","SOL","XRP","DOGE","BNB","ADA","LINK"],"includeBinance":false,"includeOkx":false}"""u8.ToArray();

    private static readonly PlatformInterruption[] Kinds =
    [
        PlatformInterruption.KillBefore, PlatformInterruption.KillAfter, PlatformInterruption.ResetBefore, PlatformInterruption.AnswerLostAfter,
    ];

    private static readonly int[] PausesInSeconds = [0, 151, 200];

    private static readonly Lazy<KillMatrix> Played = new(static () => new KillMatrix());

    private const string KilledTwice = "killed again in the next life";

    private readonly Dictionary<string, KillRow> rows = Kinds.Select(Name).Append(KilledTwice).ToDictionary(name => name, name => new KillRow(name));
    private readonly List<string> complaints = [];
    private int sampled;

    private KillMatrix()
    {
        foreach (var setting in Settings())
        {
            using var quiet = World(setting);
            using var counted = new PlatformHandler(quiet.Model, _ => null);
            quiet.Finish(quiet.StartAsync(counted));
            foreach (var kind in Kinds)
                for (int request = 0; request < counted.Count; request++)
                    Interrupt(setting, kind, request);
            Requests += counted.Count;
        }
    }

    /// <summary>Played once, used by whoever wants to know.</summary>
    public static KillMatrix Result => Played.Value;

    public IReadOnlyCollection<KillRow> Rows => rows.Values;

    /// <summary>Each point at which something was not once in the dataset and once on the bill.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Requests of the undisturbed runs, all settings together.</summary>
    public int Requests { get; private set; }

    private static IEnumerable<Setting> Settings() =>
        from lag in new[] { false, true } from limited in new[] { false, true } select new Setting(lag, limited);

    private void Interrupt(Setting setting, PlatformInterruption kind, int request)
    {
        bool kills = kind is PlatformInterruption.KillBefore or PlatformInterruption.KillAfter;
        foreach (int pause in kills ? PausesInSeconds : [0])
        {
            Try(Name(kind), $"{setting}, {kind} at {request}, {pause} s", setting, world =>
            {
                var exit = world.Live(n => n == request ? kind : null);
                return exit is null ? Again(world, pause) : exit.Value;
            });
            for (int second = 0; kills && second < SecondKills; second++)
                foreach (var again in Kinds[..2])
                    foreach (int secondPause in PausesInSeconds)
                        if (++sampled % SampledOf == 0)
                            Try(KilledTwice, $"{setting}, {kind} at {request}, {pause} s, {again} at {second}, {secondPause} s", setting, world =>
                            {
                                if (world.Live(n => n == request ? kind : null) is { } ended)
                                    return ended;
                                world.Time.Advance(TimeSpan.FromSeconds(pause));
                                return world.Live(n => n == second ? again : null) ?? Again(world, secondPause);
                            });
        }
    }

    /// <summary>Of the pairs of kills every so many is tried: no divisor of any of the loops, so that all of their values meet.</summary>
    private const int SampledOf = 37;

    /// <summary>Requests of a second life that are tried: reading, settling, and a chunk.</summary>
    private const int SecondKills = 12;

    private static ExitCode Again(PlatformWorld world, int pause)
    {
        world.Time.Advance(TimeSpan.FromSeconds(pause));
        return world.Live() ?? throw new InvalidOperationException("Nobody killed it.");
    }

    private void Try(string name, string point, Setting setting, Func<PlatformWorld, ExitCode> play)
    {
        using var world = World(setting);
        var exit = play(world);
        var row = rows[name];
        var bill = world.Bill;
        int delivered = bill.Symbols.Distinct(StringComparer.Ordinal).Count();
        int expected = setting.Limited ? Affordable : Symbols;
        long charged = bill.Count("symbol");
        row.Points++;
        row.Duplicates += bill.Symbols.Count - delivered;
        row.Losses += Math.Max(0, expected - delivered);
        row.Overcharges += (int)Math.Max(0, charged - delivered);
        row.Uncharged += (int)Math.Max(0, delivered - charged);
        if (exit != ExitCode.Finished || bill.Symbols.Count != expected || delivered != expected || charged != expected || bill.TotalUsd > (bill.LimitUsd ?? decimal.MaxValue))
            complaints.Add(string.Create(CultureInfo.InvariantCulture, $"{point}: {exit}, {string.Join(' ', bill.Symbols)}, {charged} charged"));
    }

    private static PlatformWorld World(Setting setting) => new(
        new RunStart { Input = Input, TimeoutSecs = 0, MaxTotalChargeUsd = setting.Limited ? Limit : null },
        new PlatformSettings { ChargeCountLag = setting.Lag ? PlatformModel.UsualChargeCountLag : TimeSpan.Zero });

    private static string Name(PlatformInterruption kind) => kind switch
    {
        PlatformInterruption.KillBefore => "killed before a request",
        PlatformInterruption.KillAfter => "killed after a request took effect",
        PlatformInterruption.ResetBefore => "connection reset before a request",
        PlatformInterruption.AnswerLostAfter => "answer lost after a request took effect",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private sealed record Setting(bool Lag, bool Limited);
}
