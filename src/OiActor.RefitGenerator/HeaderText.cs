using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OiActor.RefitGenerator;

/// <summary>Headers as they are written in attributes.</summary>
internal static class HeaderText
{
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    /// <summary>A header name by RFC 9110, section 5.6.2.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && name.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || TokenMarks.IndexOf(c) >= 0);

    /// <summary>The fixed headers of an interface or a method; of two with the same name the later wins.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(ISymbol symbol, ICollection<Problem> problems)
    {
        if (Symbols.Attribute(symbol, "Refit.HeadersAttribute") is not { ConstructorArguments: { Length: 1 } arguments }
            || arguments[0].Kind != TypedConstantKind.Array
            || arguments[0].IsNull)
        {
            yield break;
        }
        foreach (var constant in arguments[0].Values)
        {
            var text = constant.Value as string ?? "";
            var colon = text.IndexOf(':');
            var name = colon < 0 ? "" : text.Substring(0, colon).Trim();
            var value = text.Substring(colon + 1).Trim();
            if (!IsName(name) || value.Length == 0 || value.Any(char.IsControl))
                problems.Add(Problem.At(symbol, Rules.Header, text, "is not of the form \"Name: value\"."));
            else
                yield return new KeyValuePair<string, string>(name, value);
        }
    }

    /// <summary>One value for each name, the last one written, without those that a parameter sets.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Merge(
        IEnumerable<KeyValuePair<string, string>> headers,
        IEnumerable<string> setByParameters)
    {
        var merged = new List<KeyValuePair<string, string>>();
        foreach (var header in headers)
        {
            merged.RemoveAll(h => IsSame(h.Key, header.Key));
            merged.Add(header);
        }
        foreach (var name in setByParameters)
            merged.RemoveAll(h => IsSame(h.Key, name));
        return merged;
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
