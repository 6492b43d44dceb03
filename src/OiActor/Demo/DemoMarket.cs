using OiActor.Domain;

namespace OiActor.Demo;

/// <summary>The built-in market as <c>--demo</c> uses it: its venues by name, at a fixed moment.</summary>
internal static class DemoMarket
{
    /// <summary>When the demo's figures are true, so that its output is the same every time.</summary>
    public static readonly DateTimeOffset Instant = new(2026, 6, 2, 14, 0, 0, TimeSpan.Zero);

    /// <summary>The transport of a venue of the demo, or null for a venue that it does not have.</summary>
    public static HttpMessageHandler? Handler(VenueId venue) =>
        Venue(venue.Name, MarketAssets.Coins, static () => new MarketMoment(Instant)) is { } answers ? new DemoHandler(answers) : null;

    /// <summary>A venue of the built-in market, or null where it has none of that name.</summary>
    /// <param name="clock">Asked at every request.</param>
    public static IDemoVenue? Venue(string name, IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) => name switch
    {
        BinanceListing.Venue => new BinanceAnswers(assets, clock),
        OkxListing.Venue => new OkxAnswers(assets, clock),
        BitgetListing.Venue => new BitgetAnswers(assets, clock),
        BinanceCoinmListing.Venue => new BinanceCoinmAnswers(assets, clock),
        BybitListing.Venue => new BybitAnswers(assets, clock),
        GateListing.Venue => new GateAnswers(assets, clock),
        MexcListing.Venue => new MexcAnswers(assets, clock),
        HtxListing.Venue => new HtxAnswers(assets, clock),
        KucoinListing.Venue => new KucoinAnswers(assets, clock),
        CoinbaseListing.Venue => new CoinbaseAnswers(assets, clock),
        BackpackListing.Venue => new BackpackAnswers(assets, clock),
        DeribitListing.Venue => new DeribitAnswers(assets, clock),
        BitmexListing.Venue => new BitmexAnswers(assets, clock),
        HyperliquidListing.Venue => new HyperliquidAnswers(assets, clock),
        DydxListing.Venue => new DydxAnswers(assets, clock),
        DriftListing.Venue => new DriftAnswers(assets, clock),
        AvantisListing.Venue => new AvantisAnswers(assets, clock),
        JupiterListing.Venue => new JupiterAnswers(assets, clock),
        KrakenListing.Venue => new KrakenAnswers(assets, clock),
        BingxListing.Venue => new BingxAnswers(assets, clock),
        BitfinexListing.Venue => new BitfinexAnswers(assets, clock),
        AsterListing.Venue => new AsterAnswers(assets, clock),
        LighterListing.Venue => new LighterAnswers(assets, clock),
        ParadexListing.Venue => new ParadexAnswers(assets, clock),
        GmxListing.Venue => new GmxAnswers(assets, clock),
        _ => null,
    };
}
