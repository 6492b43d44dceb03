namespace OiActor.Domain;

/// <summary>From a listed base name to the asset it means, with the number of coins it stands for.</summary>
/// <remarks>
/// Pure and total. Multiplied names are cut only where a letter follows and at least two letters remain, so that <c>1INCH</c>, <c>0G</c>,
/// <c>4</c> and <c>1000X</c> keep their names; <c>1M</c> means a million for BABYDOGE alone, as nowhere else is it known to.
/// </remarks>
internal static class SymbolRules
{
    /// <summary>Old or regional names of the same coin.</summary>
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["XBT"] = "BTC",
        ["XDG"] = "DOGE",
    };

    private static readonly (string Prefix, decimal Coins)[] Multipliers =
    [
        ("1000000", 1_000_000m),
        ("10000", 10_000m),
        ("1000", 1_000m),
    ];

    /// <summary>The asset of a listed base name, such as <c>1000PEPE</c>, and how many of its coins one unit of the name stands for.</summary>
    public static (Asset Asset, decimal Coins) FromListedBase(string listed)
    {
        string name = listed.Trim();
        if (name is ['k', >= 'A' and <= 'Z', >= 'A' and <= 'Z', ..] && IsUpper(name.AsSpan(1)))
            return (Canonical(name[1..]), 1_000m);

        name = name.ToUpperInvariant();
        if (name == "1MBABYDOGE")
            return (new Asset("BABYDOGE"), 1_000_000m);

        foreach (var (prefix, coins) in Multipliers)
            if (name.StartsWith(prefix, StringComparison.Ordinal) && LooksLikeName(name.AsSpan(prefix.Length)))
                return (Canonical(name[prefix.Length..]), coins);

        return (Canonical(name), 1m);
    }

    private static Asset Canonical(string name) => new(Renamed.GetValueOrDefault(name, name));

    private static bool LooksLikeName(ReadOnlySpan<char> rest)
    {
        int letters = 0;
        foreach (char c in rest)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters >= 2 && char.IsLetter(rest[0]);
    }

    private static bool IsUpper(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
                return false;
        return true;
    }
}
