using OiActor.EndToEnd.Process;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Container;

/// <summary>Runs of the image in a <see cref="World"/>: as its executable would run there, behind the engine.</summary>
internal static class ContainerRun
{
    private static int containers;

    /// <summary>As few rights as an engine can give: nothing to write to but the storage, no capability, none to be had.</summary>
    public static readonly IReadOnlyList<string> Confined = ["--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"];

    /// <summary>The least memory that the platform gives, with its share of a CPU: 128 of 4096 MB is 1/32.</summary>
    public static readonly IReadOnlyList<string> Smallest = ["--memory", "128m", "--cpus", "0.03125"];

    /// <summary>A name that no other container has.</summary>
    public static string NewName() => $"oiactor-test-{Environment.ProcessId}-{Interlocked.Increment(ref containers)}";

    /// <summary>Options that mount the storage of a world, with the input in it, for whoever may run there.</summary>
    public static IReadOnlyList<string> Mounted(this World world, string? input)
    {
        string store = Path.Combine(world.Storage, "key_value_stores", "default");
        Directory.CreateDirectory(store);
        if (input is not null)
            world.Store("key_value_stores/default/INPUT.json", input);
        foreach (string folder in (string[])[world.Storage, Path.GetDirectoryName(store)!, store])
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        return ["--volume", $"{world.Storage}:/app/storage"];
    }

    /// <summary>Starts the image on the machine's own network, where the world's simulator is.</summary>
    /// <param name="world">Its addresses are the image's, and its certificate is mounted where it has one.</param>
    /// <param name="options">Of the engine's <c>run</c>.</param>
    /// <param name="arguments">Of the program.</param>
    public static Task<ActorProcess> StartImageAsync(this World world, IEnumerable<string> options, params IEnumerable<string> arguments)
    {
        // By name alone, as the client of the engine gets them anyway.
        var names = world.Addresses().SelectMany(variable => (string[])["--env", variable.Name]);
        string[] certificate = world.Simulator.CertificateFile is { } file ? ["--volume", $"{file}:{file}:ro"] : [];
        return world.StartAsync(
            [ActorLauncher.Engine, "run", "--rm", "--network", "host", .. names, .. certificate, .. options, Engine.Image, .. arguments], Engine.Connection);
    }

    /// <summary>Runs the image to its end.</summary>
    public static async Task<FinishedRun> RunImageAsync(this World world, IEnumerable<string> options, params IEnumerable<string> arguments)
    {
        using var process = await world.StartImageAsync(options, arguments);
        return await world.FinishAsync(process);
    }
}
