using Microsoft.CodeAnalysis;

namespace OiActor.RefitGenerator;

/// <summary>A type whose values have one spelling on the wire.</summary>
/// <param name="Enum">The enumeration, where it is one.</param>
internal sealed record Scalar(ScalarKind Kind, bool IsNullableStruct, INamedTypeSymbol? Enum)
{
    /// <summary>Null for every type outside the subset: <c>bool</c>, whose spelling in C# is <c>True</c>, and objects are among them.</summary>
    public static Scalar? Of(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return new Scalar(ScalarKind.Text, false, null);
        var nullable = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var bare = nullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (bare is INamedTypeSymbol { TypeKind: TypeKind.Enum } named)
            return Symbols.Attribute(named, "System.FlagsAttribute") is null ? new Scalar(ScalarKind.Enum, nullable, named) : null;
        return IsNumberOrDate(bare) ? new Scalar(ScalarKind.Formattable, nullable, null) : null;
    }

    private static bool IsNumberOrDate(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
            or SpecialType.System_Decimal or SpecialType.System_Single or SpecialType.System_Double
            or SpecialType.System_DateTime => true,
        _ => type.ToDisplayString() is "System.DateTimeOffset" or "System.DateOnly",
    };
}

internal enum ScalarKind
{
    Text,
    Formattable,
    Enum,
}
