using OiActor.Domain;
using OiActor.Output;

namespace OiActor.Input;

/// <summary>The kinds of long/short ratio that venues can be asked for.</summary>
internal static class LsKindList
{
    /// <summary>Not the ratio of open interest by side: venues that give it give it unasked.</summary>
    private static readonly RatioKind[] Kinds = [RatioKind.AllAccounts, RatioKind.TopAccounts, RatioKind.TopPositions, RatioKind.TakerVolume];

    /// <summary>Every allowed spelling.</summary>
    public static readonly IReadOnlyList<string> Known = [.. Kinds.Select(kind => kind.Name())];

    /// <summary>The kind of that name, in any case of letters; null for none.</summary>
    public static RatioKind? Find(string given)
    {
        string name = given.Trim();
        foreach (var kind in Kinds)
            if (name.Equals(kind.Name(), StringComparison.OrdinalIgnoreCase))
                return kind;
        return null;
    }
}
