using System.Diagnostics;
using System.Text;
using ChildProcess = System.Diagnostics.Process;

namespace OiActor.EndToEnd.Process;

/// <summary>What a process left behind when it ended.</summary>
internal sealed record Ending(int ExitCode, string Output, string Error);

/// <summary>The real executable as a child process with an environment of its own.</summary>
internal sealed class ActorProcess : IDisposable
{
    /// <summary>No run of these tests takes a quarter of it, also on a machine that is busy with other things.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(120);

    private readonly ChildProcess process;
    private readonly CancellationTokenSource patience = new(LongestRun);
    private readonly Task<string> output;
    private readonly Task<string> error;

    private ActorProcess(ChildProcess process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync(patience.Token);
        error = process.StandardError.ReadToEndAsync(patience.Token);
    }

    /// <summary>Starts it.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working folder and home.</param>
    /// <param name="environment">Beside the paths it needs, all that it sees; a later variable replaces an earlier one.</param>
    /// <param name="input">What comes through its standard input; null: nothing.</param>
    public static async Task<ActorProcess> StartAsync(
        string file, IEnumerable<string> arguments, string folder, IEnumerable<(string Name, string Value)> environment, string? input)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = folder;
        start.Environment["DOTNET_ROOT"] = OiExecutable.DotnetRoot;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var started = new ActorProcess(ChildProcess.Start(start)!);
        try
        {
            await started.process.StandardInput.WriteAsync(input);
            started.process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading.
        }
        return started;
    }

    /// <summary>Waits for its end.</summary>
    /// <exception cref="TimeoutException">It does not end; it was killed.</exception>
    public async Task<Ending> EndAsync()
    {
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new Ending(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The process did not end within {LongestRun.TotalSeconds:0} s.");
        }
    }

    /// <summary>Sends a signal.</summary>
    /// <param name="name">As the shell spells it, such as <c>TERM</c>.</param>
    public async Task SignalAsync(string name)
    {
        using var kill = ChildProcess.Start("/bin/sh", ["-c", $"kill -{name} {process.Id}"]);
        await kill.WaitForExitAsync(patience.Token);
    }

    /// <summary>Waits until something has happened while the process runs.</summary>
    /// <exception cref="OperationCanceledException">It does not happen.</exception>
    public async Task UntilAsync(Func<bool> happened)
    {
        while (!happened())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
        patience.Dispose();
    }
}
