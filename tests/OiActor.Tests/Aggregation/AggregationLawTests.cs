using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Output;

namespace OiActor.Tests.Aggregation;

internal sealed class AggregationLawTests
{
    [Test]
    public void A_total_is_the_sum_of_its_venues_and_a_venues_figure_the_sum_of_its_contracts() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var record = RecordMap.Record(Given.Figures(venues), new ActorInput(), Given.Metrics, Given.Now);
            var printed = record.Exchanges.Values;
            return record.TotalOiUsd == Sum(printed.Select(v => v.OiUsd))
                && printed.All(v => v.OiUsd == Sum(v.Contracts.Select(c => c.OiUsd)))
                && record.VenuesWithOi == printed.Count(v => v.OiUsd is not null)
                && record.VenuesWithOi + record.Missing.Count == venues.Length;
        }).QuickCheckThrowOnFailure();

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
            return Printed(Given.Figures([.. turned])) == Printed(Given.Figures(venues));
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
                && there.Venues.Select(v => v.OiUsd).SequenceEqual(back.Venues.Select(v => v.OiUsd).Reverse());
        }).QuickCheckThrowOnFailure();

    /// <summary>Only contracts with a price of their own: one without is valued by other venues, which differ once the contracts are spread anew.</summary>
    [Test]
    public void However_contracts_are_spread_over_venues_the_total_is_the_same() =>
        Prop.ForAll(ArbitraryReadings.Venues.ToArbitrary(), venues =>
        {
            var contracts = venues.SelectMany(v => v.Readings.Contracts).Where(c => c.Mark is not null)
                .Select((c, i) => c with { Instrument = c.Instrument with { VenueSymbol = $"BTC{i}" } }).ToArray();
            var spread = Given.Figures(
                Given.Venue(Given.Binance, [.. contracts.Where((_, i) => i % 2 == 0)]), Given.Venue(Given.Okx, [.. contracts.Where((_, i) => i % 2 == 1)]));
            return spread.TotalOiUsd == Given.Figures(Given.Venue(Given.Binance, contracts)).TotalOiUsd;
        }).QuickCheckThrowOnFailure();

    private static decimal? Sum(IEnumerable<decimal?> parts) =>
        parts.OfType<decimal>().ToArray() is { Length: > 0 } present ? present.Sum() : null;

    private static string Printed(AssetFigures figures) =>
        JsonSerializer.Serialize(RecordMap.Record(figures, new ActorInput(), Given.Metrics, Given.Now), OutputJson.Default.DatasetRecord);
}
