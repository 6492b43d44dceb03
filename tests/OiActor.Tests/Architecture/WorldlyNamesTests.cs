using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OiActor.Tests.Architecture;

/// <summary>What touches the world does so in its own place only.</summary>
internal sealed class WorldlyNamesTests
{
    private static readonly string[] Delays = ["Delay", "CreateTimer", "CancelAfter", "Sleep", "SpinUntil", "WaitOne"];

    [Test]
    public void There_are_sources_to_look_at()
    {
        Assert.That(SourceTree.Actor.Count(), Is.GreaterThan(100));
        Assert.That(SourceTree.Tests, Has.Count.GreaterThan(50));
    }

    [Test]
    public void Delays_and_timers_are_in_Http_and_Platform_only() =>
        Assert.That(
            SourceTree.Actor.Where(file => !file.IsIn("src/OiActor/Http/", "src/OiActor/Platform/")).Complaints(file =>
            [
                .. file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                    .Where(access => Delays.Contains(access.Name.Identifier.ValueText)).Select(access => access.ToString()),
                .. file.Names.Where(name => name is "Timer" or "PeriodicTimer"),
                .. file.Root.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
                    .Where(made => made.Type.ToString() == "CancellationTokenSource" && made.ArgumentList?.Arguments.Count > 0).Select(made => made.ToString()),
            ]),
            Is.Empty);

    [Test]
    public void The_console_is_used_in_the_program_and_its_output_only() =>
        Assert.That(
            SourceTree.Actor.Where(file => !file.IsIn("src/OiActor/Program.cs", "src/OiActor/Output/")).Complaints(file => MembersOf(file, "Console")),
            Is.Empty);

    [Test]
    public void The_environment_is_read_in_Platform_only() =>
        Assert.That(SourceTree.Actor.Where(file => !file.IsIn("src/OiActor/Platform/")).Complaints(file => MembersOf(file, "Environment")), Is.Empty);

    [Test]
    public void Files_are_touched_in_Platform_only() =>
        Assert.That(
            SourceTree.Actor.Where(file => !file.IsIn("src/OiActor/Platform/")).Complaints(file =>
                [.. MembersOf(file, "File"), .. MembersOf(file, "Directory"), .. file.Names.Where(name => name is "FileStream" or "FileInfo" or "DirectoryInfo")]),
            Is.Empty);

    [Test]
    public void Figures_are_decimals() =>
        Assert.That(
            SourceTree.Actor.Where(file => file.IsIn("src/OiActor/Domain/", "src/OiActor/Aggregation/", "src/OiActor/Signals/", "src/OiActor/Metering/"))
                .Complaints(file =>
                [
                    .. file.Root.DescendantNodes().OfType<PredefinedTypeSyntax>()
                        .Where(type => type.Keyword.ValueText is "double" or "float").Select(type => type.ToString()),
                    .. file.Root.DescendantNodes().OfType<LiteralExpressionSyntax>()
                        .Where(literal => literal.Token.Value is double or float).Select(literal => literal.ToString()),
                    .. file.Names.Where(name => name is "Double" or "Single" or "Half"),
                ]),
            Is.Empty);

    [Test]
    public void The_program_only_puts_the_parts_together() =>
        Assert.That(SourceTree.Actor.Single(file => file.Path == "src/OiActor/Program.cs").Lines, Is.LessThan(100));

    /// <summary>Uses of a static class under its own or its full name; a property that happens to be called so is none.</summary>
    private static IEnumerable<string> MembersOf(SourceFile file, string type) =>
        file.DottedNames.Where(name =>
            name.StartsWith($"{type}.", StringComparison.Ordinal)
            || (name.StartsWith("System.", StringComparison.Ordinal) && name.Contains($".{type}.", StringComparison.Ordinal)))
        .Concat(file.Usings.Where(name => name.EndsWith($".{type}", StringComparison.Ordinal)));
}
