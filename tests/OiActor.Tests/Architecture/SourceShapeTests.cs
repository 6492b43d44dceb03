using Microsoft.CodeAnalysis.CSharp.Syntax;
using OiActor.Tests.Documentation;

namespace OiActor.Tests.Architecture;

/// <summary>Sizes, names and unfinished work.</summary>
internal sealed class SourceShapeTests
{
    private const int MostLines = 400;
    private const int UsualLines = 250;

    /// <summary>Last words that say nothing about what a type is for. A base quantity is another thing: what it counts comes first.</summary>
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Service", "Utils", "Util", "Common", "Base", "Impl"];

    /// <summary>Signs of unfinished work, in two halves so that this file is not a find of its own.</summary>
    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception"];

    private static IEnumerable<SourceFile> Everything => SourceTree.Production.Concat(SourceTree.Tests);

    [Test]
    public void No_file_is_too_long_to_be_read_and_most_are_short()
    {
        Assert.That(Everything.Complaints(file => file.Lines > MostLines ? [$"{file.Lines} lines"] : []), Is.Empty);
        foreach (var files in (IReadOnlyList<SourceFile>[])[SourceTree.Production, SourceTree.Tests])
            Assert.That(files.Count(file => file.Lines <= UsualLines), Is.GreaterThanOrEqualTo(files.Count * 0.9));
    }

    /// <summary>The runtime of the generated clients has the names of the package that it stands in for.</summary>
    [Test]
    public void Types_are_named_for_what_they_do() =>
        Assert.That(
            Everything.Where(file => !file.IsIn("src/OiActor.RefitGenerator/Runtime/"))
                .Complaints(file => file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                    .Select(type => type.Identifier.ValueText).Where(name => EmptyWords.Contains(LastWord(name)))),
            Is.Empty);

    [Test]
    public void Nothing_is_left_unfinished() =>
        Assert.That(Everything.Complaints(file => Unfinished.Where(sign => file.Text.Contains(sign, StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void Namespaces_follow_folders() =>
        Assert.That(
            SourceTree.Actor.Where(file => file.Name != "Program").Complaints(file =>
            {
                string expected = Path.GetDirectoryName(file.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
                var spaces = file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()).ToArray();
                return spaces is [var only] && only == expected ? [] : [string.Join(", ", spaces)];
            }),
            Is.Empty);

    [Test]
    public void Types_are_internal_and_classes_sealed() =>
        Assert.That(
            SourceTree.Actor.Complaints(file => file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
                .Where(type => type.Modifiers.Any(m => m.ValueText == "public")
                    || (type is ClassDeclarationSyntax && !type.Modifiers.Any(m => m.ValueText is "sealed" or "static" or "abstract")))
                .Select(type => type.Identifier.ValueText)),
            Is.Empty);

    [Test]
    public void Tests_are_in_folders_of_what_they_test()
    {
        string tests = Path.Combine(Repository.Root, "tests", "OiActor.Tests");
        string[] ofTheWhole = ["Architecture", "Documentation", "RefitGenerator", "Simulator", "Venues/Samples", "bin", "obj"];
        var lost = Directory.EnumerateDirectories(tests, "*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(tests, folder).Replace('\\', '/'))
            .Where(folder => !ofTheWhole.Any(other => $"{folder}/".StartsWith($"{other}/", StringComparison.Ordinal)))
            .Where(folder => !Directory.Exists(Path.Combine(Repository.Root, "src", "OiActor", folder)));

        Assert.That(lost, Is.Empty);
    }

    /// <summary>The last word of a name in Pascal case.</summary>
    private static string LastWord(string name) => name[Math.Max(0, name.AsSpan().LastIndexOfAnyInRange('A', 'Z'))..];
}
