using System;
using System.Collections.Generic;
using System.Linq;

namespace OiActor.RefitGenerator;

/// <summary>A path with placeholders, taken apart.</summary>
/// <param name="Parts">In order: text as it stands, and the names of placeholders.</param>
/// <param name="FixedQuery">What follows the question mark; null without one.</param>
internal sealed record PathTemplate(IReadOnlyList<PathPart> Parts, string? FixedQuery)
{
    public IEnumerable<string> Placeholders => Parts.Where(p => p.IsPlaceholder).Select(p => p.Text);

    /// <summary>Null with the reason, as the end of a sentence about the path, where it is malformed.</summary>
    public static PathTemplate? Parse(string path, out string problem)
    {
        problem = Complaint(path);
        if (problem.Length > 0)
            return null;
        var question = path.IndexOf('?');
        var query = question < 0 ? null : path.Substring(question + 1);
        var rest = question < 0 ? path : path.Substring(0, question);
        var parts = new List<PathPart>();
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('{');
            var close = rest.IndexOf('}');
            if (open < 0 && close < 0)
            {
                parts.Add(new PathPart(rest, false));
                break;
            }
            if (open < 0 || close < open + 2 || rest.IndexOf('{', open + 1) is var next && next >= 0 && next < close)
            {
                problem = "has a brace that opens or closes no placeholder.";
                return null;
            }
            if (open > 0)
                parts.Add(new PathPart(rest.Substring(0, open), false));
            parts.Add(new PathPart(rest.Substring(open + 1, close - open - 1), true));
            rest = rest.Substring(close + 1);
        }
        return new PathTemplate(parts, query);
    }

    private static string Complaint(string path)
    {
        if (!path.StartsWith("/", StringComparison.Ordinal))
            return "does not begin with a slash.";
        if (path.Any(c => c is '#' or '\\' || char.IsWhiteSpace(c) || char.IsControl(c)))
            return "holds a character that is no part of a path.";
        var question = path.IndexOf('?');
        if (question >= 0 && path.IndexOfAny(['{', '}'], question) >= 0)
            return "has a placeholder in its query; make it a query parameter.";
        return question == path.Length - 1 ? "ends in a question mark." : "";
    }
}

internal sealed record PathPart(string Text, bool IsPlaceholder);
