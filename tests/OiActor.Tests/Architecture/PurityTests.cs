namespace OiActor.Tests.Architecture;

/// <summary>Pure code takes plain data and returns plain data: it knows no file, network, log, clock or JSON.</summary>
internal sealed class PurityTests
{
    private static readonly string[] PureFolders = ["src/OiActor/Domain/", "src/OiActor/Aggregation/", "src/OiActor/Signals/"];

    private static readonly string[] PureFiles =
    [
        "src/OiActor/Run/Planner.cs",
        "src/OiActor/Run/RunSentence.cs",
        "src/OiActor/Input/InputCheck.cs",
        "src/OiActor/Input/SymbolList.cs",
        "src/OiActor/Metering/Budget.cs",
        "src/OiActor/Alerts/AlertText.cs",
        "src/OiActor/Output/RecordMap.cs",
    ];

    private static readonly string[] Namespaces =
    [
        "System.IO", "System.Net.Http", "System.Net.Sockets", "System.Text.Json", "System.Threading", "System.Diagnostics", "Microsoft.Extensions", "Polly",
        "Refit", "OiActor.Http", "OiActor.Platform",
    ];

    /// <summary>What the implicit usings let in, and the clock and chance, which are handed to whoever may have them.</summary>
    private static readonly string[] Types =
    [
        "File", "Directory", "Stream", "StreamReader", "StreamWriter", "FileStream", "TextWriter", "TextReader", "HttpClient", "HttpRequestMessage",
        "HttpResponseMessage", "HttpMessageHandler", "Console", "ILogger", "Log", "TimeProvider", "Random", "Task", "ValueTask", "CancellationToken",
        "JsonElement", "JsonDocument", "JsonSerializer", "Utf8JsonReader", "Utf8JsonWriter",
    ];

    private static IReadOnlyList<SourceFile> Pure => [.. SourceTree.Actor.Where(IsPure)];

    private static bool IsPure(SourceFile file) =>
        file.IsIn(PureFolders) || PureFiles.Contains(file.Path) || (file.IsIn("src/OiActor/Venues/") && file.Name.EndsWith("Map", StringComparison.Ordinal));

    [Test]
    public void Every_pure_file_is_there()
    {
        Assert.That(Pure.Select(file => file.Path), Is.SupersetOf(PureFiles));
        foreach (string folder in PureFolders)
            Assert.That(Pure.Any(file => file.IsIn(folder)), folder);
        Assert.That(Pure.Count(file => file.Name.EndsWith("Map", StringComparison.Ordinal) && file.IsIn("src/OiActor/Venues/")), Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void Pure_code_uses_no_namespace_of_the_world() =>
        Assert.That(Pure.Complaints(file => file.Usings.Concat(file.DottedNames).Where(IsWorldly)), Is.Empty);

    [Test]
    public void Pure_code_names_no_type_of_the_world() => Assert.That(Pure.Complaints(file => file.Names.Where(Types.Contains)), Is.Empty);

    /// <summary>Each folder may use those before it, so that arithmetic never depends on what comes later in the journey.</summary>
    [TestCase("Domain")]
    [TestCase("Aggregation", "OiActor.Domain", "OiActor.Input")]
    [TestCase("Signals", "OiActor.Domain", "OiActor.Aggregation", "OiActor.Input")]
    public void A_pure_folder_uses_what_comes_before_it_only(string folder, params string[] allowed) =>
        Assert.That(
            SourceTree.Actor.Where(file => file.IsIn($"src/OiActor/{folder}/"))
                .Complaints(file => file.Usings.Where(name => name.StartsWith("OiActor", StringComparison.Ordinal) && !allowed.Contains(name))),
            Is.Empty);

    private static bool IsWorldly(string name) =>
        Namespaces.Any(space => name == space || name.StartsWith($"{space}.", StringComparison.Ordinal));
}
