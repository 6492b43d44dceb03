using OiActor.Domain;
using OiActor.Venues;

namespace OiActor.Tests.Venues.Samples;

/// <summary>A real answer and what it must come to.</summary>
/// <param name="File">Its file.</param>
/// <param name="Path">The endpoint that it answers in the test; all others answer what the venue's world says.</param>
/// <param name="Check">Asserts what it comes to.</param>
internal sealed record Sample(string File, string Path, Action<VenueReadings> Check)
{
    public int Status { get; init; } = 200;

    /// <summary>Puts a row that the file gives bare into its answer.</summary>
    public Func<string, string> Wrap { get; init; } = static body => body;

    public override string ToString() => $"{File} with {Status}";
}

/// <summary>The real answers of one venue.</summary>
/// <param name="Venue">Which.</param>
/// <param name="World">What the endpoints answer that a sample does not stand for, by path; our own figures.</param>
/// <param name="Ratios">The ratios asked.</param>
/// <param name="Read">The files that this version reads.</param>
/// <param name="NotRead">The files that it does not, with the reason.</param>
internal sealed record VenueSamples(
    string Venue,
    IReadOnlyDictionary<string, string> World,
    IReadOnlyList<RatioSource> Ratios,
    IReadOnlyList<Sample> Read,
    IReadOnlyDictionary<string, string> NotRead)
{
    /// <summary>The quotes asked for.</summary>
    public string[] Quotes { get; init; } = ["USDT", "USD"];

    public override string ToString() => Venue;

    public static ContractReading Contract(VenueReadings readings, string symbol) =>
        readings.Contracts.Single(contract => contract.Instrument.VenueSymbol == symbol);

    public static decimal? Coins(VenueReadings readings, string symbol) => Contract(readings, symbol).OpenInterest?.Coins?.Coins;

    /// <summary>Asserts the ratio of BTC that a source gives.</summary>
    public static void ExpectRatio(VenueReadings readings, RatioSource source, decimal value, long milliseconds)
    {
        var ratio = readings.Ratios.Single(one => one.Source == source.Name && one.Asset.Code == "BTC").Ratio;
        Assert.That(ratio, Is.EqualTo(new LongShortRatio(value, LsPeriod.FiveMinutes, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))));
    }
}
