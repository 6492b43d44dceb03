namespace OiActor.Input;

/// <summary>The known name that a misspelt one probably means.</summary>
internal static class NearestName
{
    /// <summary>The nearest by edit distance, case aside; null where none is within a third of its length. Ties: the first in the list.</summary>
    public static string? Of(string given, IReadOnlyList<string> known)
    {
        var nearest = known.Select(name => (Name: name, Distance: Distance(given, name))).MinBy(n => n.Distance);
        return nearest.Distance <= Math.Max(1, nearest.Name.Length / 3) ? nearest.Name : null;
    }

    /// <summary>Insertions, deletions and substitutions of single characters from one to the other (Levenshtein).</summary>
    private static int Distance(string given, string name)
    {
        // So much longer a name is not a misspelling, and must not cost time by its length.
        if (given.Length > 2 * name.Length)
            return int.MaxValue;

        var row = Enumerable.Range(0, name.Length + 1).ToArray();
        foreach (char c in given)
        {
            int diagonal = row[0]++;
            for (int j = 1; j < row.Length; j++)
            {
                int substituted = diagonal + (char.ToUpperInvariant(c) == char.ToUpperInvariant(name[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
