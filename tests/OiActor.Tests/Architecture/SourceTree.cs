using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OiActor.Tests.Documentation;

namespace OiActor.Tests.Architecture;

/// <summary>One file of the repository as its syntax tree.</summary>
/// <param name="Path">From the root, with slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<SyntaxNode> root = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());

    public SyntaxNode Root => root.Value;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public int Lines => Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>The namespaces that its using directives name, those of aliases and static classes too.</summary>
    public IEnumerable<string> Usings =>
        Root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(directive => directive.NamespaceOrType.ToString());

    /// <summary>Every name made of parts, such as <c>System.IO.File.Delete</c> or <c>Task.Delay</c>, as written.</summary>
    public IEnumerable<string> DottedNames => Root.DescendantNodes()
        .Where(node => node is MemberAccessExpressionSyntax or QualifiedNameSyntax)
        .Select(node => node.ToString());

    /// <summary>Every simple name that is used, whatever it stands for.</summary>
    public IEnumerable<string> Names => Root.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText);

    public bool IsIn(params ReadOnlySpan<string> folders)
    {
        foreach (string folder in folders)
            if (Path.StartsWith(folder, StringComparison.Ordinal))
                return true;
        return false;
    }
}

/// <summary>The sources of the repository that these tests were built from; what a build made is none of them.</summary>
internal static class SourceTree
{
    /// <summary>The production code: the actor and its generator.</summary>
    public static IReadOnlyList<SourceFile> Production { get; } = Load("src");

    public static IReadOnlyList<SourceFile> Tests { get; } = Load("tests");

    /// <summary>The actor alone.</summary>
    public static IEnumerable<SourceFile> Actor => Production.Where(file => file.IsIn("src/OiActor/"));

    /// <summary>The complaints, each with its file, for a message that says where to look.</summary>
    public static IReadOnlyList<string> Complaints(this IEnumerable<SourceFile> files, Func<SourceFile, IEnumerable<string>> complaints) =>
        [.. files.SelectMany(file => complaints(file).Distinct().Select(complaint => $"{file.Path}: {complaint}"))];

    private static SourceFile[] Load(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), Full: path))
            .Where(file => !file.Path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "node_modules"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Path, File.ReadAllText(file.Full))),
    ];
}
