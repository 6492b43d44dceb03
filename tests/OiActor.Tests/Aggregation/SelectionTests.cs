using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

internal sealed class SelectionTests
{
    private static readonly VenueContribution One = Given.Venue(Given.Binance, [Given.Coins(1, 1)]);
    private static readonly VenueContribution Other = Given.Venue(Given.Okx, [Given.Coins(1, 1)]);
    private static readonly VenueContribution ListsNothing = Given.Venue(Given.Bitget, []);

    private static Selection Select(int leastVenues, params IReadOnlyList<VenueContribution> venues) => Selection.Of([Given.Figures(venues)], leastVenues);

    [Test]
    public void An_asset_with_enough_venues_is_delivered()
    {
        Assert.That(Select(2, One, Other).Delivered, Has.Count.EqualTo(1));
        Assert.That(Select(1, One, ListsNothing).Delivered, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_asset_with_too_few_venues_is_withheld_with_the_reason()
    {
        var selection = Select(2, One, ListsNothing);

        Assert.That(selection.Delivered, Is.Empty);
        Assert.That(selection.Withheld, Is.EqualTo(new[] { new Withheld(Given.Btc, "open interest from 1 of at least 2 venues (bitget: not_listed)") }));
    }

    [Test]
    public void An_asset_that_no_venue_lists_is_not_found()
    {
        var selection = Select(1, ListsNothing, Given.Venue(Given.Okx, []));

        Assert.That(selection.NotFound, Is.EqualTo(new[] { Given.Btc }));
        Assert.That(selection.Withheld, Is.Empty);
    }

    [Test]
    public void An_asset_that_a_silent_venue_may_list_is_withheld_and_not_called_unknown()
    {
        var selection = Select(1, ListsNothing, Given.Failed(Given.Okx, FailureKind.Unreachable));

        Assert.That(selection.NotFound, Is.Empty);
        Assert.That(selection.Withheld[0].Reason, Is.EqualTo("no open interest (bitget: not_listed, okx: unreachable)"));
    }

    [Test]
    public void A_listed_asset_without_open_interest_is_withheld()
    {
        var selection = Select(1, Given.Venue(Given.Binance, [Given.Without(FailureKind.TimedOut)]));

        Assert.That(selection.Withheld[0].Reason, Is.EqualTo("no open interest (binance: timed_out)"));
    }

    [Test]
    public void The_order_of_records_is_kept()
    {
        var selection = Selection.Of([Given.Asset("B"), Given.Asset("A"), Given.Asset("C")], 1);

        Assert.That(selection.Delivered.Select(f => f.Asset.Code), Is.EqualTo(new[] { "B", "A", "C" }));
    }
}
