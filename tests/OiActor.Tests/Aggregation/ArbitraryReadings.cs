using FsCheck;
using FsCheck.Fluent;
using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

/// <summary>Venues with contracts of one asset in every condition: priced and not, one-sided and two, late, missing, of coins and of dollars.</summary>
internal static class ArbitraryReadings
{
    /// <summary>One to three venues with up to four contracts each.</summary>
    public static Gen<VenueContribution[]> Venues =>
        from count in Gen.Choose(1, 3)
        from venues in Gen.ArrayOf(Contracts, 3)
        select venues.Take(count).Select((contracts, i) => Given.Venue(Ids[i], Numbered(contracts))).ToArray();

    private static readonly VenueId[] Ids = [Given.Binance, Given.Okx, Given.Bitget];

    private static Gen<ContractReading[]> Contracts =>
        from count in Gen.Choose(0, 4)
        from contracts in Gen.ArrayOf(Contract, 4)
        select contracts.Take(count).ToArray();

    private static Gen<ContractReading> Contract =>
        from amount in Gen.Choose(0, int.MaxValue)
        from parts in Gen.Elements(1m, 7m, 1000m)
        from price in Gen.Choose(90_000, 110_000)
        from priced in Gen.Elements(true, true, true, false)
        from sides in Gen.Elements(Sides.One, Sides.Two, Sides.Unknown)
        from ofDollars in Gen.Elements(false, false, true)
        from came in Gen.Elements(true, true, true, false)
        from secondsOld in Gen.Elements(0, 10, 180, 900)
        select Reading(amount / parts, priced ? price / 7m : null, sides, ofDollars, came, secondsOld);

    private static ContractReading Reading(decimal amount, decimal? price, Sides sides, bool ofDollars, bool came, int secondsOld)
    {
        var reading = ofDollars ? Given.Dollars(amount, price, sides, Given.Inverse()) : Given.Coins(amount, price, sides);
        return came
            ? reading with { VenueTime = Given.Now - TimeSpan.FromSeconds(secondsOld) }
            : reading with { OpenInterest = null, Missing = FailureKind.TimedOut };
    }

    private static ContractReading[] Numbered(ContractReading[] contracts) =>
        [.. contracts.Select((contract, i) => contract with { Instrument = contract.Instrument with { VenueSymbol = $"BTC{i}" } })];
}
