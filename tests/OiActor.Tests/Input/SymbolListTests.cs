using FsCheck;
using FsCheck.Fluent;
using OiActor.Domain;
using OiActor.Input;

namespace OiActor.Tests.Input;

internal sealed class SymbolListTests
{
    [TestCase("btc", "BTC")]
    [TestCase(" BTC ", "BTC")]
    [TestCase("BTCUSDT", "BTC")]
    [TestCase("btcusdt", "BTC")]
    [TestCase("BTC-USDT-SWAP", "BTC")]
    [TestCase("BTC/USDT:USDT", "BTC")]
    [TestCase("BTC/USDT", "BTC")]
    [TestCase("BTC / USDT", "BTC")]
    [TestCase("BTC/USD:BTC", "BTC")]
    [TestCase("BTC_USDT", "BTC")]
    [TestCase("BTC-PERP", "BTC")]
    [TestCase("BTCPERP", "BTC")]
    [TestCase("BTCUSDTPERP", "BTC")]
    [TestCase("BTCUSDC", "BTC")]
    [TestCase("BTCUSD", "BTC")]
    [TestCase("BTCUSD_PERP", "BTC")]
    [TestCase("BTCUSDT_UMCBL", "BTC")]
    [TestCase("BTCUSDT.P", "BTC")]
    [TestCase("BTC-USD_UM-SWAP", "BTC")]
    [TestCase("BTC-PERP-INTX", "BTC")]
    [TestCase("BTCUSD1", "BTC")]
    [TestCase("BTCFDUSD", "BTC")]
    [TestCase("XBT", "BTC")]
    [TestCase("XBTUSDTM", "BTC")]
    [TestCase("XBTUSDM", "BTC")]
    [TestCase("XDGUSD", "DOGE")]
    [TestCase("tBTCF0:USTF0", "BTC")]
    [TestCase("1000PEPE", "PEPE")]
    [TestCase("1000PEPEUSDT", "PEPE")]
    [TestCase("1000pepeusdt", "PEPE")]
    [TestCase("kPEPE", "PEPE")]
    [TestCase("kPEPE/USDC:USDC", "PEPE")]
    [TestCase("kPEPE-PERP", "PEPE")]
    [TestCase("1MBABYDOGEUSDT", "BABYDOGE")]
    [TestCase("1000000MOGUSDT", "MOG")]
    [TestCase("10000SATSUSDT", "SATS")]
    [TestCase("1000XECUSDT", "XEC")]
    public void A_spelling_names_its_asset(string spelling, string asset) => Assert.That(SymbolList.AssetOf(spelling).Code, Is.EqualTo(asset));

    [TestCase("1INCH", "1INCH")]
    [TestCase("1INCHUSDT", "1INCH")]
    [TestCase("0G", "0G")]
    [TestCase("0GUSDT", "0G")]
    [TestCase("4", "4")]
    [TestCase("4USDT", "4")]
    [TestCase("1000X", "1000X")]
    [TestCase("1000XUSDT", "1000X")]
    [TestCase("USDC", "USDC")]
    [TestCase("USDCUSDT", "USDC")]
    [TestCase("USDC-USDT-SWAP", "USDC")]
    [TestCase("USDC-PERP", "USDC")]
    [TestCase("TUSD", "TUSD")]
    [TestCase("TUSDUSDT", "TUSD")]
    [TestCase("PYUSD", "PYUSD")]
    [TestCase("FDUSDUSDT", "FDUSD")]
    [TestCase("usde", "USDE")]
    [TestCase("USD1", "USD1")]
    [TestCase("USDT", "USDT")]
    [TestCase("USD", "USD")]
    [TestCase("CRVUSD", "CRV")]
    [TestCase("PERP", "PERP")]
    [TestCase("PERPUSDT", "PERP")]
    [TestCase("SUSDT", "S")]
    [TestCase("TUSDT", "T")]
    [TestCase("DOTUSD", "DOT")]
    [TestCase("BNBUSD", "BNB")]
    [TestCase("ARBUSD", "ARB")]
    [TestCase("USUAL", "USUAL")]
    [TestCase("币安人生", "币安人生")]
    [TestCase("币安人生USDT", "币安人生")]
    public void A_name_that_only_looks_like_a_spelling_is_left_whole(string spelling, string asset) =>
        Assert.That(SymbolList.AssetOf(spelling).Code, Is.EqualTo(asset));

