namespace OiActor.EndToEnd.Process;

/// <summary>How the executable is started.</summary>
internal sealed record Launch
{
    /// <summary>The input in the storage; null for none.</summary>
    public string? Input { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Added to the few variables that every run has; a later one replaces an earlier one of its name.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];

    /// <summary>What comes through standard input; null: it is empty.</summary>
    public string? StandardInput { get; init; }

    /// <summary>What a shell does to its streams, such as <c>2>/dev/full</c>; null: it is started without a shell.</summary>
    public string? Redirection { get; init; }

    /// <summary>Whether <c>--storage</c> names the test's own folder.</summary>
    public bool NamesStorage { get; init; } = true;
}
