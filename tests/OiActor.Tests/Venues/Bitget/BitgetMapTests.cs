using OiActor.Domain;
using OiActor.Venues.Bitget;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Bitget;

internal sealed class BitgetMapTests
{
    [TestCase("normal", "perpetual", "NO", true)]
    [TestCase("normal", "perpetual", null, true)]
    [TestCase("normal", "perpetual", "YES", false)]
    [TestCase("normal", "delivery", "NO", false)]
    [TestCase("restrictedAPI", "perpetual", "NO", false)]
    [TestCase("something_new", "perpetual", "NO", false)]
    [TestCase(null, "perpetual", "NO", false)]
    public void Only_live_perpetuals_on_coins_are_read(string? status, string? type, string? stock, bool isRead) =>
        Assert.That(Read(row => (row.SymbolStatus, row.SymbolType, row.IsRwa) = (status, type, stock)), Has.Count.EqualTo(isRead ? 1 : 0));

    [Test]
    public void The_margin_is_the_quote_where_it_is_supported() =>
        Assert.That(Read(row => row.SupportMarginCoins = ["USDC", "USDT"]).Single().Instrument.Margin, Is.EqualTo("USDT"));

    [Test]
    public void The_margin_is_the_first_that_is_supported_where_the_quote_is_not()
    {
        Assert.That(Read(row => row.SupportMarginCoins = ["USDC"]).Single().Instrument.Margin, Is.EqualTo("USDC"));
        Assert.That(Read(row => row.SupportMarginCoins = ["BTC"]), Is.Empty, "settled in the coin");
        Assert.That(Read(row => row.SupportMarginCoins = [null]), Is.Empty);
    }

    [TestCase("BTC ETH USDC", true)]
    [TestCase("", true, Description = "older answers leave it out")]
    [TestCase("ETH", false, Description = "settled in another coin than its base")]
    [TestCase("USDC", false)]
    public void A_coin_margined_contract_is_settled_in_its_base(string margins, bool isRead)
    {
        string[]? supported = margins.Length == 0 ? null : margins.Split(' ');
        var live = Read(row => (row.QuoteCoin, row.SupportMarginCoins) = ("USD", supported), MarginKind.Inverse);

        Assert.That(live.Select(found => (found.Instrument.Kind, found.Instrument.Margin)), Is.EqualTo(isRead ? [(MarginKind.Inverse, "BTC")] : Array.Empty<(MarginKind, string)>()));
    }

    [Test]
    public void A_contract_without_a_ticker_says_why()
    {
        var instrument = Read(_ => { }).Single().Instrument;

        Assert.That(BitgetMap.Contract(instrument, 8, null, null, default).Missing, Is.EqualTo(FailureKind.NotFound));
        Assert.That(BitgetMap.Contract(instrument, 8, null, FailureKind.TimedOut, default).Missing, Is.EqualTo(FailureKind.TimedOut));
    }

    [Test]
    public void A_change_beyond_any_size_is_none()
    {
        var ticker = new TickerWire { Change24h = new WireNumber(decimal.MaxValue, false), HoldingAmount = new WireNumber(1, false) };

        Assert.That(BitgetMap.Contract(Read(_ => { }).Single().Instrument, 8, ticker, null, default).Change24hPercent, Is.Null);
    }

    private static List<(Instrument Instrument, decimal? FundingHours)> Read(Action<ContractWire> change, MarginKind kind = MarginKind.Linear)
    {
        var row = new ContractWire
        {
            Symbol = "BTCUSDT",
            BaseCoin = "BTC",
            QuoteCoin = "USDT",
            SupportMarginCoins = ["USDT"],
            SymbolType = "perpetual",
            SymbolStatus = "normal",
        };
        change(row);
        return BitgetMap.Instruments(new BitgetEnvelope<ContractWire> { Data = [row] }, kind, VenueStage.Ask(null, null) with { IncludeInverse = true });
    }
}
