using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OiActor.Tests.Architecture;

/// <summary>What tests have in common.</summary>
internal sealed class TestShapeTests
{
    private static readonly string[] Marks = ["Test", "TestCase", "TestCaseSource"];

    private static IEnumerable<AttributeSyntax> Attributes(SourceFile file, params string[] names) =>
        file.Root.DescendantNodes().OfType<AttributeSyntax>().Where(attribute => names.Contains(attribute.Name.ToString()));

    [Test]
    public void A_test_that_is_left_out_says_why() =>
        Assert.That(
            SourceTree.Tests.Complaints(file => Attributes(file, "Ignore", "Explicit")
                .Where(attribute => attribute.ArgumentList is not { Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText.Length: > 10 } }, ..] })
                .Select(attribute => attribute.ToString())),
            Is.Empty);

    [Test]
    public void A_test_that_gives_up_says_why() =>
        Assert.That(
            SourceTree.Tests.Complaints(file => file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => call.Expression.ToString() is "Assert.Ignore" or "Assert.Inconclusive" && call.ArgumentList.Arguments.Count == 0)
                .Select(call => call.ToString())),
            Is.Empty);

    [Test]
    public void Classes_with_tests_are_sealed_and_named_so() =>
        Assert.That(
            SourceTree.Tests.Complaints(file => Attributes(file, Marks)
                .Select(attribute => attribute.Ancestors().OfType<ClassDeclarationSyntax>().First())
                .Where(type => !type.Identifier.ValueText.EndsWith("Tests", StringComparison.Ordinal)
                    || !type.Modifiers.Any(modifier => modifier.ValueText is "sealed" or "abstract"))
                .Select(type => type.Identifier.ValueText)),
            Is.Empty);

    [Test]
    public void Names_of_tests_are_sentences() =>
        Assert.That(
            SourceTree.Tests.Complaints(file => Attributes(file, Marks)
                .Select(attribute => attribute.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText)
                .OfType<string>()
                .Where(name => name.Split('_').Length < 3)),
            Is.Empty);
}
