using System.Text;

namespace OiActor.Http;

/// <summary>Takes the run's secrets out of any text that leaves the program.</summary>
/// <param name="secrets">The secrets in plain; null and blank ones are skipped. Each is found in its percent-encoded spelling too.</param>
internal sealed class SecretRedactor(params IEnumerable<string?> secrets)
{
    public static readonly SecretRedactor None = new([]);

    private const string Mask = "***";

    /// <summary>Longest first, so that a secret that contains another goes whole.</summary>
    private readonly string[] spellings = [.. secrets
        .Where(s => !string.IsNullOrWhiteSpace(s))
        .SelectMany(s => new[] { s!, Uri.EscapeDataString(s!) })
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(s => s.Length)];

    /// <summary>The text with every secret replaced by <c>***</c>.</summary>
    public string Redact(string text)
    {
        foreach (var secret in spellings)
            text = text.Replace(secret, Mask, StringComparison.OrdinalIgnoreCase);
        return text;
    }

    /// <summary>The text on one line without control characters, secrets removed, then cut.</summary>
    /// <param name="longest">Characters kept at most.</param>
    public string OneLine(string text, int longest = 200)
    {
        var line = new StringBuilder(Math.Min(text.Length, 1024));
        foreach (var c in text)
        {
            if (!char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('\u2028' or '\u2029'))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        var clean = Redact(line.ToString()).TrimEnd();
        if (clean.Length <= longest)
            return clean;
        // A character outside the basic plane is two; half of one is none.
        return clean[..(char.IsHighSurrogate(clean[longest - 2]) ? longest - 2 : longest - 1)] + "…";
    }
}
