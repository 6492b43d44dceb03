using OiActor.Domain;
using OiActor.Venues;

namespace OiActor.Input;

/// <summary>An asset a user asked for, and the spelling it was first asked by.</summary>
internal sealed record AskedSymbol(Asset Asset, string Spelling);

/// <summary>From the spellings people use to the assets they mean.</summary>
/// <remarks>
/// Pure and total. Case does not matter but for the <c>k</c> of <c>kPEPE</c>. What cannot be taken apart with certainty, as <c>ETH-BTC</c> or a dated
/// contract, keeps its whole name: it is then listed nowhere and reported as not found, never taken for something else.
/// </remarks>
internal static class SymbolList
{
    /// <summary>Alone in the list, it means every listed asset.</summary>
    public const string Everything = "*";

    /// <summary>What may follow the base in a spelling with separators, apart from quotes: words for a perpetual contract.</summary>
    private static readonly HashSet<string> ContractWords = new(StringComparer.Ordinal)
    {
        "PERP", "PERPETUAL", "SWAP", "P", "UM", "CM", "UMCBL", "DMCBL", "CMCBL", "INTX", "USDTM", "USDCM", "USDM",
    };

    /// <summary>What may follow the base without a separator, longest first. Quotes such as BUSD are not among them: DOTUSD would lose its T.</summary>
    private static readonly string[] Endings = ["FDUSD", "USDTM", "USDCM", "USDT", "USDC", "USDM", "USD1", "USD"];

    private static readonly char[] Separators = ['-', '_', '/', ':', '.'];

    /// <summary>The assets asked for, in order, each once; null for every listed one.</summary>
    /// <param name="symbols">The user's spellings, checked by <see cref="InputCheck"/>.</param>
    /// <param name="majors">What an empty list stands for.</param>
    public static IReadOnlyList<AskedSymbol>? Asked(IReadOnlyList<string> symbols, IReadOnlyList<string> majors)
    {
        if (symbols.Count == 1 && symbols[0].Trim() == Everything)
            return null;
        return
        [
            .. (symbols.Count == 0 ? majors : symbols)
                .Select(spelling => new AskedSymbol(AssetOf(spelling), spelling.Trim()))
                .DistinctBy(asked => asked.Asset),
        ];
    }

    /// <summary>The asset that a spelling means.</summary>
    public static Asset AssetOf(string spelling) => SymbolRules.FromListedBase(BaseOf(spelling.Trim())).Asset;

    private static string BaseOf(string name)
    {
        // Bitfinex writes tBTCF0:USTF0 and t1INCH:USTF0; UST is its USDT.
        if (name.StartsWith('t') && name.EndsWith("F0:USTF0", StringComparison.Ordinal) && name.Length > 9)
            return name[1..^8];

        string[] parts = name.Split(Separators, StringSplitOptions.TrimEntries);
        string first = parts[0];
        if (first.Length == 0)
            return name;

        bool quoted = false;
        foreach (string part in parts.Skip(1).Select(p => p.ToUpperInvariant()))
        {
            bool quote = VenueRequest.UsdQuotes.Contains(part);
            bool settledInBase = part.Equals(first, StringComparison.OrdinalIgnoreCase);
            if (!quote && !settledInBase && !ContractWords.Contains(part))
                return name;
            quoted |= quote;
        }
        return quoted ? first : WithoutEnding(first);
    }

    /// <summary>The base of a name such as BTCUSDT or BTCPERP; the name itself where it is a dollar coin, such as TUSD, or nothing would remain.</summary>
    private static string WithoutEnding(string name)
    {
        string perpetual = Cut(name, "PERP");
        if (VenueRequest.UsdQuotes.Contains(perpetual.ToUpperInvariant()))
            return perpetual;
        foreach (string ending in Endings)
            if (Cut(perpetual, ending) is var cut && cut.Length < perpetual.Length)
                return cut;
        return perpetual;
    }

    private static string Cut(string name, string ending) =>
        name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name[..^ending.Length] : name;
}
