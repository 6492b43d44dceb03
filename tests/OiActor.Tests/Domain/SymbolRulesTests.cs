using FsCheck;
using FsCheck.Fluent;
using OiActor.Domain;

namespace OiActor.Tests.Domain;

internal sealed class SymbolRulesTests
{
    [TestCase("BTC", "BTC", 1)]
    [TestCase("btc", "BTC", 1)]
    [TestCase(" BTC ", "BTC", 1)]
    [TestCase("XBT", "BTC", 1)]
    [TestCase("XDG", "DOGE", 1)]
    [TestCase("1000PEPE", "PEPE", 1_000)]
    [TestCase("1000pepe", "PEPE", 1_000)]
    [TestCase("kPEPE", "PEPE", 1_000)]
    [TestCase("1000X2Y2", "X2Y2", 1_000)]
    [TestCase("10000SATS", "SATS", 10_000)]
    [TestCase("1000000MOG", "MOG", 1_000_000)]
    [TestCase("1MBABYDOGE", "BABYDOGE", 1_000_000)]
    [TestCase("kXBT", "BTC", 1_000)]
    public void A_multiplied_or_renamed_listing_means_its_asset(string listed, string asset, int coins) =>
        Assert.That(SymbolRules.FromListedBase(listed), Is.EqualTo((new Asset(asset), (decimal)coins)));

    [TestCase("1INCH")]
    [TestCase("0G")]
    [TestCase("4")]
    [TestCase("1000X")]
    [TestCase("1000")]
    [TestCase("10000")]
    [TestCase("10001INCH")]
    [TestCase("1MX")]
    [TestCase("KAS")]
    [TestCase("KPEPE")]
    [TestCase("K")]
    [TestCase("")]
    [TestCase("币安人生")]
    public void A_name_that_only_looks_multiplied_is_one_coin_of_itself(string listed) =>
        Assert.That(SymbolRules.FromListedBase(listed), Is.EqualTo((new Asset(listed), 1m)));

    [TestCase("kpepe", "KPEPE")]
    [TestCase("kX", "KX")]
    [TestCase("kAs", "KAS")]
    public void Only_a_small_k_before_a_whole_name_in_capitals_means_a_thousand(string listed, string asset) =>
        Assert.That(SymbolRules.FromListedBase(listed), Is.EqualTo((new Asset(asset), 1m)));

    [Test]
    public void An_assets_own_name_means_itself() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var asset = SymbolRules.FromListedBase(text.Get).Asset;
            return SymbolRules.FromListedBase(asset.Code) == (asset, 1m);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Case_does_not_matter_where_no_small_k_leads() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("01MKXBTPEa".ToCharArray())).Select(c => new string(c)).ToArbitrary(),
            name => SymbolRules.FromListedBase(name) == SymbolRules.FromListedBase(name.ToLowerInvariant())
                && SymbolRules.FromListedBase(name) == SymbolRules.FromListedBase(name.ToUpperInvariant()))
            .QuickCheckThrowOnFailure();
}
