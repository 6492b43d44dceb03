using System.CommandLine;
using System.CommandLine.Parsing;
using OiActor.Output;

namespace OiActor.Run;

/// <summary>What the command line asked for.</summary>
/// <param name="Demo">Whether the built-in market answers.</param>
/// <param name="Input">A file, <c>-</c> for standard input, or null for the storage's own input.</param>
/// <param name="Storage">The storage folder, or null for the environment's.</param>
/// <param name="Format">How records are printed, or null for the default.</param>
internal sealed record CommandLineOptions(bool Demo, string? Input, string? Storage, OutputFormat? Format);

/// <summary>The command line.</summary>
internal static class CommandLine
{
    /// <summary>Reads the arguments and runs; help, version and mistakes are answered here.</summary>
    /// <param name="args">The process's arguments.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code: the program's, 0 for help and version, 2 for a mistake in the arguments.</returns>
    public static async Task<int> InvokeAsync(string[] args, Func<CommandLineOptions, Task<ExitCode>> run)
    {
        var demo = new Option<bool>("--demo") { Description = "Ask a built-in market instead of the venues: no network, the same output every time." };
        var input = new Option<string?>("--input") { Description = "Read the input JSON from FILE, or from standard input with '-'.", HelpName = "FILE" };
        var storage = new Option<string?>("--storage") { Description = "Keep dataset and report in DIR instead of ./storage.", HelpName = "DIR" };
        var format = new Option<OutputFormat?>("--format")
        {
            Description = "Print the records as json, ndjson, csv, table or none. Default: table on a terminal and with --demo, else none.",
            HelpName = "FORMAT",
            CustomParser = ParseFormat,
        };
        foreach (var place in (Option<string?>[])[input, storage])
            place.Validators.Add(given =>
            {
                // An unset variable in somebody's script: the current folder is not what was meant.
                if (given.Tokens is [{ Value: var value }] && string.IsNullOrWhiteSpace(value))
                    given.AddError($"{place.Name}: is empty. Name a {place.HelpName}, or leave the option out.");
            });
        var command = new RootCommand("Open interest and long/short ratios of perpetual contracts, one record per symbol.")
        {
            demo, input, storage, format,
        };
        command.SetAction(async (parsed, _) => (int)await run(new CommandLineOptions(
            parsed.GetValue(demo), parsed.GetValue(input), parsed.GetValue(storage), parsed.GetValue(format))));

        var parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Terminal.Error.WriteLineAsync(string.Join('\n', parsed.Errors.Select(error => error.Message).Append("Try --help.")));
            return (int)ExitCode.InvalidInput;
        }

        // Signals are the run's own business: it has to finish the chunk in hand.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
    }

    private static OutputFormat? ParseFormat(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
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
                result.AddError($"--format: '{result.Tokens[0].Value}' is none of json, ndjson, csv, table, none.");
                return null;
        }
    }
}
