using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Output;
using OiActor.Signals;

namespace OiActor.Tests.Aggregation;

internal sealed class AggregationLawTests
{
    [Test]
    public void A_total_is_the_sum_of_its_venues_and_a_venues_figure_the_sum_of_its_contracts() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var record = Record(venues);
            var printed = record.Exchanges.Values;
            return record.TotalOiUsd == Sum(printed.Select(v => v.OiUsd))
                && printed.All(v => v.OiUsd == Sum(v.Contracts.Select(c => c.OiUsd)))
                && record.OiBase == Sum(printed.Where(v => v.OiUsd is not null).Select(v => v.OiContracts))
                && record.VenuesWithOi == printed.Count(v => v.OiUsd is not null)
                && record.VenuesWithOi + record.Missing.Count == venues.Length;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_parts_of_every_split_add_up_to_the_total() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var record = Record(venues);
            return record.TotalOiUsd is null
                ? record is { OiByMargin: null, OiByVenueKind: null }
                : record.OiByMargin!.Linear + record.OiByMargin.Inverse + record.OiByMargin.Quanto == record.TotalOiUsd
                    && record.OiByVenueKind!.Cex + record.OiByVenueKind.Dex == record.TotalOiUsd
                    && record.OiPoolUsd is null or >= 0 && !(record.OiPoolUsd > record.TotalOiUsd);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Shares_are_of_one() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var record = Record(venues);
            decimal? shares = Sum(record.Exchanges.Values.Select(v => v.OiShare));
            return (record.TotalOiUsd is > 0 ? Math.Abs(shares!.Value - 1) <= 0.0002m : shares is null)
                && record.FundingOiShare is null or (>= 0 and <= 1)
                && record.Coverage.Share is >= 0 and <= 1
                && (record.FundingOiShare is null) == (record.FundingOiWeighted8h is null);
        }).QuickCheckThrowOnFailure();

    /// <summary>0.0000000001 is far above the rounding of a logarithm, and far below what is printed.</summary>
    [Test]
    public void Longs_and_shorts_swapped_turn_ratios_over_and_change_the_sign_of_the_gap() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var (there, back) = (Given.Figures(venues), Given.Figures([.. venues.Select(Swapped)]));
            return there.TotalOiUsd == back.TotalOiUsd
                && (there.OiLongUsd, there.OiShortUsd) == (back.OiShortUsd, back.OiLongUsd)
                && there.Ls.Select(of => of.Kind).SequenceEqual(back.Ls.Select(of => of.Kind))
                && there.Ls.Zip(back.Ls).All(of => Math.Abs(of.First.Mean * of.Second.Mean - 1) < 0.0000000001m)
                && there.Ls.Zip(back.Ls).All(of => Printed.Ratio(of.First.Dispersion) == Printed.Ratio(of.Second.Dispersion))
                && SmartGap.Of(there.Ls) is var gap && (gap is null) == (SmartGap.Of(back.Ls) is null)
                && Math.Abs(gap + SmartGap.Of(back.Ls) ?? 0) < 0.0000000001m;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_mean_ratio_lies_between_the_least_and_the_most() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
            Given.Figures(venues).Ls.All(of => of.Mean >= of.Least * 0.9999999999m && of.Mean <= of.Most * 1.0000000001m && of.Dispersion >= 1))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Whatever_is_printed_is_whole_and_not_negative() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
            Given.Figures(venues).Venues.SelectMany(v => v.Contracts).All(c => c.OiUsd is null || (c.OiUsd >= 0 && c.OiUsd % 1 == 0)))
            .QuickCheckThrowOnFailure();

    [Test]
    public void The_order_in_which_a_venue_lists_its_contracts_never_shows() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var turned = venues.Select(v => v with { Readings = v.Readings with { Contracts = [.. v.Readings.Contracts.Reverse()] } });
            return Json(Given.Figures([.. turned])) == Json(Given.Figures(venues));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_order_in_which_venues_come_changes_no_figure() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var (there, back) = (Given.Figures(venues), Given.Figures([.. venues.Reverse()]));
            return there.TotalOiUsd == back.TotalOiUsd
                && there.VenuesWithOi == back.VenuesWithOi
                && there.Price == back.Price
                && there.Flags.SequenceEqual(back.Flags)
                && Sums(there) == Sums(back)
                && there.Coverage == back.Coverage
                && there.OiToVolume == back.OiToVolume
                && there.Ls.Select(of => (of.Kind, of.Mean, of.Dispersion)).SequenceEqual(back.Ls.Select(of => (of.Kind, of.Mean, of.Dispersion)))
                && there.Venues.Select(v => v.OiUsd).SequenceEqual(back.Venues.Select(v => v.OiUsd).Reverse());
        }).QuickCheckThrowOnFailure();

    /// <summary>Only contracts with a price of their own: one without is valued by other venues, which differ once the contracts are spread anew.</summary>
    [Test]
    public void However_contracts_are_spread_over_venues_the_sums_and_means_are_the_same() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var contracts = venues.SelectMany(v => v.Readings.Contracts).Where(c => c.Mark is not null)
                .Select((c, i) => c with { Instrument = c.Instrument with { VenueSymbol = $"BTC{i}" } }).ToArray();
            var spread = Given.Figures(
                Given.Venue(Given.Binance, [.. contracts.Where((_, i) => i % 2 == 0)]), Given.Venue(Given.Okx, [.. contracts.Where((_, i) => i % 2 == 1)]));
            return Sums(spread) == Sums(Given.Figures(Given.Venue(Given.Binance, contracts)));
        }).QuickCheckThrowOnFailure();

    /// <summary>Sums over contracts, and means over them as they are printed: a division in another order may differ in the last of 28 digits.</summary>
    private static string Sums(AssetFigures figures) => string.Join(
        ' ',
        figures.TotalOiUsd,
        figures.OiUsdOf(MarginKind.Linear),
        figures.OiUsdOf(MarginKind.Inverse),
        figures.OiUsdOf(MarginKind.Quanto),
        figures.OiLongUsd,
        figures.OiShortUsd,
        figures.OiPoolUsd,
        figures.Volume24hUsd,
        Printed.Percent(figures.BasisPercent),
        Printed.Rate(figures.FundingPerEightHours),
        Printed.Ratio(figures.FundingOiShare));

    private static VenueContribution Swapped(VenueContribution venue) => venue with
    {
        Readings = venue.Readings with
        {
            Contracts = [.. venue.Readings.Contracts.Select(reading => reading with { OpenInterest = Swapped(reading.OpenInterest) })],
            Ratios = [.. venue.Readings.Ratios.Select(reading => reading with { Ratio = reading.Ratio is { } r ? r with { Value = 1 / r.Value } : null })],
        },
    };

    private static OpenInterest? Swapped(OpenInterest? interest) => interest switch
    {
        { Apart: { } sides, Coins: not null } => OpenInterest.OfCoins(sides with { Long = sides.Short, Short = sides.Long }),
        { Apart: { } sides } => OpenInterest.OfUsd(sides with { Long = sides.Short, Short = sides.Long }),
        _ => interest,
    };

    private static DatasetRecord Record(VenueContribution[] venues) => RecordMap.Record(Given.Figures(venues), new ActorInput(), Given.Metrics, Given.Now);

    private static decimal? Sum(IEnumerable<decimal?> parts) =>
        parts.OfType<decimal>().ToArray() is { Length: > 0 } present ? present.Sum() : null;

    private static string Json(AssetFigures figures) =>
        JsonSerializer.Serialize(RecordMap.Record(figures, new ActorInput(), Given.Metrics, Given.Now), OutputJson.Default.DatasetRecord);
}
