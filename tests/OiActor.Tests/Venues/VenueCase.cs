using System.Collections.Frozen;
using System.Text.Json;
using OiActor.Domain;
using OiActor.Tests.Documentation;
using OiActor.Venues;

namespace OiActor.Tests.Venues;

/// <summary>One request of a case, as <c>GET https://host/path?query</c> with a body after another space, and what the venue answers.</summary>
internal sealed record CasePair(string Request, Answer Answer)
{
    /// <summary>The endpoint, without host and query.</summary>
    public string Path => ScriptedHost.PathOf(Request);
}

/// <summary>One folder under <c>tests/Cases/&lt;venue&gt;</c>; its README says what the files hold.</summary>
internal sealed class VenueCase
{
    private readonly FrozenDictionary<string, Answer> answers;

    private VenueCase(string folder)
    {
        Folder = folder;
        Name = Path.GetFileName(folder);
        Entry = VenueStage.Entry(Path.GetFileName(Path.GetDirectoryName(folder)!));
        Ask = ReadAsk(Path.Combine(folder, "ask.json"), Entry.Descriptor);
        Pairs = [.. Directory.EnumerateFiles(folder, "*request.http").Order(StringComparer.Ordinal).Select(ReadPair)];
        answers = Pairs.ToFrozenDictionary(pair => pair.Request, pair => pair.Answer);
    }

    public static string Root { get; } = Path.Combine(Repository.Root, "tests", "Cases");

    public static IReadOnlyList<VenueCase> All { get; } =
    [
        .. VenueRegistry.All
            .Select(entry => Path.Combine(Root, entry.Descriptor.Id.Name))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Order(StringComparer.Ordinal)
            .Select(folder => new VenueCase(folder)),
    ];

    public string Folder { get; }

    public string Name { get; }

    public VenueEntry Entry { get; }

    public VenueRequest Ask { get; }

    public IReadOnlyList<CasePair> Pairs { get; }

    public string Venue => Entry.Descriptor.Id.Name;

    /// <summary>The readings, one line each.</summary>
    public IReadOnlyList<string> Expected => ReadingsText.OfFile(File.ReadAllBytes(Path.Combine(Folder, "expected.json")));

    public static VenueCase Named(string venue, string name) => All.Single(one => one.Venue == venue && one.Name == name);

    /// <summary>The case's answer to a request; null for a request that is none of the case's.</summary>
    public Answer? Find(string request) => answers.GetValueOrDefault(request);

    public override string ToString() => $"{Venue}/{Name}";

    private static CasePair ReadPair(string requestFile)
    {
        string[] lines = File.ReadAllLines(requestFile);
        string status = lines.FirstOrDefault(line => line.StartsWith(StatusMark, StringComparison.Ordinal))?[StatusMark.Length..] ?? "200";
        string body = File.ReadAllText(requestFile.Replace("request.http", "response.json", StringComparison.Ordinal));
        return new CasePair(
            lines.Single(line => line.Length > 0 && line[0] != '#'),
            new Answer(body, int.Parse(status)));
    }

    private const string StatusMark = "# status: ";

    private static VenueRequest ReadAsk(string file, VenueDescriptor about)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var ask = document.RootElement;
        return VenueStage.Ask(
            Texts(ask, "assets"),
            Texts(ask, "quotes"),
            [.. Texts(ask, "ratios")!.Select(ratio => ratio.Split(' ')).Select(ratio =>
                (about.Ratios.Single(source => source.Name == ratio[0]), LsPeriods.Parse(ratio[1])!.Value))]) with
        {
            IncludeInverse = about.AlwaysInverse || (ask.TryGetProperty("inverse", out var inverse) && inverse.GetBoolean()),
        };
    }

    private static string[]? Texts(JsonElement ask, string name) =>
        ask.GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : null;
}
