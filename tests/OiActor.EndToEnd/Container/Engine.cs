using System.ComponentModel;
using OiActor.EndToEnd.Process;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Container;

/// <summary>The container engine, through its own client, and the image under test.</summary>
internal static class Engine
{
    /// <summary>Names the image; the gate builds one and sets it.</summary>
    private const string Variable = "OI_IMAGE";

    private static readonly Lazy<Task<string?>> Obstacle = new(FindObstacleAsync);

    /// <summary>The image under test.</summary>
    public static string Image { get; } = Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>Skips the test, with the reason, where there is no engine or no image.</summary>
    public static async Task RequireAsync()
    {
        if (await Obstacle.Value is { } reason)
            Assert.Ignore(reason);
    }

    /// <summary>Asks the engine something that has to succeed.</summary>
    /// <returns>What it answers, without the last line's end.</returns>
    public static async Task<string> AskAsync(params string[] arguments)
    {
        var ending = await CallAsync(arguments);
        Assert.That(ending.ExitCode, Is.Zero, ending.Error);
        return ending.Output.TrimEnd('\n');
    }

    /// <summary>Runs the engine's client to its end.</summary>
    public static async Task<Ending> CallAsync(params string[] arguments)
    {
        using var client = await ActorProcess.StartAsync(ActorLauncher.Engine, arguments, Path.GetTempPath(), Connection, null);
        return await client.EndAsync();
    }

    /// <summary>Where the client finds an engine that is not at the usual place.</summary>
    public static IReadOnlyList<(string Name, string Value)> Connection { get; } =
        [.. ((string[])["DOCKER_HOST", "DOCKER_CONTEXT"]).Select(name => (name, Environment.GetEnvironmentVariable(name) ?? "")).Where(pair => pair.Item2.Length > 0)];

    private static async Task<string?> FindObstacleAsync()
    {
        if (Image.Length == 0)
            return $"{Variable} names no image; .ci/run builds one and sets it.";
        try
        {
            if (await CallAsync("version") is { ExitCode: not 0 } version)
                return $"No container engine answers: {version.Error.Trim()}";
            var found = await CallAsync("image", "inspect", Image);
            return found.ExitCode == 0 ? null : $"The engine has no image {Image}.";
        }
        catch (Win32Exception)
        {
            return $"There is no {ActorLauncher.Engine} to drive a container engine with.";
        }
    }
}
