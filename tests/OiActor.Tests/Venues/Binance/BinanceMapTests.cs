using OiActor.Domain;
using OiActor.Venues;
using OiActor.Venues.Binance;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Binance;

internal sealed class BinanceMapTests
{
    [TestCase("BTCUSDT", null)]
    [TestCase(null, null)]
    [TestCase("ETHUSDT", FailureKind.Malformed)]
    public void Figures_that_name_another_symbol_are_malformed(string? named, FailureKind? missing)
    {
        var instrument = new Instrument(new Asset("BTC"), "BTCUSDT", "USDT", "USDT", MarginKind.Linear, ContractSpec.OneCoin);
        var interest = new OpenInterestWire { Symbol = named, Amount = Number(5) };
        var row = new LongShortWire
        {
            Symbol = named, LongAccount = Number(0.6m), ShortAccount = Number(0.4m), Timestamp = WireTime.FromMilliseconds(1773500400000),
        };

        var contract = BinanceMap.Contract(instrument, new Reply<OpenInterestWire>(interest, null, default), null, null, null);
        var ratio = BinanceMap.Ratio(
            instrument, new RatioAsk(BinanceVenue.AllAccounts, LsPeriod.OneHour), new Reply<List<LongShortWire>>([row], null, default));

        Assert.That((contract.Missing, ratio.Missing), Is.EqualTo((missing, missing)));
        Assert.That((contract.OpenInterest is null, ratio.Ratio is null), Is.EqualTo((missing is not null, missing is not null)));
    }

    [Test]
    public void A_symbol_without_an_adjusted_interval_pays_every_eight_hours() =>
        Assert.That(BinanceMap.FundingHours(new Dictionary<string, FundingInfoWire>(), "BTCUSDT"), Is.EqualTo(8));

    [Test]
    public void Without_the_adjusted_intervals_no_interval_is_known() => Assert.That(BinanceMap.FundingHours(null, "BTCUSDT"), Is.Null);

    [Test]
    public void An_adjusted_interval_that_is_no_number_is_not_the_default() =>
        Assert.That(
            BinanceMap.FundingHours(
                new Dictionary<string, FundingInfoWire> { ["BTCUSDT"] = new() { FundingIntervalHours = WireNumber.Malformed } }, "BTCUSDT"),
            Is.Null);

    [TestCase("1000000MOG", "MOG", 1_000_000)]
    [TestCase("1MBABYDOGE", "BABYDOGE", 1_000_000)]
    [TestCase("10000SATS", "SATS", 10_000)]
    [TestCase("1INCH", "1INCH", 1)]
    public void The_multiplier_comes_from_the_name(string listed, string asset, int coins)
    {
        var row = new SymbolWire
        {
            Symbol = listed + "USDT",
            ContractType = "PERPETUAL",
            Status = "TRADING",
            UnderlyingType = "COIN",
            BaseAsset = listed,
            QuoteAsset = "USDT",
            MarginAsset = "USDT",
        };

        var instrument = BinanceMap.Instruments(new ExchangeInfoWire { Symbols = [row] }, VenueStage.Ask(null, null)).Single();

        Assert.That(instrument.Asset.Code, Is.EqualTo(asset));
        Assert.That((instrument.Spec.Size, instrument.Spec.PricedCoins), Is.EqualTo(((decimal)coins, (decimal)coins)));
    }

    [TestCase("TRADING", "PERPETUAL", "COIN", true)]
    [TestCase("trading", "PERPETUAL", "COIN", false)]
    [TestCase("PRE_SETTLE", "PERPETUAL", "COIN", false)]
    [TestCase("CLOSE", "PERPETUAL", "COIN", false)]
    [TestCase("TRADING", "PERPETUAL DELIVERING", "COIN", false)]
    [TestCase("TRADING", "TRADIFI_PERPETUAL", "EQUITY", false)]
    [TestCase("TRADING", "PERPETUAL", "INDEX", false)]
    [TestCase("TRADING", "PERPETUAL", "SOMETHING_NEW", false)]
    [TestCase(null, null, null, false)]
    public void Only_live_perpetuals_on_coins_are_read(string? status, string? type, string? underlying, bool isRead)
    {
        var row = new SymbolWire
        {
            Symbol = "BTCUSDT", Status = status, ContractType = type, UnderlyingType = underlying, BaseAsset = "BTC", QuoteAsset = "USDT", MarginAsset = "USDT",
        };

        Assert.That(
            BinanceMap.Instruments(new ExchangeInfoWire { Symbols = [row] }, VenueStage.Ask(null, null)), Has.Count.EqualTo(isRead ? 1 : 0));
    }

    private static WireNumber Number(decimal value) => new(value, false);
}
