namespace OiActor.EndToEnd.Process;

/// <summary>What each option changes: in the requests that venues see, and in the record.</summary>
internal sealed class OptionTests
{
    private const string Rubik = "/api/v5/rubik/stat/contracts/";

    [TestCase("5m", "5m", "5m")]
    [TestCase("15m", "15m", "15m")]
    [TestCase("30m", "30m", "30m")]
    [TestCase("1h", "1h", "1H")]
    [TestCase("2h", "2h", "2H")]
    [TestCase("4h", "4h", "4H")]
    [TestCase("6h", "6h", "6Hutc")]
    [TestCase("12h", "12h", "12Hutc")]
    [TestCase("1d", "1d", "1Dutc")]
    public async Task A_period_is_asked_in_each_venues_spelling(string period, string atBinance, string atOkx)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync($$"""{"symbols":["BTC"],"lsPeriod":"{{period}}"}""");
        var record = run.Record("BTC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(world.Asked("binance"), Does.Contain($"/futures/data/topLongShortPositionRatio?symbol=BTCUSDT&period={atBinance}&limit=1"));
            Assert.That(world.Asked("binance"), Does.Contain($"/futures/data/globalLongShortAccountRatio?symbol=BTCUSDT&period={atBinance}&limit=1"));
            Assert.That(
                world.Asked("okx"),
                Does.Contain($"{Rubik}long-short-account-ratio-contract-top-trader?instId=BTC-USDT-SWAP&period={atOkx}&limit=1"));
            Assert.That(record.Number("ls_metrics_count"), Is.EqualTo(3));
            Assert.That(record.Text("okx_ls_period"), Is.EqualTo(period));
            Assert.That(record.Text("okx_ls_kind"), Is.EqualTo("top_trader_accounts"));
        }
    }

    [TestCase("top_trader_accounts", "4h", "long-short-account-ratio-contract-top-trader?instId=ETH-USDT-SWAP&period=4H&limit=1", "4h")]
    [TestCase("all_accounts_contract", "1d", "long-short-account-ratio-contract?instId=ETH-USDT-SWAP&period=1Dutc&limit=1", "1d")]
    [TestCase("all_accounts", "5m", "long-short-account-ratio?ccy=ETH&period=5m", "5m")]
    [TestCase("all_accounts", "30m", "long-short-account-ratio?ccy=ETH&period=5m", "5m")]
    [TestCase("all_accounts", "1h", "long-short-account-ratio?ccy=ETH&period=1H", "1h")]
    [TestCase("all_accounts", "12h", "long-short-account-ratio?ccy=ETH&period=1H", "1h")]
    [TestCase("all_accounts", "1d", "long-short-account-ratio?ccy=ETH&period=1D", "1d")]
    public async Task OKX_is_asked_for_the_ratio_that_was_chosen(string source, string period, string target, string used)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync($$"""{"symbols":["ETH"],"okxLsSource":"{{source}}","lsPeriod":"{{period}}"}""");
        var record = run.Record("ETH");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(world.Asked("okx").Where(asked => asked.StartsWith(Rubik, StringComparison.Ordinal)), Is.EqualTo(new[] { Rubik + target }));
            Assert.That(record.Number("okx_ls"), Is.Positive);
            Assert.That(record.Text("okx_ls_kind"), Is.EqualTo(source));
            Assert.That(record.Text("okx_ls_period"), Is.EqualTo(used));
        }
    }

    [Test]
    public async Task Fewer_quotes_mean_fewer_contracts_and_fewer_requests()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC"],"quoteAssets":["USDT"]}""");
        var all = await world.RunAsync("""{"symbols":["BTC"]}""");
        var record = run.Record("BTC");
        using (Assert.EnterMultipleScope())
        {
            foreach (var venue in record.GetProperty("exchanges").EnumerateObject())
                Assert.That(venue.Value.GetProperty("contracts").EnumerateArray().Select(contract => contract.Text("quote")), Is.EqualTo(new[] { "USDT" }));
            Assert.That(run.Venue("bitget").Number("requests_made"), Is.EqualTo(2));
            Assert.That(all.Venue("bitget").Number("requests_made"), Is.EqualTo(4));
            Assert.That(world.Asked("bitget").Count(asked => asked.Contains("USDT-FUTURES", StringComparison.Ordinal)), Is.EqualTo(2 + 2));
            Assert.That(world.Asked("bitget").Count(asked => asked.Contains("USDC-FUTURES", StringComparison.Ordinal)), Is.EqualTo(0 + 2));
            Assert.That(all.Record("BTC").GetProperty("exchanges").GetProperty("binance").GetProperty("contracts").GetArrayLength(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_quote_that_a_venue_lacks_is_not_asked_there()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC","ADA"],"quoteAssets":["usdc"]}""");
        var record = run.Record("BTC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Asked("bitget"), Has.Count.EqualTo(2).And.All.Contains("USDC-FUTURES"));
            Assert.That(record.Number("ls_metrics_count"), Is.Zero, "ratios are of the USDT contract");
            Assert.That(record.Number("avg_ls_ratio"), Is.Null);
            Assert.That(run.Report.GetProperty("symbols").Texts("not_found"), Is.EqualTo(new[] { "ADA" }));
        }
    }

    [Test]
    public async Task Thresholds_move_the_labels()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(
            """{"symbols":["BTC","CAKE","SEI"],"skewThresholds":{"extremeLong":1.2,"long":1.1,"short":1.05,"extremeShort":0.9}}""");
        var echoed = run.Report.GetProperty("input").GetProperty("skewThresholds");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Record("BTC").Text("skew_label"), Is.EqualTo("EXTREME_LONG"));
            Assert.That(run.Record("CAKE").Number("avg_ls_ratio"), Is.InRange(0.9m, 1.05m));
            Assert.That(run.Record("CAKE").Text("skew_label"), Is.EqualTo("SHORT_SKEWED"));
            Assert.That(run.Record("SEI").Text("skew_label"), Is.EqualTo("EXTREME_SHORT"));
            Assert.That(echoed.Names().Select(name => echoed.Number(name)), Is.EqualTo(new[] { 1.2m, 1.1m, 1.05m, 0.9m }));
        }
    }

    [TestCase("one_sided")]
    [TestCase("reported")]
    public async Task The_basis_is_named_in_the_record(string basis)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync($$"""{"symbols":["BTC"],"oiBasis":"{{basis}}"}""");
        var record = run.Record("BTC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Text("oi_basis"), Is.EqualTo(basis));
            foreach (var venue in record.GetProperty("exchanges").EnumerateObject())
            {
                Assert.That(venue.Value.Text("sides"), Is.EqualTo("one"), venue.Name);
                Assert.That(venue.Value.Number("oi_usd"), Is.EqualTo(venue.Value.Number("oi_usd_reported")), venue.Name);
            }
        }
    }

    [TestCase(1, new[] { "BTC", "CAKE", "IMX" })]
    [TestCase(2, new[] { "BTC", "IMX" })]
    [TestCase(3, new[] { "BTC" })]
    public async Task Symbols_at_too_few_venues_are_neither_returned_nor_charged(int least, string[] returned)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync($$"""{"symbols":["BTC","IMX","CAKE"],"minVenues":{{least}}}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Is.EquivalentTo(returned));
            Assert.That(run.Charges.Single().Number("chargedCount"), Is.EqualTo(returned.Length));
            Assert.That(run.Report.GetProperty("symbols").GetProperty("not_returned").Names(), Has.Length.EqualTo(3 - returned.Length));
        }
    }
}
