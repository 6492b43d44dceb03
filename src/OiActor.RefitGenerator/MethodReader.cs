using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OiActor.RefitGenerator;

/// <summary>Turns a method into the request it stands for.</summary>
internal static class MethodReader
{
    /// <summary>Null, with its problems added, where the member lies outside the subset.</summary>
    public static MethodModel? Read(
        ISymbol member,
        IEnumerable<KeyValuePair<string, string>> sharedHeaders,
        ICollection<Problem> problems)
    {
        if (Complaint(member) is { } why)
        {
            problems.Add(Problem.At(member, Rules.Method, member.Name, why));
            return null;
        }
        var method = (IMethodSymbol)member;
        var attribute = Symbols.Verbs(method).Single();
        var verb = attribute.AttributeClass!.Name.Replace("Attribute", "");
        var text = Symbols.FirstText(attribute);
        if (PathTemplate.Parse(text, out var malformed) is not { } path)
        {
            problems.Add(Problem.At(method, Rules.Path, text, malformed));
            return null;
        }

        var before = problems.Count;
        var parameters = method.Parameters
            .Select(p => ParameterReader.Read(p, verb, path, problems))
            .OfType<ParameterModel>()
            .ToList();
        foreach (var second in parameters.Where(IsBody).Skip(1))
            problems.Add(Problem.At(second.Symbol, Rules.Body, second.Symbol.Name, "there is another one."));
        var answer = ReadAnswer(method.ReturnType, out var kind);
        if (kind is null)
            problems.Add(Problem.At(method, Rules.ReturnType, method.ReturnType.ToDisplayString()));
        var own = HeaderText.Read(method, problems).ToList();
        if (problems.Count > before)
            return null;

        var filled = new HashSet<string>(Named(parameters, ParameterRole.Path));
        foreach (var name in path.Placeholders.Where(p => !filled.Contains(p)).Distinct())
            problems.Add(Problem.At(method, Rules.Placeholder, name));
        var headers = HeaderText.Merge(sharedHeaders.Concat(own), Named(parameters, ParameterRole.Header));
        return new MethodModel(method, verb, path, headers, parameters, kind.GetValueOrDefault(), answer);
    }

    private static string? Complaint(ISymbol member)
    {
        if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            return "it is no method.";
        if (!method.IsAbstract || method.IsStatic)
            return "it is static or has a body of its own.";
        if (method.IsGenericMethod)
            return "it is generic.";
        return Symbols.Verbs(method).Count() == 1 ? null : "it has no single attribute of [Get], [Post], [Put] and [Delete].";
    }

    private static bool IsBody(ParameterModel parameter) =>
        parameter.Role is ParameterRole.JsonBody or ParameterRole.ContentBody;

    private static IEnumerable<string> Named(IEnumerable<ParameterModel> parameters, ParameterRole role) =>
        parameters.Where(p => p.Role == role).Select(p => p.WireName);

    private static string? ReadAnswer(ITypeSymbol type, out AnswerKind? kind)
    {
        kind = null;
        if (type is not INamedTypeSymbol { TypeArguments: { Length: 1 } arguments }
            || !Symbols.Is(type, "System.Threading.Tasks.Task<TResult>"))
        {
            return null;
        }
        if (Symbols.Is(arguments[0], "Refit.IApiResponse"))
        {
            kind = AnswerKind.Status;
            return null;
        }
        if (!Symbols.Is(arguments[0], "Refit.ApiResponse<T>"))
            return null;
        var body = ((INamedTypeSymbol)arguments[0]).TypeArguments[0];
        if (Symbols.Is(body, "System.IO.Stream"))
            kind = AnswerKind.Stream;
        else if (body.SpecialType is not (SpecialType.System_String or SpecialType.System_Object)
            && !Symbols.DerivesFrom(body, "System.Net.Http.HttpContent")
            && !Symbols.DerivesFrom(body, "System.Net.Http.HttpResponseMessage")
            && !Symbols.DerivesFrom(body, "System.IO.Stream"))
        {
            kind = AnswerKind.Json;
        }
        return Symbols.QualifiedName(body);
    }
}
