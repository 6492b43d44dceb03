using OiActor.Domain;
using OiActor.Venues.Deribit;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Deribit;

internal sealed class DeribitMapTests
{
    private static readonly Instrument Bitcoin = new(
        new Asset("BTC"), "BTC-PERPETUAL", "USD", "BTC", MarginKind.Inverse, new ContractSpec(1, ContractUnit.UsDollars, 1));

    [Test]
    public void Funding_is_what_was_paid_over_eight_hours()
    {
        var row = new SummaryWire { Funding8h = new WireNumber(0.0001m, false) };

        Assert.That(DeribitMap.Contract(Bitcoin, row, null, default).Funding, Is.EqualTo(new Funding(0.0001m, 8, null) { Kind = FundingKind.Realised }));
    }

    [Test]
    public void A_contract_without_a_row_says_why()
    {
        Assert.That(DeribitMap.Contract(Bitcoin, null, null, default).Missing, Is.EqualTo(FailureKind.NotFound));
        Assert.That(DeribitMap.Contract(Bitcoin, null, FailureKind.TimedOut, default).Missing, Is.EqualTo(FailureKind.TimedOut));
    }

    [TestCase(true, null, "BTC ETH USDC")]
    [TestCase(false, null, "USDC")]
    [TestCase(true, "USD", "BTC ETH")]
    [TestCase(true, "USDC", "USDC")]
    [TestCase(true, "USDT", "")]
    public void Only_the_currencies_that_contracts_in_scope_settle_in_are_asked_for(bool inverse, string? quote, string currencies)
    {
        var request = VenueStage.Ask(null, quote is null ? null : [quote]) with { IncludeInverse = inverse };

        Assert.That(string.Join(' ', DeribitMap.Settlements(request)), Is.EqualTo(currencies));
    }
}
