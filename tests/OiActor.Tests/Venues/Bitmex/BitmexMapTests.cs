using OiActor.Domain;
using OiActor.Venues.Bitmex;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Bitmex;

internal sealed class BitmexMapTests
{
    /// <summary>LTCUSDT as recorded: 38,103,000 of 10,000 to a coin are 3,810.3 LTC; at 143.811 they are the 547,963.0533 USDT of the venue's own value.</summary>
    [Test]
    public void A_linear_contract_holds_a_fraction_of_a_coin_and_the_venues_value_agrees()
    {
        var row = new InstrumentWire
        {
            Symbol = "LTCUSDT",
            State = "Open",
            Typ = "FFWCSX",
            Underlying = "LTC",
            QuoteCurrency = "USDT",
            SettlCurrency = "USDt",
            IsInverse = false,
            IsQuanto = false,
            Multiplier = Number(100),
            UnderlyingToPositionMultiplier = Number(10_000),
            OpenInterest = Number(38_103_000),
            OpenValue = Number(547_963_053_300),
            MarkPrice = Number(143.811m),
        };

        var contract = BitmexMap.Readings([row], VenueStage.Ask(null, null), default).Contracts.Single();

        Assert.That(contract.OpenInterest, Is.EqualTo(new OpenInterest(new BaseQuantity(3_810.3m), null, Sides.One)));
        Assert.That(contract.SizeForOrder, Is.EqualTo(547_963.0533m));
        Assert.That(contract.VenueValue, Is.EqualTo(new UsdAmount(547_963.0533m)));
    }

    /// <summary>ETHUSD as recorded in 2021: 2,812.46565675 bitcoin at 32,182.72 are 90.51 million dollars, whatever a contract is called.</summary>
    [Test]
    public void A_quanto_contract_is_worth_its_bitcoin_at_the_mark_of_bitcoin()
    {
        var bitcoin = new InstrumentWire { Symbol = "XBTUSD", MarkPrice = Number(32_182.72m) };
        var row = new InstrumentWire
        {
            Symbol = "ETHUSD",
            State = "Open",
            Typ = "FFWCSX",
            Underlying = "ETH",
            QuoteCurrency = "USD",
            SettlCurrency = "XBt",
            IsQuanto = true,
            OpenInterest = Number(1),
            OpenValue = Number(281_246_565_675),
            MarkPrice = Number(2_003.93m),
        };

        var contract = BitmexMap.Readings([bitcoin, row], VenueStage.Ask(null, null) with { IncludeInverse = true }, default).Contracts.Single();

        decimal dollars = contract.OpenInterest!.FaceUsd!.Value.Dollars;
        Assert.That(dollars, Is.EqualTo(90_510_000m).Within(5_000m));
        Assert.That(dollars / contract.Mark!.Value.UsdPerCoin, Is.EqualTo(45_168m).Within(3m), "coins, by the venue's own volumes 45,084");
    }

    private static WireNumber Number(decimal value) => new(value, false);
}
