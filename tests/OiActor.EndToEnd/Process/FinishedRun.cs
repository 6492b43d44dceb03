using System.Text.Json;

namespace OiActor.EndToEnd.Process;

/// <summary>A run that has ended: exit code, what it said and what it stored, read before another run changes it.</summary>
internal sealed class FinishedRun
{
    private readonly JsonElement? report;

    /// <param name="ending">Of its process.</param>
    /// <param name="storage">The folder it stored in.</param>
    public FinishedRun(Ending ending, string storage)
    {
        (ExitCode, Output, Error) = ending;
        Storage = storage;
        Records = [.. DatasetFiles("default").Select(Read)];
        Charges = [.. DatasetFiles("charging_log").Select(Read)];
        report = File.Exists(ReportFile) ? Read(ReportFile) : null;
    }

    public int ExitCode { get; }

    public string Output { get; }

    public string Error { get; }

    public string Storage { get; }

    /// <summary>The last line of the log.</summary>
    public string LastLine => Error.TrimEnd('\n').Split('\n')[^1];

    /// <summary>The dataset, in order.</summary>
    public IReadOnlyList<JsonElement> Records { get; }

    /// <summary>The symbols of the dataset, in order.</summary>
    public IReadOnlyList<string> Symbols => [.. Records.Select(record => record.Text("symbol")!)];

    /// <summary>The charging log, in order.</summary>
    public IReadOnlyList<JsonElement> Charges { get; }

    /// <summary>The run report.</summary>
    public JsonElement Report => report ?? throw new InvalidOperationException($"The run left no report.\n{Error}");

    public string ReportFile => Path.Combine(Storage, "key_value_stores", "default", "OUTPUT.json");

    /// <summary>The record of one symbol.</summary>
    public JsonElement Record(string symbol) => Records.Single(record => record.Text("symbol") == symbol);

    /// <summary>The report of one venue.</summary>
    public JsonElement Venue(string name) => Report.GetProperty("venues").GetProperty(name);

    /// <summary>The files of a dataset as they are now, in order; none where there is no such dataset.</summary>
    public IReadOnlyList<string> DatasetFiles(string name)
    {
        string folder = Path.Combine(Storage, "datasets", name);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)] : [];
    }

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }
}

/// <summary>Members of JSON objects, as tests want them.</summary>
internal static class JsonMembers
{
    /// <summary>A text; null where it is null.</summary>
    public static string? Text(this JsonElement owner, string name) => owner.GetProperty(name).GetString();

    /// <summary>A number; null where it is null.</summary>
    public static decimal? Number(this JsonElement owner, string name) =>
        owner.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetDecimal() : null;

    /// <summary>A list of texts.</summary>
    public static string[] Texts(this JsonElement owner, string name) => [.. owner.GetProperty(name).EnumerateArray().Select(entry => entry.GetString()!)];

    /// <summary>An object of texts.</summary>
    public static Dictionary<string, string> Map(this JsonElement owner, string name) =>
        owner.GetProperty(name).EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!);

    /// <summary>The names of an object's members, in order.</summary>
    public static string[] Names(this JsonElement owner) => [.. owner.EnumerateObject().Select(member => member.Name)];
}
