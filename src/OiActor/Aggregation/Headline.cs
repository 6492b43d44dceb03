using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>One of the three ratios that the average is made of.</summary>
/// <param name="Field">The record's field, such as <c>okx_ls</c>.</param>
/// <param name="Venue">Whose ratio it is.</param>
/// <param name="Source">Which of the venue's ratios, by the name in its descriptor.</param>
internal sealed record HeadlineMetric(string Field, VenueId Venue, string Source);

/// <summary>The three ratios of an asset that came, and their plain mean.</summary>
/// <param name="Values">By field; absent where no current ratio came.</param>
/// <param name="Average">The unrounded mean of those present; null of none.</param>
internal sealed record Headline(IReadOnlyDictionary<string, LongShortRatio> Values, decimal? Average)
{
    /// <summary>The mean of the metrics that came, each counting once.</summary>
    /// <remarks>Other ratios of a venue never enter it: values of different make-up could not be compared between runs.</remarks>
    public static Headline Of(IReadOnlyList<HeadlineMetric> metrics, IReadOnlyList<VenueFigures> venues)
    {
        var values = new Dictionary<string, LongShortRatio>(StringComparer.Ordinal);
        foreach (var metric in metrics)
            if (venues.FirstOrDefault(venue => venue.Venue == metric.Venue)?
                    .Ratios.FirstOrDefault(reading => reading.Source == metric.Source)?.Ratio is { } ratio)
                values[metric.Field] = ratio;
        return new Headline(values, values.Count == 0 ? null : values.Values.Average(ratio => ratio.Value));
    }
}

/// <summary>The price that stands for the asset, and whose it is.</summary>
/// <param name="Source">A venue's name, or <c>median</c>.</param>
internal sealed record HeadlinePrice(Price Price, string Source)
{
    public const string MedianOfAll = "median";

    /// <summary>The venues that users of such a record know, in the order it names them. Their prices stand for a coin however many others are asked.</summary>
    private static readonly VenueId[] Preferred = [new("binance"), new("okx"), new("bitget")];

    /// <summary>The mark of the largest USDT contract at the first of the preferred venues that has one, else the median of all venues' prices.</summary>
    public static HeadlinePrice? Of(IReadOnlyList<VenueFigures> venues)
    {
        foreach (var choice in Preferred)
            foreach (var venue in venues)
                if (venue.Venue == choice
                    && venue.Contracts.FirstOrDefault(contract => contract is { IsRejected: false, Reading: { Instrument.IsUsdt: true, Mark: not null } }) is { } contract)
                    return new HeadlinePrice(contract.Reading.Mark!.Value, choice.Name);
        var prices = venues.SelectMany(venue => venue.Contracts.Take(1)).Select(contract => Valuation.OwnPrice(contract.Reading)?.Price.UsdPerCoin);
        return Median.Of(prices.OfType<decimal>()) is { } median ? new HeadlinePrice(new Price(median), MedianOfAll) : null;
    }
}
