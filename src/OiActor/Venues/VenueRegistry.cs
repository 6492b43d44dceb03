using OiActor.Http;
using OiActor.Venues.Aster;
using OiActor.Venues.Binance;
using OiActor.Venues.Bingx;
using OiActor.Venues.Bitget;
using OiActor.Venues.Okx;

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
        new(BingxVenue.About, BingxVenue.Open),
        new(AsterVenue.About, AsterVenue.Open),
    ];
}
