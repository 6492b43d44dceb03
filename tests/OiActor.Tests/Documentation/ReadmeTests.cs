using System.Reflection;
using System.Text.RegularExpressions;
using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Metering;
using OiActor.Platform;
using OiActor.Venues;

namespace OiActor.Tests.Documentation;

/// <summary>The README says what the code does. <c>OI_ACCEPT=1</c> rewrites its generated tables.</summary>
internal sealed partial class ReadmeTests
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "README.md");
    private static readonly string Text = File.ReadAllText(Path);

    private static IEnumerable<string> Tables => ReadmeTables.All.Keys;

    [TestCaseSource(nameof(Tables))]
    public void A_generated_table_is_what_the_code_gives(string name)
    {
        string begin = $"<!-- generated: {name} -->\n";
        const string End = "<!-- end -->";
        int from = Text.IndexOf(begin, StringComparison.Ordinal);
        Assert.That(from, Is.GreaterThanOrEqualTo(0), $"README.md has no table '{name}'");
        from += begin.Length;
        int to = Text.IndexOf(End, from, StringComparison.Ordinal);
        string table = ReadmeTables.All[name]();
        if (Environment.GetEnvironmentVariable("OI_ACCEPT") == "1")
        {
            string latest = File.ReadAllText(Path);
            int start = latest.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
            File.WriteAllText(Path, latest[..start] + table + latest[latest.IndexOf(End, start, StringComparison.Ordinal)..]);
            return;
        }
        Assert.That(Text[from..to], Is.EqualTo(table));
    }

    [Test]
    public void Every_flag_and_every_reason_is_explained()
    {
        var names = Constants(typeof(Flags)).Concat(Constants(typeof(Absence))).Concat(Enum.GetValues<FailureKind>().Select(kind => kind.Name()));

        Assert.That(names.Where(name => !Text.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_variable_that_replaces_an_origin_is_named()
    {
        var names = VenueRegistry.All.Select(entry => ActorEnvironment.OriginVariable(entry.Descriptor.Id)).Append("OI_TELEGRAM_URL");

        Assert.That(names.Where(name => !Text.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_price_is_the_one_that_is_charged() =>
        Assert.That(Text, Does.Contain($"${PriceList.Symbol.PriceUsd} a symbol"));

    [Test]
    public void The_message_of_a_bad_input_is_the_one_that_is_shown()
    {
        var reading = InputReader.Read("""{"lsPeriod":"1hour","minVenues":9}"""u8.ToArray());
        string shown = string.Concat(InputProblem.Render(reading.Problems).Split('\n').Select(line => $"ERROR {line}\n"));

        Assert.That(Text, Does.Contain(shown));
    }

    [Test]
    public void Sections_come_in_the_order_that_readers_know()
    {
        string[] expected =
        [
            "Two commands", "Input", "Output", "Venues", "What a run costs", "Alerts", "Migrating from similar actors", "Exit codes",
            "How it is built", "Adding a venue", "Tests and benchmarks",
        ];

        Assert.That(Section().Matches(Text).Select(match => match.Groups[1].Value), Is.EqualTo(expected));
    }

    [Test]
    public void Files_and_folders_that_are_linked_exist()
    {
        var missing = Link().Matches(Text).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !System.IO.Path.Exists(System.IO.Path.Combine(Repository.Root, target)));

        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
