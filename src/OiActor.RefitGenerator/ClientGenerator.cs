using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OiActor.RefitGenerator;

/// <summary>Writes a client for every interface that has a method with a Refit attribute.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads interfaces; what it yields holds no symbol and is compared by value.</summary>
    public const string ClientsStep = "Clients";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var clients = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is InterfaceDeclarationSyntax declaration && declaration.Members.Any(m => m.AttributeLists.Count > 0),
                static (found, cancellation) => Read(found, cancellation))
            .Where(static client => client is not null)
            .WithTrackingName(ClientsStep);

        context.RegisterSourceOutput(clients, static (output, client) =>
        {
            foreach (var problem in client!.Problems)
                output.ReportDiagnostic(problem.ToDiagnostic());
            if (client.Text is { } text)
                output.AddSource(client.HintName, text);
        });
    }

    private static ClientSource? Read(GeneratorSyntaxContext found, CancellationToken cancellation)
    {
        if (found.SemanticModel.GetDeclaredSymbol(found.Node, cancellation) is not INamedTypeSymbol type || !InterfaceReader.IsClient(type))
            return null;
        var problems = new List<Problem>();
        var client = InterfaceReader.Read(type, problems, cancellation);
        return client is null
            ? new ClientSource("", null, [.. problems])
            : new ClientSource(client.ClassName + ".g.cs", ClientWriter.Write(client), []);
    }

    /// <summary>What an interface came to: a client's source, or what is wrong with it.</summary>
    private sealed record ClientSource(string HintName, string? Text, ImmutableArray<Problem> Problems)
    {
        public bool Equals(ClientSource? other) =>
            other is not null && HintName == other.HintName && Text == other.Text && Problems.SequenceEqual(other.Problems);

        public override int GetHashCode() => HintName.GetHashCode();
    }
}
