namespace OiActor.Input;

/// <summary>One thing wrong, or doubtful, in what the user gave.</summary>
/// <param name="Path">Where: <c>skewThresholds.long</c>, <c>symbols[3]</c>, the name of an environment variable; empty for the input as a whole.</param>
/// <param name="Message">What was wrong, what is allowed, what to do. Never a secret's value.</param>
internal sealed record InputProblem(string Path, string Message)
{
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";

    /// <summary>The one message that a run with problems ends with, a line for each of them.</summary>
    public static string Render(IReadOnlyList<InputProblem> problems) =>
        string.Join('\n', problems.Select(p => $"  {p}").Prepend(Headline(problems.Count)));

    private static string Headline(int count) =>
        $"The input has {(count == 1 ? "a problem" : $"{count} problems")}; nothing was fetched and nothing is charged:";
}
