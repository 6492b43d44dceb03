using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OiActor.RefitGenerator;

/// <summary>Questions to the compiler's symbols.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The name that means the same wherever it is written, with its nullable marks.</summary>
    public static string QualifiedName(ITypeSymbol type) => type.ToDisplayString(Qualified);

    public static bool Is(ITypeSymbol type, string fullName) => type.OriginalDefinition.ToDisplayString() == fullName;

    public static bool DerivesFrom(ITypeSymbol type, string fullName)
    {
        for (ITypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Is(ancestor, fullName))
                return true;
        }
        return false;
    }

    public static AttributeData? Attribute(ISymbol symbol, string fullName) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == fullName);

    /// <summary>The attributes that make a method a request.</summary>
    public static IEnumerable<AttributeData> Verbs(ISymbol method) =>
        method.GetAttributes().Where(a =>
            a.AttributeClass is { BaseType: { } parent } && parent.ToDisplayString() == "Refit.HttpMethodAttribute");

    /// <summary>The first constructor argument as text; empty where the source does not compile.</summary>
    public static string FirstText(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0] is { Kind: not TypedConstantKind.Array } argument
            ? argument.Value as string ?? ""
            : "";

    /// <summary>The type of the elements where the type is a collection; null for anything else, strings included.</summary>
    public static ITypeSymbol? ElementType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        { SpecialType: SpecialType.System_String } => null,
        INamedTypeSymbol named => new[] { named }.Concat(named.AllInterfaces)
            .FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ?.TypeArguments[0],
        _ => null,
    };
}
