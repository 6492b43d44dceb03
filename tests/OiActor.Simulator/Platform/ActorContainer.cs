using System.ComponentModel;
using System.Diagnostics;

namespace OiActor.Simulator.Platform;

/// <summary>One life of a run's process.</summary>
internal sealed class ActorContainer : IDisposable
{
    private readonly Process process;
    private readonly string? container;
    private readonly Task output;

    private ActorContainer(Process process, string? container, Action<string> print)
    {
        this.process = process;
        this.container = container;
        output = Task.WhenAll(PrintAsync(process.StandardOutput, print), PrintAsync(process.StandardError, print));
    }

    public int ProcessId => process.Id;

    /// <summary>Whether another is to take its place.</summary>
    public bool IsToRestart { get; set; }

    /// <exception cref="Win32Exception">There is nothing to start.</exception>
    public static ActorContainer Start(ActorLauncher launcher, PlatformRun run, IReadOnlyDictionary<string, string> variables)
    {
        var (info, container) = launcher.Command(run, variables);
        var process = Process.Start(info) ?? throw new Win32Exception($"{info.FileName} did not start.");
        process.StandardInput.Close();
        return new ActorContainer(process, container, run.AddLine);
    }

    /// <summary>The exit code, once all that was printed is read.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync();
        await output;
        return process.ExitCode;
    }

    /// <summary>Ends it without a signal it could heed; one that has ended is left alone.</summary>
    public void Kill()
    {
        try
        {
            if (process.HasExited)
                return;
            // The engine's client is not the container: killed alone, it would leave that running.
            if (container is not null)
            {
                using var kill = Process.Start(
                    new ProcessStartInfo(ActorLauncher.Engine, ["kill", container]) { RedirectStandardOutput = true, RedirectStandardError = true });
                kill?.WaitForExit();
            }
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself meanwhile.
        }
    }

    public void Dispose() => process.Dispose();

    private static async Task PrintAsync(StreamReader from, Action<string> print)
    {
        while (await from.ReadLineAsync() is { } line)
            print(line);
    }
}
