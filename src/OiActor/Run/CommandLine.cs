using System.Reflection;
using OiActor.Output;

namespace OiActor.Run;

/// <summary>What the command line asked for.</summary>
/// <param name="Demo">Whether the built-in market answers.</param>
/// <param name="Input">A file, <c>-</c> for standard input, or null for the storage's own input.</param>
/// <param name="Storage">The storage folder, or null for the environment's.</param>
/// <param name="Format">How records are printed, or null for the default.</param>
/// <param name="Venues">Takes the place of the input's venues, or null for the input's.</param>
internal sealed record CommandLineOptions(bool Demo, string? Input, string? Storage, OutputFormat? Format, IReadOnlyList<string>? Venues);

/// <summary>The command line.</summary>
/// <remarks>Read by hand: with a library for it the native executable is a fifth larger, for five options.</remarks>
internal static class CommandLine
{
    private const string Help = """
        Open interest and long/short ratios of perpetual contracts, one record per symbol.

        Usage:
          OiActor [options]

        Options:
          --demo             Ask a built-in market instead of the venues: no network, the same output every time.
          --input <FILE>     Read the input JSON from FILE, or from standard input with '-'.
          --storage <DIR>    Keep dataset and report in DIR instead of ./storage.
          --format <FORMAT>  Print the records as json, ndjson, csv, table or none. Default: table on a terminal and with --demo, else none.
          --venues <LIST>    Ask these venues instead of the input's, such as okx,bybit, or 'all' for every one.
          -h, --help         Show this.
          --version          Show the version.

        """;

    /// <summary>The release, with the commit it was made from.</summary>
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Reads the arguments and runs; help, version and mistakes are answered here.</summary>
    /// <param name="args">The process's arguments.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code: the program's, 0 for help and version, 2 for a mistake in the arguments.</returns>
    public static async Task<int> InvokeAsync(string[] args, Func<CommandLineOptions, Task<ExitCode>> run)
    {
        if (args.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            Terminal.Print(Help);
            return (int)ExitCode.Finished;
        }
        if (args.Contains("--version"))
        {
            Terminal.Print(Version + "\n");
            return (int)ExitCode.Finished;
        }

        var problems = new List<string>();
        var options = Read(args, problems);
        if (problems.Count == 0)
            return (int)await run(options);
        await Terminal.Error.WriteLineAsync(string.Join('\n', problems.Append("Try --help.")));
        return (int)ExitCode.InvalidInput;
    }

    /// <summary>The options, each as <c>--name value</c> or <c>--name=value</c>; every mistake is told, not the first.</summary>
    private static CommandLineOptions Read(string[] args, List<string> problems)
    {
        var options = new CommandLineOptions(false, null, null, null, null);
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < args.Length; i++)
        {
            string name = args[i];
            string? value = null;
            if (name.StartsWith("--", StringComparison.Ordinal) && name.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign)
                (name, value) = (name[..sign], name[(sign + 1)..]);
            if (name is "--input" or "--storage" or "--format" or "--venues" && value is null && i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
                value = args[++i];

            if (!given.Add(name))
                problems.Add($"{name}: is given twice.");
            else if (name == "--demo" && value is null)
                options = options with { Demo = true };
            else if (name == "--input")
                options = options with { Input = Place(name, value, "FILE", problems) };
            else if (name == "--storage")
                options = options with { Storage = Place(name, value, "DIR", problems) };
            else if (name == "--venues")
                options = options with { Venues = Place(name, value, "LIST", problems)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) };
            else if (name == "--format")
                options = options with { Format = Format(value, problems) };
            else
                problems.Add($"{args[i]}: is no argument of this program.");
        }
        return options;
    }

    private static string? Place(string name, string? value, string what, List<string> problems)
    {
        // Also an unset variable in somebody's script: the current folder is not what was meant.
        if (string.IsNullOrWhiteSpace(value))
            problems.Add($"{name}: is empty. Name a {what}, or leave the option out.");
        return value;
    }

    private static OutputFormat? Format(string? value, List<string> problems)
    {
        switch (value)
        {
            case "json":
                return OutputFormat.Json;
            case "ndjson":
                return OutputFormat.Ndjson;
            case "csv":
                return OutputFormat.Csv;
            case "table":
                return OutputFormat.Table;
            case "none":
                return OutputFormat.None;
            default:
                problems.Add($"--format: '{value}' is none of json, ndjson, csv, table, none.");
                return null;
        }
    }
}
