using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace OiActor.RefitGenerator;

/// <summary>Turns an interface into the client to be written for it.</summary>
internal static class InterfaceReader
{
    public static bool IsClient(INamedTypeSymbol type) => type.GetMembers().Any(m => Symbols.Verbs(m).Any());

    /// <summary>Null where there is any problem: half a client would only hide the errors behind further ones.</summary>
    public static ClientModel? Read(INamedTypeSymbol type, ICollection<Problem> problems, CancellationToken cancellation)
    {
        if (Complaint(type) is { } why)
            problems.Add(Problem.At(type, Rules.Interface, type.Name, why));
        var shared = HeaderText.Read(type, problems).ToList();
        var methods = new List<MethodModel>();
        foreach (var member in type.GetMembers().Where(m => m is not IMethodSymbol { AssociatedSymbol: not null }))
        {
            cancellation.ThrowIfCancellationRequested();
            if (MethodReader.Read(member, shared, problems) is { } method)
                methods.Add(method);
        }
        return problems.Count > 0 ? null : new ClientModel(ClassName(type), Symbols.QualifiedName(type), methods);
    }

    private static string? Complaint(INamedTypeSymbol type)
    {
        if (type.IsGenericType)
            return "it is generic.";
        if (type.AllInterfaces.Length > 0)
            return "it inherits from another interface.";
        if (type.DeclaringSyntaxReferences.Length > 1)
            return "it is declared in several parts.";
        for (var symbol = type; symbol is not null; symbol = symbol.ContainingType)
        {
            if (symbol.IsFileLocal || symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
                return "generated code cannot reach it.";
            if (symbol.IsGenericType)
                return "it lies within a generic type.";
        }
        return null;
    }

    private static string ClassName(INamedTypeSymbol type) =>
        type.ToDisplayString().Replace("_", "__").Replace('.', '_');
}
