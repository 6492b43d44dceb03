using System.Text.RegularExpressions;
using OiActor.Demo;
using OiActor.Domain;
using OiActor.Tests.Documentation;
using OiActor.Venues;

namespace OiActor.Tests.Architecture;

/// <summary>Every venue is a folder of the same shape that knows nothing of the others.</summary>
internal sealed class VenueFolderTests
{
    /// <summary>Where the readers are that venues share.</summary>
    private const string Shared = "Wire";

    private static readonly string[] Venues =
    [
        .. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "OiActor", "Venues"))
            .Select(folder => Path.GetFileName(folder)!).Where(name => name != Shared).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<SourceFile> FilesOf(string venue) => SourceTree.Actor.Where(file => file.IsIn($"src/OiActor/Venues/{venue}/"));

    /// <summary>The folder of a venue: <c>BinanceCoinm</c> of <c>binance_coinm</c>.</summary>
    private static string FolderOf(VenueId venue) => string.Concat(venue.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static VenueId IdOf(string folder) => VenueRegistry.All.Select(entry => entry.Descriptor.Id).Single(id => FolderOf(id) == folder);

    /// <summary>The other venues that a text names, alone or in a name of code. A company's second venue may name the company.</summary>
    private static IEnumerable<string> NamedIn(string text, string? own) => Venues.Where(other =>
        other != own && own?.StartsWith(other, StringComparison.Ordinal) is not true
        && Regex.IsMatch(text, $"(?<![A-Za-z])({other}|{other.ToLowerInvariant()}|{other.ToUpperInvariant()})(?![a-z])"));

    [Test]
    public void There_are_venues() => Assert.That(Venues, Is.SupersetOf(new[] { "Binance", "Bitget", "Okx" }));

    [TestCaseSource(nameof(Venues))]
    public void A_venue_has_its_four_files_and_a_fifth_at_most_for_its_errors(string venue)
    {
        string[] needed = [.. new[] { "Api", "Map", "Venue", "Wire" }.Select(part => $"src/OiActor/Venues/{venue}/{venue}{part}.cs")];
        string[] allowed = [.. needed, $"src/OiActor/Venues/{venue}/{venue}Errors.cs"];
        string[] files = [.. FilesOf(venue).Select(file => file.Path)];

        Assert.That(files, Is.SupersetOf(needed));
        Assert.That(files, Is.SubsetOf(allowed));
    }

    [TestCaseSource(nameof(Venues))]
    public void A_venue_names_no_other(string venue) =>
        Assert.That(
            FilesOf(venue).Complaints(file => NamedIn(file.Text, venue)),
            Is.Empty);

    [Test]
    public void What_venues_share_names_none_of_them() =>
        Assert.That(
            SourceTree.Actor.Where(file => file.IsIn($"src/OiActor/Venues/{Shared}/"))
                .Complaints(file => NamedIn(file.Text, null)),
            Is.Empty);

    /// <summary>A venue returns readings: it does not know what becomes of them, and neither waits, retries nor makes clients.</summary>
    [TestCaseSource(nameof(Venues))]
    public void A_venue_knows_no_later_stage_and_makes_no_client(string venue)
    {
        string[] allowed = ["OiActor.Domain", "OiActor.Http", "OiActor.Venues.Wire"];

        Assert.That(
            FilesOf(venue).Complaints(file => file.Usings.Where(name => name.StartsWith("OiActor", StringComparison.Ordinal) && !allowed.Contains(name))), Is.Empty);
        Assert.That(
            FilesOf(venue).Complaints(file => file.Names.Where(name => name is "HttpRequestMessage" or "SocketsHttpHandler" or "TimeProvider")),
            Is.Empty);
        Assert.That(
            FilesOf(venue).Complaints(file => file.Root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.CatchClauseSyntax>().Select(c => c.ToString())),
            Is.Empty);
    }

    [Test]
    public void Every_venue_is_registered_once_under_the_name_of_its_folder()
    {
        Assert.That(VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name), Is.Unique);
        Assert.That(VenueRegistry.All.Select(entry => FolderOf(entry.Descriptor.Id)), Is.EquivalentTo(Venues));
        Assert.That(VenueRegistry.All.Select(entry => entry.Descriptor.Origin), Is.Unique);
    }

    [TestCaseSource(nameof(Venues))]
    public void Every_venue_answers_in_the_demo(string venue)
    {
        Assert.That(SourceTree.Actor.Select(file => file.Path), Does.Contain($"src/OiActor/Demo/{venue}Answers.cs"));
        using var handler = DemoMarket.Handler(IdOf(venue));
        Assert.That(handler, Is.Not.Null);
    }

    [TestCaseSource(nameof(Venues))]
    public void Every_venue_has_cases(string venue)
    {
        string cases = Path.Combine(Repository.Root, "tests", "Cases");
        if (!Directory.Exists(cases))
            Assert.Ignore("There are no cases in this tree at all.");
        string folder = Path.Combine(cases, IdOf(venue).Name);

        Assert.That(folder, Does.Exist);
        Assert.That(Directory.EnumerateDirectories(folder), Is.Not.Empty);
    }
}
