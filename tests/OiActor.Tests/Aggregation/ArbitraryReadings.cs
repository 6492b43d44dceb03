using FsCheck;
using FsCheck.Fluent;
using OiActor.Aggregation;
using OiActor.Domain;

namespace OiActor.Tests.Aggregation;

/// <summary>
/// Venues with contracts of one asset in every condition: priced and not, one-sided, two-sided and with sides apart, late, missing, of coins and of
/// dollars, settled and funded in every way; and with ratios of every kind.
/// </summary>
internal static class ArbitraryReadings
{
    /// <summary>One to three venues with up to four contracts each.</summary>
    public static Gen<VenueContribution[]> Venues =>
        from count in Gen.Choose(1, 3)
        from contracts in Gen.ArrayOf(Contracts, 3)
        from ratios in Gen.ArrayOf(Ratios, 3)
        from kinds in Gen.ArrayOf(Gen.Elements(VenueKind.Cex, VenueKind.Dex), 3)
        select contracts.Take(count).Select((readings, i) => Given.Venue(Ids[i], Numbered(readings), ratios[i]) with { Kind = kinds[i] }).ToArray();

    private static readonly VenueId[] Ids = [Given.Binance, Given.Okx, Given.Bitget];

    private static Gen<ContractReading[]> Contracts =>
        from count in Gen.Choose(0, 4)
        from contracts in Gen.ArrayOf(Contract, 4)
        select contracts.Take(count).ToArray();

    private static Gen<ContractReading> Contract =>
        from interest in Interest
        from kind in Gen.Elements(MarginKind.Linear, MarginKind.Linear, MarginKind.Inverse, MarginKind.Quanto)
        from price in Gen.Choose(90_000, 110_000)
        from priced in Gen.Elements(true, true, true, false)
        from came in Gen.Elements(true, true, true, false)
        from secondsOld in Gen.Elements(0, 10, 180, 900)
        from market in Market
        select Reading(interest, kind, priced ? price / 7m : null, came, secondsOld, market);

    private static Gen<OpenInterest> Interest =>
        from amount in Gen.Choose(0, int.MaxValue)
        from parts in Gen.Elements(1m, 7m, 1000m)
        from sides in Gen.Elements(Sides.One, Sides.Two, Sides.Unknown, Sides.Split)
        from opposite in Gen.Elements(Opposite.Trader, Opposite.Pool)
        from tenths in Gen.Choose(0, 10)
        from ofDollars in Gen.Elements(false, false, true)
        select (sides, ofDollars) switch
        {
            (Sides.Split, true) => OpenInterest.OfUsd(Apart(amount / parts, tenths, opposite)),
            (Sides.Split, false) => OpenInterest.OfCoins(Apart(amount / parts, tenths, opposite)),
            (_, true) => new OpenInterest(null, new UsdAmount(amount / parts), sides),
            _ => new OpenInterest(new BaseQuantity(amount / parts), null, sides),
        };

    /// <summary>What a contract says beside its open interest.</summary>
    private static Gen<(decimal? Index, Funding? Funding, decimal? Volume)> Market =>
        from index in Gen.Elements<decimal?>(null, 14_000, 14_300.5m)
        from rate in Gen.Elements<decimal?>(null, 0, 0.0001m, -0.0003m)
        from hours in Gen.Elements<decimal?>(null, 1, 3, 4, 8)
        from funding in Gen.Elements(FundingKind.Predicted, FundingKind.Realised)
        from volume in Gen.Elements<decimal?>(null, 0, 123_456_789.5m)
        select (index, rate is { } r ? new Funding(r, hours, null) { Kind = funding } : null, volume);

    private static Gen<RatioReading[]> Ratios =>
        from count in Gen.Choose(0, 4)
        from ratios in Gen.ArrayOf(Ratio, 4)
        select ratios.Take(count).ToArray();

    private static Gen<RatioReading> Ratio =>
        from source in Gen.Elements("top_trader_positions", "all_accounts", "top_trader_accounts", "taker_volume", "all_accounts_contract")
        from value in Gen.Choose(1, 100_000)
        from came in Gen.Elements(true, true, true, false)
        select Given.Ratio(source, came ? value / 1_000m : null);

    private static OpenSides Apart(decimal amount, int tenths, Opposite opposite) => new(amount * tenths / 10, amount * (10 - tenths) / 10, opposite);

    private static ContractReading Reading(
        OpenInterest interest, MarginKind kind, decimal? price, bool came, int secondsOld, (decimal? Index, Funding? Funding, decimal? Volume) market) =>
        Given.Coins(0, price, of: kind == MarginKind.Linear ? Given.Usdt() : Given.Inverse() with { Kind = kind }) with
        {
            OpenInterest = came ? interest : null,
            Missing = came ? null : FailureKind.TimedOut,
            Index = price is null ? null : Given.PriceOf(market.Index),
            Funding = market.Funding,
            Volume24h = market.Volume is { } dollars ? new UsdAmount(dollars) : null,
            VenueTime = Given.Now - TimeSpan.FromSeconds(secondsOld),
        };

    private static ContractReading[] Numbered(ContractReading[] contracts) =>
        [.. contracts.Select((contract, i) => contract with { Instrument = contract.Instrument with { VenueSymbol = $"BTC{i}" } })];
}
