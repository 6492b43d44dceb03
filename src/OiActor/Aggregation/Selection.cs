using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>An asset that was asked for and is not delivered, with the reason.</summary>
internal sealed record Withheld(Asset Asset, string Reason);

/// <summary>Which assets a run delivers, and what becomes of the others.</summary>
/// <param name="Delivered">With open interest from enough venues, in the order given.</param>
/// <param name="Withheld">Listed or perhaps listed, but with too few venues.</param>
/// <param name="NotFound">Listed at no venue, as far as every venue that was asked could say.</param>
internal sealed record Selection(IReadOnlyList<AssetFigures> Delivered, IReadOnlyList<Withheld> Withheld, IReadOnlyList<Asset> NotFound)
{
    /// <summary>Divides the assets. Only delivered ones are charged.</summary>
    /// <param name="sorted">In the order of records.</param>
    /// <param name="leastVenues">The fewest venues with open interest; at least 1.</param>
    public static Selection Of(IReadOnlyList<AssetFigures> sorted, int leastVenues)
    {
        var delivered = new List<AssetFigures>();
        var withheld = new List<Withheld>();
        var notFound = new List<Asset>();
        foreach (var figures in sorted)
        {
            if (figures.VenuesWithOi >= leastVenues)
                delivered.Add(figures);
            else if (figures.Venues.Count == 0 && figures.Missing.All(absent => absent.Reason == Absence.NotListed))
                notFound.Add(figures.Asset);
            else
                withheld.Add(new Withheld(figures.Asset, Reason(figures, leastVenues)));
        }
        return new Selection(delivered, withheld, notFound);
    }

    private static string Reason(AssetFigures figures, int leastVenues)
    {
        string absent = string.Join(", ", figures.Missing.Select(entry => $"{entry.Venue}: {entry.Reason}"));
        return figures.VenuesWithOi == 0
            ? $"no open interest ({absent})"
            : $"open interest from {figures.VenuesWithOi} of at least {leastVenues} venues ({absent})";
    }
}
