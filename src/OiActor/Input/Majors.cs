namespace OiActor.Input;

/// <summary>The bundled list that an empty <c>symbols</c> stands for. The file itself says how old it is and how it is renewed.</summary>
internal static class Majors
{
    public static IReadOnlyList<string> Load()
    {
        using var stream = typeof(Majors).Assembly.GetManifestResourceStream("majors.txt")
            ?? throw new InvalidOperationException("The program was built without its list of majors.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>One symbol a line, in order; blank lines and lines that start with # say nothing.</summary>
    public static IReadOnlyList<string> Parse(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
}