    [TestCase("ETH-BTC")]
    [TestCase("BTC-EUR")]
    [TestCase("BTC-27JUN25")]
    [TestCase("BTC-USD-270625")]
    [TestCase("-USDT")]
    [TestCase("xyz:GOLD")]
    public void What_cannot_be_taken_apart_with_certainty_keeps_its_whole_name(string spelling) =>
        Assert.That(SymbolList.AssetOf(spelling).Code, Is.EqualTo(spelling.ToUpperInvariant()));

    [Test]
    public void Duplicates_collapse_in_order_and_the_first_spelling_is_remembered() =>
        Assert.That(
            SymbolList.Asked([" ethusdt ", "btc", "ETH", "XBT", "BTC-USDT-SWAP", "sol"], []),
            Is.EqualTo(new AskedSymbol[] { new(new("ETH"), "ethusdt"), new(new("BTC"), "btc"), new(new("SOL"), "sol") }));

    [Test]
    public void An_empty_list_means_the_majors_and_a_star_every_listed_asset()
    {
        Assert.That(SymbolList.Asked([], ["BTC"]), Is.EqualTo(new AskedSymbol[] { new(new("BTC"), "BTC") }));
        Assert.That(SymbolList.Asked([" * "], ["BTC"]), Is.Null);
    }

    [Test]
    public void The_bundled_majors_are_fifty_different_assets_by_their_own_names()
    {
        var majors = Majors.Load();

        Assert.That(majors, Has.Count.EqualTo(50));
        Assert.That(SymbolList.Asked(majors, [])!.Select(a => a.Asset.Code), Is.EqualTo(majors));
        Assert.That(majors.Take(3), Is.EqualTo(new[] { "BTC", "ETH", "SOL" }));
    }

    [Test]
    public void Comments_and_blank_lines_are_no_majors() =>
        Assert.That(Majors.Parse("# from a run\n\nBTC\r\n ETH \n#SOL"), Is.EqualTo(new[] { "BTC", "ETH" }));

    [Test]
    public void Every_customary_spelling_of_a_coin_names_it()
    {
        string[] forms = ["{0}", "{0}USDT", "{0}USDC", "{0}-USDT-SWAP", "{0}/USDT:USDT", "{0}_USDT", "{0}-PERP", "{0}PERP", "{0}USD", "{0}USDTM", "1000{0}USDT", "k{0}"];

        Prop.ForAll(CoinNames.ToArbitrary(), coin => forms.All(form => SymbolList.AssetOf(string.Format(null, form, coin)).Code == coin))
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void The_name_of_an_asset_names_it_again_in_either_case() =>
        Prop.ForAll(CoinNames.ToArbitrary(), coin => SymbolList.AssetOf(coin).Code == coin && SymbolList.AssetOf(coin.ToLowerInvariant()).Code == coin)
            .QuickCheckThrowOnFailure();

    [Test]
    public void Every_text_gives_an_asset_in_upper_case() =>
        Prop.ForAll<NonNull<string>>(text => !SymbolList.AssetOf(text.Get).Code.Any(c => char.ToUpperInvariant(c) != c)).QuickCheckThrowOnFailure();

    /// <summary>Made-up coins of three to eight letters that end like no quote and are no coin's other name.</summary>
    private static Gen<string> CoinNames =>
        from length in Gen.Choose(3, 8)
        from letters in Gen.ArrayOf(Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), length)
        let name = new string(letters)
        where name is not ("XBT" or "XDG") && !name.EndsWith("PERP", StringComparison.Ordinal) && !name.Contains("USD", StringComparison.Ordinal)
            && !name.EndsWith("FD", StringComparison.Ordinal)
        select name;
}
