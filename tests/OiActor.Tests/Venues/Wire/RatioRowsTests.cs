using OiActor.Domain;
using OiActor.Venues;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Wire;

internal sealed class RatioRowsTests
{
    private static readonly RatioAsk Ask = new(new RatioSource("some", RatioKind.AllAccounts), LsPeriod.OneHour);

    [Test]
    public void Of_each_asset_the_largest_USDT_contract_is_taken_and_the_largest_asset_first()
    {
        var chosen = RatioRows.LargestUsdtContracts(
        [
            Reading("ETH", "ETHUSDT", "USDT", 2000),
            Reading("BTC", "BTCUSDT-SMALL", "USDT", 10),
            Reading("BTC", "BTCUSDC", "USDC", 90_000),
            Reading("BTC", "BTCUSDT", "USDT", 3000),
            Reading("SOL", "SOLUSDC", "USDC", 5000),
        ]);

        Assert.That(chosen.Select(instrument => instrument.VenueSymbol), Is.EqualTo(["BTCUSDT", "ETHUSDT"]));
    }

    [Test]
    public void Assets_without_a_size_are_in_order_of_their_names() =>
        Assert.That(
            RatioRows.LargestUsdtContracts([Reading("B", "BUSDT", "USDT", null), Reading("A", "AUSDT", "USDT", null)]).Select(one => one.Asset.Code),
            Is.EqualTo(["A", "B"]));

    [Test]
    public void An_answer_without_rows_says_that_there_is_none() => Assert.That(Newest([], null).Missing, Is.EqualTo(FailureKind.NotFound));

    [Test]
    public void A_failed_answer_gives_its_kind() => Assert.That(Newest(null, FailureKind.RateLimited).Missing, Is.EqualTo(FailureKind.RateLimited));

    [Test]
    public void Rows_without_a_time_are_malformed() => Assert.That(Newest(["timeless", null], null).Missing, Is.EqualTo(FailureKind.Malformed));

    private static RatioReading Newest(string?[]? rows, FailureKind? kind) => RatioRows.Newest<string>(
        new Asset("BTC"),
        Ask,
        rows,
        kind is { } failed ? new Failure { Kind = failed, Venue = new VenueId("some"), Stage = FailureStage.Request } : null,
        _ => null,
        _ => throw new InvalidOperationException("A row without a time is not read."));

    private static ContractReading Reading(string asset, string symbol, string quote, decimal? dollars) => new()
    {
        Instrument = new Instrument(new Asset(asset), symbol, quote, quote, MarginKind.Linear, ContractSpec.OneCoin),
        OpenInterest = dollars is { } coins ? new OpenInterest(new BaseQuantity(coins), null, Sides.One) : null,
        Missing = dollars is null ? FailureKind.NotFound : null,
        Mark = new Price(1),
        ReceivedTime = default,
    };
}
