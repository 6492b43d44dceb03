// GMX V2 on Arbitrum, as it answers: https://docs.gmx.io/docs/api/rest-v2
//
// Figures are whole numbers as text, dollars times 10^30, those of the two sides apart.

using System.Globalization;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in GMX.</summary>
internal sealed class GmxAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock) : IDemoVenue
{
    private readonly VenueBook book = new(GmxListing.Venue, GmxListing.Contracts(assets), clock);

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", "/markets/info") => book.Bulk(path, Markets),
        _ => DemoAnswer.Json(404, static json =>
        {
            json.WriteStartObject();
            json.WriteString("error"u8, "Not Found"u8);
            json.WriteEndObject();
        }),
    };

    private void Markets(Utf8JsonWriter json, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteStartArray("markets"u8);
        foreach (var contract in book.Contracts)
            Market(json, contract, now);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Market(Utf8JsonWriter json, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal dollars = figures.OpenInterest * figures.Mark;
        decimal ratio = MarketModel.Ratio(GmxListing.Venue, contract, "sides", now.Values);
        decimal longs = dollars * ratio / (1 + ratio);
        json.WriteStartObject();
        json.WriteString("name"u8, contract.Symbol);
        json.WriteBoolean("isListed"u8, contract.Status == GmxListing.Listed);
        Scaled(json, "openInterestLong"u8, longs);
        Scaled(json, "openInterestShort"u8, dollars - longs);
        Scaled(json, "availableLiquidityLong"u8, dollars);
        Scaled(json, "availableLiquidityShort"u8, dollars);
        // The side with more open interest pays, and has a negative rate.
        Scaled(json, "fundingRateLong"u8, longs * 2 > dollars ? -0.2m : 0.2m);
        Scaled(json, "fundingRateShort"u8, longs * 2 > dollars ? 0.2m : -0.2m);
        json.WriteEndObject();
    }

    /// <summary>An amount times 10^30, of which a decimal holds the first part: twelve places of the dollar, and zeros.</summary>
    private static void Scaled(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal amount) =>
        json.WriteString(name, decimal.Truncate(amount * 1_000_000_000_000m).ToString(CultureInfo.InvariantCulture) + "000000000000000000");
}
