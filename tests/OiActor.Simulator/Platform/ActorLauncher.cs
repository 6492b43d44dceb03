using System.Diagnostics;
using System.Globalization;

namespace OiActor.Simulator.Platform;

/// <summary>How the platform's one Actor is started: an executable, or an image by a container engine.</summary>
internal sealed record ActorLauncher
{
    /// <summary>The container engine's client.</summary>
    public const string Engine = "docker";

    private static int containers;

    private ActorLauncher(string fileName, IReadOnlyList<string> arguments, string? image)
    {
        FileName = fileName;
        Arguments = arguments;
        ImageName = image;
    }

    public string FileName { get; }

    /// <summary>Of the executable, or options of the engine's <c>run</c>.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Null: an executable.</summary>
    public string? ImageName { get; }

    /// <summary>Variables of the Actor's own, besides the platform's; these do not override.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public static ActorLauncher Executable(string path, params IReadOnlyList<string> arguments) => new(path, arguments, null);

    /// <summary>An image, on the machine's own network so that it reaches the simulator.</summary>
    /// <param name="options">Of <c>run</c>, such as limits and mounts.</param>
    public static ActorLauncher Image(string image, params IReadOnlyList<string> options) => new(Engine, options, image);

    /// <summary>What to start, and, for a container, the name to kill it by.</summary>
    /// <param name="variables">The platform's.</param>
    public (ProcessStartInfo Info, string? Container) Command(PlatformRun run, IReadOnlyDictionary<string, string> variables)
    {
        var info = new ProcessStartInfo(FileName) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // The platform's variables are all there is; what the simulator was started with must not leak into the Actor.
        foreach (string name in info.Environment.Keys.Where(IsPlatforms).ToArray())
            info.Environment.Remove(name);
        var all = Environment.Concat(variables).GroupBy(pair => pair.Key, StringComparer.Ordinal).Select(group => group.Last()).ToArray();
        foreach (var (name, value) in all)
            info.Environment[name] = value;
        if (ImageName is null)
        {
            foreach (string argument in Arguments)
                info.ArgumentList.Add(argument);
            return (info, null);
        }

        int number = Interlocked.Increment(ref containers);
        string container = string.Create(CultureInfo.InvariantCulture, $"oiactor-{System.Environment.ProcessId}-{run.Id}-{number}");
        foreach (string argument in (string[])["run", "--rm", "--name", container, "--network", "host"])
            info.ArgumentList.Add(argument);
        // By name alone: the values, secrets among them, pass through the engine's client and show in no list of processes.
        foreach (var (name, _) in all)
        {
            info.ArgumentList.Add("--env");
            info.ArgumentList.Add(name);
        }
        foreach (string argument in Arguments)
            info.ArgumentList.Add(argument);
        info.ArgumentList.Add(ImageName);
        return (info, container);
    }

    private static bool IsPlatforms(string name) =>
        name.StartsWith("ACTOR_", StringComparison.Ordinal) || name.StartsWith("APIFY_", StringComparison.Ordinal)
        || name.StartsWith("CRAWLEE_", StringComparison.Ordinal) || name.StartsWith("OI_", StringComparison.Ordinal);
}
