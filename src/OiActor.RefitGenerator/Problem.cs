using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OiActor.RefitGenerator;

/// <summary>A diagnostic as plain data: unlike <see cref="Diagnostic"/> it holds no syntax tree, so it can be cached and compared.</summary>
internal sealed record Problem(
    DiagnosticDescriptor Rule,
    string FilePath,
    TextSpan Span,
    LinePositionSpan Lines,
    string First,
    string Second)
{
    public static Problem At(ISymbol symbol, DiagnosticDescriptor rule, string first, string second = "")
    {
        var location = symbol.Locations[0];
        return new Problem(
            rule,
            location.SourceTree?.FilePath ?? "",
            location.SourceSpan,
            location.GetLineSpan().Span,
            first,
            second);
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Rule, Location.Create(FilePath, Span, Lines), First, Second);
}
