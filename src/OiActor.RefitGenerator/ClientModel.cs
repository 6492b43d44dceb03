using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace OiActor.RefitGenerator;

/// <summary>A client class to be written.</summary>
/// <param name="ClassName">Derived from the interface's full name, so that it is unique.</param>
/// <param name="Interface">Fully qualified.</param>
internal sealed record ClientModel(string ClassName, string Interface, IReadOnlyList<MethodModel> Methods);

/// <summary>One request.</summary>
/// <param name="Verb">The name of a property of HttpMethod.</param>
/// <param name="Answer">What the body is read as, fully qualified; null where it is left alone.</param>
internal sealed record MethodModel(
    IMethodSymbol Symbol,
    string Verb,
    PathTemplate Path,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyList<ParameterModel> Parameters,
    AnswerKind AnswerKind,
    string? Answer);

internal enum AnswerKind
{
    Json,
    Stream,
    Status,
}

/// <summary>One parameter.</summary>
/// <param name="WireName">The placeholder, query name or header name it fills; empty for body and token.</param>
/// <param name="Scalar">How its value, or each element of it, becomes text; null for body and token.</param>
/// <param name="BodyType">The type that is serialised, fully qualified; null where the body is sent as it is.</param>
internal sealed record ParameterModel(
    IParameterSymbol Symbol,
    ParameterRole Role,
    string WireName = "",
    Scalar? Scalar = null,
    string? Format = null,
    string? BodyType = null);

internal enum ParameterRole
{
    Path,
    Query,
    QueryEach,
    Header,
    JsonBody,
    ContentBody,
    Cancellation,
}
