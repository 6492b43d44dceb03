using OiActor.Venues;

namespace OiActor.Input;

/// <summary>The quote currencies a user wants counted.</summary>
internal static class QuoteList
{
    /// <summary>Every allowed spelling, sorted.</summary>
    public static readonly IReadOnlyList<string> Known = [.. VenueRequest.UsdQuotes.Order(StringComparer.Ordinal)];

    public static bool IsKnown(string given) => VenueRequest.UsdQuotes.Contains(Canonical(given));

    /// <summary>The quotes asked for, upper case, as <see cref="VenueRequest.Quotes"/> wants them; null for an empty list: all.</summary>
    public static IReadOnlySet<string>? Of(IReadOnlyList<string> given) =>
        given.Count == 0 ? null : given.Select(Canonical).ToHashSet(StringComparer.Ordinal);

    private static string Canonical(string given) => given.Trim().ToUpperInvariant();
}
