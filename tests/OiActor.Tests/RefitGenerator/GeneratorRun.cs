using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OiActor.RefitGenerator;

namespace OiActor.Tests.RefitGenerator;

/// <summary>The generator at work on source given as text.</summary>
internal static class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "OiActor.dll" or "System.Runtime.dll" or "System.Private.CoreLib.dll"
                or "System.Net.Http.dll" or "System.Collections.dll" or "System.Private.Uri.dll" or "System.Net.Primitives.dll"
                or "System.Runtime.Serialization.Primitives.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>A compilation that may see the actor's internal types, because it goes by the name of this test assembly.</summary>
    public static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "OiActor.Tests",
        [
            CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO;"
                + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using Refit;"),
            CSharpSyntaxTree.ParseText(source, path: "Api.cs"),
        ],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ClientGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The generator's own diagnostics; the source must otherwise compile, with the generated code.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(string source)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compile(source), out var output, out var diagnostics);
        Assert.That(output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        return diagnostics;
    }
}
