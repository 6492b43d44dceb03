using System.Text.Json;

namespace OiActor.EndToEnd.Process;

/// <summary>Symbols of every spelling, and the order in which they come back.</summary>
internal sealed class SymbolTests
{
    [Test]
    public async Task Every_spelling_names_its_asset()
    {
        (string Spelling, string Symbol)[] spellings =
        [
            ("btc", "BTC"), (" ETH ", "ETH"), ("SOLUSDT", "SOL"), ("XRP-USDT-SWAP", "XRP"), ("DOGE/USDT:USDT", "DOGE"), ("1000PEPE", "PEPE"),
            ("kSHIB", "SHIB"), ("1000BONKUSDT", "BONK"), ("ADA_USDT", "ADA"), ("LINKPERP", "LINK"), ("avax-usd", "AVAX"), ("1MBABYDOGE", "BABYDOGE"),
            ("1inch", "1INCH"), ("0G", "0G"), ("4USDT", "4"), ("tLTCF0:USTF0", "LTC"), ("UNI/USDC:USDC", "UNI"), ("币安人生", "币安人生"),
            ("1000000MOG", "MOG"), ("SUI-USD_UM-SWAP", "SUI"),
        ];
        await using var world = await World.StartAsync();
        var run = await world.RunAsync($$"""{"symbols":{{List(spellings.Select(entry => entry.Spelling))}}}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Is.EquivalentTo(spellings.Select(entry => entry.Symbol)));
        }
    }

    [Test]
    public async Task Spellings_of_one_asset_collapse_and_are_charged_once()
    {
        await using var world = await World.StartAsync();
        string[] spellings = ["btc", " BTC ", "BTCUSDT", "BTC-USDT-SWAP", "BTC/USDT:USDT", "XBT", "XBTUSDT", "1000PEPE", "kPEPE", "PEPE"];
        var run = await world.RunAsync($$"""{"symbols":{{List(spellings)}}}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Symbols, Is.EqualTo(new[] { "BTC", "PEPE" }));
            Assert.That(run.Report.GetProperty("symbols").Number("asked"), Is.EqualTo(2));
            Assert.That(run.Charges.Single().Number("chargedCount"), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Unknown_symbols_are_reported_as_they_were_written_and_cost_nothing()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["Nope","ETH-BTC","TSLA","<b>&","ALPACA"]}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Records, Is.Empty);
            Assert.That(run.Charges, Is.Empty);
            Assert.That(run.Report.GetProperty("symbols").Texts("not_found"), Is.EquivalentTo(new[] { "Nope", "ETH-BTC", "TSLA", "<b>&", "ALPACA" }));
            Assert.That(run.LastLine, Does.StartWith("INFO  Finished: 0 of 5 symbols returned, 0 charged ($0.00); 3 of 3 venues answered; not found: "));
            Assert.That(run.LastLine, Does.Contain("Nope").And.Contain("ETH-BTC"));
        }
    }

    [Test]
    public async Task An_unknown_symbol_is_not_called_unknown_where_a_venue_could_not_say()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("okx", OiActor.Simulator.Fault.Forbidden);
        var run = await world.RunAsync("""{"symbols":["BTC","OKB"]}""");
        var symbols = run.Report.GetProperty("symbols");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Symbols, Is.EqualTo(new[] { "BTC" }));
            Assert.That(symbols.Texts("not_found"), Is.Empty);
            Assert.That(symbols.Map("not_returned")["OKB"], Does.Contain("okx: refused"));
        }
    }

    private static IEnumerable<TestCaseData> Orders()
    {
        yield return Order("oi_desc", record => record.Number("total_oi_usd"));
        yield return Order("ls_long_extreme_desc", record => record.Number("avg_ls_ratio"));
        yield return Order("ls_short_extreme_desc", record => -record.Number("avg_ls_ratio"));
        yield return Order("symbol_asc", _ => 0);

        static TestCaseData Order(string name, Func<JsonElement, decimal?> figure) => new TestCaseData(name, figure).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Orders))]
    public async Task Records_are_sorted_with_absent_figures_last_and_ties_by_symbol(string order, Func<JsonElement, decimal?> figure)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(
            $$"""{"symbols":["SOL","BGB","TRUMP","CAKE","FARTCOIN","BTC","SEI","1000PEPE","CRV","ETH"],"sortBy":"{{order}}"}""");
        var sorted = run.Records.OrderBy(record => figure(record) is null)
            .ThenByDescending(figure)
            .ThenBy(record => record.Text("symbol"), StringComparer.Ordinal)
            .Select(record => record.Text("symbol"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Symbols, Has.Count.EqualTo(10));
            Assert.That(run.Symbols, Is.EqualTo(sorted));
            Assert.That(run.Record("BGB").Number("avg_ls_ratio"), Is.Null);
            Assert.That(run.Record("BGB").Text("skew_label"), Is.Null);
        }
    }

    private static string List(IEnumerable<string> texts) => JsonSerializer.Serialize(texts);
}
