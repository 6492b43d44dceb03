using OiActor.Domain;
using OiActor.Venues.Okx;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Okx;

internal sealed class OkxMapTests
{
    [Test]
    public void A_contract_holds_its_value_times_its_multiplier() =>
        Assert.That(Read(row => row.CtMult = Number(5)).Single().Spec, Is.EqualTo(new ContractSpec(0.05m, ContractUnit.BaseCoins, 1)));

    [Test]
    public void A_contract_of_no_size_or_a_boundless_one_is_not_read([Values("0", "-1", "79228162514264337593543950335")] string size) =>
        Assert.That(Read(row => (row.CtVal, row.CtMult) = (Number(decimal.Parse(size)), Number(10))), Is.Empty);

    [TestCase("1000PEPE", 1000, 10)]
    [TestCase("PEPE", 1, 0.01)]
    public void A_multiplied_base_is_priced_by_as_many_coins(string listed, decimal priced, decimal size)
    {
        var spec = Read(row => (row.InstId, row.Uly, row.CtValCcy) = ($"{listed}-USDT-SWAP", $"{listed}-USDT", listed)).Single().Spec;

        Assert.That(spec, Is.EqualTo(new ContractSpec(size, ContractUnit.BaseCoins, priced)));
    }

    [Test]
    public void Rows_without_rule_or_category_are_read_as_they_were_before_these_came() =>
        Assert.That(Read(row => (row.RuleType, row.InstCategory) = (null, null)), Has.Count.EqualTo(1));

    [TestCase("rebase_contract", "1")]
    [TestCase("normal", "3")]
    [TestCase("normal", "2")]
    public void Rows_of_another_rule_or_category_are_silent(string rule, string category) =>
        Assert.That(Read(row => (row.RuleType, row.InstCategory) = (rule, category)), Is.Empty);

    [TestCase("BTC")]
    [TestCase("-USDT")]
    [TestCase("BTC-USDT-X")]
    [TestCase(null)]
    public void An_underlying_that_is_no_pair_is_not_read(string? underlying) => Assert.That(Read(row => row.Uly = underlying), Is.Empty);

    [TestCase("250000", "-1", Description = "a negative count of coins gives no reading to doubt")]
    [TestCase("", "1250")]
    public void Nothing_is_doubted_where_there_is_nothing_to_compare(string contracts, string coins) =>
        Assert.That(Contract(contracts, coins).Doubts, Is.Empty);

    // 125,000 × 0.01 = 1,250 coins; within 1 % of what is stated, or not.
    [TestCase("125000", "1250", ExpectedResult = false)]
    [TestCase("125000", "1262", ExpectedResult = false)]
    [TestCase("125000", "1263", ExpectedResult = true)]
    [TestCase("125000", "1238", ExpectedResult = false)]
    [TestCase("125000", "1237", ExpectedResult = true)]
    [TestCase("125000", "0", ExpectedResult = true)]
    [TestCase("0", "0", ExpectedResult = false)]
    [TestCase("-79228162514264337593543950335", "70000000000000000000000000000", ExpectedResult = true)]
    public bool Two_counts_of_one_row_that_differ_by_more_than_a_percent_are_doubted(string contracts, string coins) =>
        Contract(contracts, coins).Doubts.Contains(Flags.SourceDisagrees);

    [TestCase("80000", "78125", "2.4")]
    [TestCase("70000000000000000000000000000", "1", null)]
    [TestCase("70000000000000000000000000000", "0.001", null)]
    [TestCase("1", "0", null)]
    public void A_change_that_does_not_fit_is_none(string last, string open, string? percent)
    {
        var ticker = new TickerWire { Last = Number(decimal.Parse(last)), Open24h = Number(decimal.Parse(open)) };

        var reading = OkxMap.Contract(Read(_ => { }).Single(), null, null, default, null, ticker, null);

        Assert.That(reading.Change24hPercent, Is.EqualTo(percent is null ? (decimal?)null : decimal.Parse(percent)));
    }

    [TestCase(LsPeriod.FourHours, LsPeriod.OneHour)]
    [TestCase(LsPeriod.ThirtyMinutes, LsPeriod.FiveMinutes)]
    [TestCase(LsPeriod.OneDay, LsPeriod.OneDay)]
    public void The_coin_wide_ratio_has_three_periods(LsPeriod asked, LsPeriod offered)
    {
        Assert.That(OkxVenue.Offered(OkxVenue.AllAccounts, asked), Is.EqualTo(offered));
        Assert.That(OkxVenue.Offered(OkxVenue.TopTraderAccounts, asked), Is.EqualTo(asked));
    }

    private static List<Instrument> Read(Action<InstrumentWire> change)
    {
        var row = new InstrumentWire
        {
            InstId = "BTC-USDT-SWAP",
            Uly = "BTC-USDT",
            CtType = "linear",
            CtVal = Number(0.01m),
            CtMult = Number(1),
            CtValCcy = "BTC",
            SettleCcy = "USDT",
            State = "live",
            RuleType = "normal",
            InstCategory = "1",
        };
        change(row);
        return OkxMap.Instruments(new OkxEnvelope<InstrumentWire> { Data = [row] }, VenueStage.Ask(null, null));
    }

    private static ContractReading Contract(string contracts, string coins) => OkxMap.Contract(
        Read(_ => { }).Single(), new OpenInterestWire { Oi = Text(contracts), OiCcy = Text(coins) }, null, default, null, null, null);

    private static WireNumber Text(string text) => text.Length == 0 ? default : Number(decimal.Parse(text));

    private static WireNumber Number(decimal value) => new(value, false);
}
