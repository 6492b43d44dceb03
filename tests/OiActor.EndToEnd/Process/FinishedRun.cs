using System.Text.Json;

namespace OiActor.EndToEnd.Process;

/// <summary>A run that has ended: exit code, what it said and what it stored.</summary>
/// <param name="Storage">The folder it stored in.</param>
internal sealed record FinishedRun(int ExitCode, string Output, string Error, string Storage)
{
    public IReadOnlyList<string> Log => Error.TrimEnd('\n').Split('\n');

    /// <summary>The last line of the log.</summary>
    public string LastLine => Log[^1];

    /// <summary>The dataset, in order.</summary>
    public IReadOnlyList<JsonElement> Records => [.. DatasetFiles("default").Select(Read)];

    public IReadOnlyList<string> Symbols => [.. Records.Select(record => record.Text("symbol")!)];

    /// <summary>The charging log, in order.</summary>
    public IReadOnlyList<JsonElement> Charges => [.. DatasetFiles("charging_log").Select(Read)];

    /// <summary>The run report.</summary>
    public JsonElement Report => Read(ReportFile);

    public string ReportFile => Path.Combine(Storage, "key_value_stores", "default", "OUTPUT.json");

    /// <summary>The record of one symbol.</summary>
    public JsonElement Record(string symbol) => Records.Single(record => record.Text("symbol") == symbol);

    /// <summary>The report of one venue.</summary>
    public JsonElement Venue(string name) => Report.GetProperty("venues").GetProperty(name);

    /// <summary>The files of a dataset, in order; none where there is no such dataset.</summary>
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
