using OiActor.Http;
using OiActor.Venues.Aster;
using OiActor.Venues.Avantis;
using OiActor.Venues.Backpack;
using OiActor.Venues.Binance;
using OiActor.Venues.BinanceCoinm;
using OiActor.Venues.Bingx;
using OiActor.Venues.Bitfinex;
using OiActor.Venues.Bitget;
using OiActor.Venues.Bitmex;
using OiActor.Venues.Bybit;
using OiActor.Venues.Coinbase;
using OiActor.Venues.Deribit;
using OiActor.Venues.Drift;
using OiActor.Venues.Dydx;
using OiActor.Venues.Gate;
using OiActor.Venues.Gmx;
using OiActor.Venues.Htx;
using OiActor.Venues.Hyperliquid;
using OiActor.Venues.Jupiter;
using OiActor.Venues.Kraken;
using OiActor.Venues.Kucoin;
using OiActor.Venues.Lighter;
using OiActor.Venues.Mexc;
using OiActor.Venues.Okx;
using OiActor.Venues.Paradex;

namespace OiActor.Venues;

/// <summary>A venue that can be asked.</summary>
/// <param name="Descriptor">What is known of it before.</param>
/// <param name="Open">Makes it over a client whose address is its origin.</param>
internal sealed record VenueEntry(VenueDescriptor Descriptor, Func<HttpClient, SecretRedactor, IVenue> Open);

/// <summary>Every venue, explicitly, in the order in which records and tables show them.</summary>
internal static class VenueRegistry
{
    public static readonly IReadOnlyList<VenueEntry> All =
    [
        new(BinanceVenue.About, BinanceVenue.Open),
        new(OkxVenue.About, OkxVenue.Open),
        new(BitgetVenue.About, BitgetVenue.Open),
        new(BinanceCoinmVenue.About, BinanceCoinmVenue.Open),
        new(BybitVenue.About, BybitVenue.Open),
        new(GateVenue.About, GateVenue.Open),
        new(MexcVenue.About, MexcVenue.Open),
        new(HtxVenue.About, HtxVenue.Open),
        new(KucoinVenue.About, KucoinVenue.Open),
        new(CoinbaseVenue.About, CoinbaseVenue.Open),
        new(BackpackVenue.About, BackpackVenue.Open),
        new(DeribitVenue.About, DeribitVenue.Open),
        new(BitmexVenue.About, BitmexVenue.Open),
        new(HyperliquidVenue.About, HyperliquidVenue.Open),
        new(DydxVenue.About, DydxVenue.Open),
        new(DriftVenue.About, DriftVenue.Open),
        new(AvantisVenue.About, AvantisVenue.Open),
        new(JupiterVenue.About, JupiterVenue.Open),
        new(KrakenVenue.About, KrakenVenue.Open),
        new(BingxVenue.About, BingxVenue.Open),
        new(BitfinexVenue.About, BitfinexVenue.Open),
        new(AsterVenue.About, AsterVenue.Open),
        new(LighterVenue.About, LighterVenue.Open),
        new(ParadexVenue.About, ParadexVenue.Open),
        new(GmxVenue.About, GmxVenue.Open),
    ];
}
