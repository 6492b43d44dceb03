using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OiActor.RefitGenerator;

/// <summary>Finds out what a parameter is for.</summary>
internal static class ParameterReader
{
    /// <summary>Null, with a problem added, where the parameter lies outside the subset.</summary>
    public static ParameterModel? Read(IParameterSymbol parameter, string verb, PathTemplate path, ICollection<Problem> problems)
    {
        ParameterModel? Refuse(DiagnosticDescriptor rule, string why = "")
        {
            problems.Add(Problem.At(parameter, rule, parameter.Name, why));
            return null;
        }

        if (parameter.RefKind != RefKind.None)
            return Refuse(Rules.ParameterType, "it is passed by reference.");
        var alias = Symbols.Attribute(parameter, "Refit.AliasAsAttribute");
        var query = Symbols.Attribute(parameter, "Refit.QueryAttribute");
        var body = Symbols.Attribute(parameter, "Refit.BodyAttribute");
        var header = Symbols.Attribute(parameter, "Refit.HeaderAttribute");

        if (Symbols.Is(parameter.Type, "System.Threading.CancellationToken"))
        {
            if (alias is not null || query is not null || body is not null || header is not null)
                return Refuse(Rules.Conflict, "a CancellationToken is no part of the request.");
            return IsLast(parameter) ? new ParameterModel(parameter, ParameterRole.Cancellation) : Refuse(Rules.Cancellation);
        }
        if (body is not null)
        {
            if (alias is not null || query is not null || header is not null)
                return Refuse(Rules.Conflict, "a body has no further attribute.");
            return BodyComplaint(parameter.Type, verb) is { } why ? Refuse(Rules.Body, why) : Body(parameter);
        }
        if (header is not null)
        {
            if (alias is not null || query is not null)
                return Refuse(Rules.Conflict, "a header has no further attribute.");
            return Header(parameter, Symbols.FirstText(header), problems);
        }

        var wireName = alias is null ? parameter.Name : Symbols.FirstText(alias);
        if (wireName.Length == 0)
            return Refuse(Rules.Conflict, "its name on the wire is empty.");
        if (!path.Placeholders.Contains(wireName))
            return Query(parameter, wireName, query, problems);
        if (query is not null)
            return Refuse(Rules.Conflict, "it fills a placeholder and is no query parameter.");
        return PathSegment(parameter, wireName, problems);
    }

    private static bool IsLast(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method && parameter.Ordinal == method.Parameters.Length - 1;

    private static ParameterModel Body(IParameterSymbol parameter) =>
        Symbols.DerivesFrom(parameter.Type, "System.Net.Http.HttpContent")
            ? new ParameterModel(parameter, ParameterRole.ContentBody)
            : new ParameterModel(parameter, ParameterRole.JsonBody, BodyType: Symbols.QualifiedName(parameter.Type));

    private static string? BodyComplaint(ITypeSymbol type, string verb)
    {
        if (verb == "Get")
            return "a GET has none.";
        if (type.SpecialType is SpecialType.System_String or SpecialType.System_Object
            || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
            || Symbols.DerivesFrom(type, "System.IO.Stream"))
        {
            return "give text, bytes and streams as an HttpContent.";
        }
        return null;
    }

    private static ParameterModel? Header(IParameterSymbol parameter, string name, ICollection<Problem> problems)
    {
        if (!HeaderText.IsName(name))
            problems.Add(Problem.At(parameter, Rules.Header, name, "is no header name."));
        else if (parameter.Type.SpecialType != SpecialType.System_String)
            problems.Add(Problem.At(parameter, Rules.ParameterType, parameter.Name, "a header's value is a string."));
        else
            return new ParameterModel(parameter, ParameterRole.Header, name);
        return null;
    }

    private static ParameterModel? PathSegment(IParameterSymbol parameter, string name, ICollection<Problem> problems)
    {
        var scalar = Scalar.Of(parameter.Type);
        if (scalar is null)
            problems.Add(Problem.At(parameter, Rules.ParameterType, parameter.Name, "a placeholder takes a string, number, date or enum."));
        else if (scalar.IsNullableStruct || parameter.NullableAnnotation == NullableAnnotation.Annotated)
            problems.Add(Problem.At(parameter, Rules.ParameterType, parameter.Name, "a placeholder's value is never null."));
        else
            return new ParameterModel(parameter, ParameterRole.Path, name, scalar);
        return null;
    }

    private static ParameterModel? Query(
        IParameterSymbol parameter,
        string name,
        AttributeData? attribute,
        ICollection<Problem> problems)
    {
        const int multi = 5;
        var element = Symbols.ElementType(parameter.Type);
        var format = attribute?.NamedArguments.FirstOrDefault(a => a.Key == "Format").Value.Value as string;
        var scalar = Scalar.Of(element ?? parameter.Type);
        if (scalar is null)
        {
            problems.Add(Problem.At(
                parameter, Rules.ParameterType, parameter.Name, "a query takes strings, numbers, dates and enums without [Flags]."));
        }
        else if (element is not null != (CollectionFormatOf(attribute) == multi))
        {
            problems.Add(Problem.At(parameter, Rules.Collection, parameter.Name));
        }
        else if (format is not null && scalar.Kind != ScalarKind.Formattable)
        {
            problems.Add(Problem.At(parameter, Rules.Format, parameter.Name));
        }
        else
        {
            return new ParameterModel(
                parameter, element is null ? ParameterRole.Query : ParameterRole.QueryEach, name, scalar, format);
        }
        return null;
    }

    private static int CollectionFormatOf(AttributeData? attribute)
    {
        if (attribute is null)
            return 0;
        var named = attribute.NamedArguments.FirstOrDefault(a => a.Key == "CollectionFormat").Value.Value;
        var given = attribute.ConstructorArguments.Select(a => a.Value).FirstOrDefault();
        return (named ?? given) as int? ?? 0;
    }
}
