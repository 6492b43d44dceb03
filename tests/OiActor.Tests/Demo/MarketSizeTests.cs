using OiActor.Demo;

namespace OiActor.Tests.Demo;

/// <summary>The large market that whole runs are measured against; without Jupiter, whose three assets are fixed.</summary>
internal sealed class MarketSizeTests
{
    private static readonly Func<IReadOnlyList<MarketAsset>, IReadOnlyList<MarketContract>>[] Lists =
    [
        BinanceListing.Contracts, OkxListing.Contracts, BitgetListing.Contracts, BinanceCoinmListing.Contracts, BybitListing.Contracts,
        GateListing.Contracts, MexcListing.Contracts, HtxListing.Contracts, KucoinListing.Contracts, CoinbaseListing.Contracts,
        BackpackListing.Contracts, DeribitListing.Contracts, BitmexListing.Contracts, HyperliquidListing.Contracts, DydxListing.Contracts,
        DriftListing.Contracts, AvantisListing.Contracts, KrakenListing.Contracts, BingxListing.Contracts,
        BitfinexListing.Contracts, AsterListing.Contracts, LighterListing.Contracts, ParadexListing.Contracts, GmxListing.Contracts,
    ];

    [Test]
    public void Fifteen_hundred_assets_have_some_six_thousand_contracts()
    {
        var assets = MarketAssets.AtLeast(1500);
        var contracts = Lists.Select(list => list(assets)).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(assets, Has.Count.EqualTo(1500));
            Assert.That(contracts.Sum(list => list.Count), Is.InRange(5_800, 6_300));
            Assert.That(assets.Except(contracts.SelectMany(list => list).Select(contract => contract.Asset)), Is.Empty, "listed nowhere");
        }
    }

    [Test]
    public void What_is_invented_changes_nothing_for_the_named_coins()
    {
        foreach (var list in Lists)
            Assert.That(list(MarketAssets.AtLeast(600)).Where(contract => !contract.Asset.Code.StartsWith('Q')), Is.EquivalentTo(list(MarketAssets.Coins)));
    }
}
