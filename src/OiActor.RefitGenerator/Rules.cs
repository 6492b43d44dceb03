using Microsoft.CodeAnalysis;

namespace OiActor.RefitGenerator;

/// <summary>Everything that lies outside the part of Refit this generator supplies. Each is a build error where it stands.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor Interface = Rule(
        "OIR001", "Interface is no Refit client", "Interface '{0}' cannot be a Refit client: {1}");

    public static readonly DiagnosticDescriptor Method = Rule(
        "OIR002", "Member is no Refit request", "Member '{0}' cannot be a Refit request: {1}");

    public static readonly DiagnosticDescriptor Path = Rule(
        "OIR003", "Path is malformed", "The path \"{0}\" {1}");

    public static readonly DiagnosticDescriptor Placeholder = Rule(
        "OIR004", "Placeholder without a parameter", "No parameter fills the placeholder '{0}'");

    public static readonly DiagnosticDescriptor ReturnType = Rule(
        "OIR005",
        "Return type is unsupported",
        "'{0}' is unsupported: return Task<ApiResponse<T>> of a type that is read from JSON, Task<ApiResponse<Stream>> or Task<IApiResponse>");

    public static readonly DiagnosticDescriptor ParameterType = Rule(
        "OIR006", "Parameter type is unsupported", "Parameter '{0}' cannot be written: {1}");

    public static readonly DiagnosticDescriptor Collection = Rule(
        "OIR007",
        "Collection format is unsupported",
        "Parameter '{0}': a collection is marked [Query(CollectionFormat.Multi)], and only a collection is");

    public static readonly DiagnosticDescriptor Body = Rule(
        "OIR008", "Body is unsupported", "Parameter '{0}' cannot be the body: {1}");

    public static readonly DiagnosticDescriptor Header = Rule(
        "OIR009", "Header is malformed", "Header \"{0}\" {1}");

    public static readonly DiagnosticDescriptor Cancellation = Rule(
        "OIR010", "Cancellation token is misplaced", "Parameter '{0}': the one CancellationToken is the last parameter");

    public static readonly DiagnosticDescriptor Conflict = Rule(
        "OIR011", "Parameter attributes contradict each other", "Parameter '{0}': {1}");

    public static readonly DiagnosticDescriptor Format = Rule(
        "OIR012", "Format has no effect", "Parameter '{0}': a format applies to numbers and dates in the query only");

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(id, title, message, "Refit", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
