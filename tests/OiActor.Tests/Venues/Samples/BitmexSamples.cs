using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class BitmexSamples
{
    private const string Active = "/api/v1/instrument/active";

    public static readonly VenueSamples All = new(
        "bitmex",
        new Dictionary<string, string>(),
        [],
        [
            new("instrument-XBTUSD.json", Active, r =>
            {
                var bitcoin = Contract(r, "XBTUSD");
                Assert.That(bitcoin.Instrument, Is.EqualTo(new Instrument(
                    new Asset("BTC"), "XBTUSD", "USD", "BTC", MarginKind.Inverse, new ContractSpec(1, ContractUnit.UsDollars, 1))));
                Assert.That(bitcoin.OpenInterest, Is.EqualTo(new OpenInterest(null, new UsdAmount(411_647_400m), Sides.One)));
                Assert.That(bitcoin.VenueValue!.Value.Dollars, Is.EqualTo(411_647_400m).Within(2_000m), "4206.913 bitcoin at the mark");
                Assert.That(bitcoin.Mark, Is.EqualTo(new Price(97849.76m)));
                Assert.That(bitcoin.Index, Is.EqualTo(new Price(97843.77m)));
                Assert.That(bitcoin.Last, Is.EqualTo(new Price(97893.7m)));
                Assert.That(bitcoin.Change24hPercent, Is.EqualTo(0.24m));
                Assert.That(bitcoin.Volume24h, Is.EqualTo(new UsdAmount(419_742_700m)));
                Assert.That(bitcoin.Funding, Is.EqualTo(new Funding(0.00011m, 8, new DateTimeOffset(2024, 11, 25, 4, 0, 0, TimeSpan.Zero))));
                Assert.That(bitcoin.VenueTime, Is.EqualTo(new DateTimeOffset(2024, 11, 24, 23, 33, 19, 34, TimeSpan.Zero)));
            })
            {
                Wrap = row => $"[{row}]",
            },
            new("instrument-active-2021-trimmed.json", Active, r =>
            {
                Assert.That(r.Contracts.Select(contract => contract.Instrument.VenueSymbol), Is.EqualTo(["SOLUSDT", "XBTUSD", "ETHUSD"]), "neither euros nor a dated future");
                Assert.That(Contract(r, "XBTUSD").OpenInterest?.FaceUsd, Is.EqualTo(new UsdAmount(574_264_600m)));
                Assert.That(Contract(r, "XBTUSD").VenueValue!.Value.Dollars, Is.EqualTo(574_264_600m).Within(2_000m));
                ExpectQuanto(r, "ETHUSD", 90_518_898m, 2003.93m, 1.65m, 211_413_840m);
                ExpectQuanto(r, "SOLUSDT", 12_226_732m, 27.499m, 4.68m, 1_056_544m);
            }),
            new("error-401.json", Active, r =>
                Assert.That((r.Failures.Single().Kind, r.Failures.Single().Words), Is.EqualTo((FailureKind.Refused, "Invalid API Key."))))
            {
                Status = 401,
            },
        ],
        new Dictionary<string, string>
        {
            ["trade-bucketed-XBTUSD.json"] = "a history; this version reads the present",
        });

    private static void ExpectQuanto(VenueReadings readings, string symbol, decimal dollars, decimal mark, decimal change, decimal volume)
    {
        var contract = Contract(readings, symbol);
        Assert.That(contract.Instrument.Kind, Is.EqualTo(MarginKind.Quanto));
        Assert.That(contract.OpenInterest!.Sides, Is.EqualTo(Sides.One));
        Assert.That(contract.OpenInterest.FaceUsd!.Value.Dollars, Is.EqualTo(dollars).Within(1m));
        Assert.That(contract.Mark, Is.EqualTo(new Price(mark)));
        Assert.That(contract.Change24hPercent, Is.EqualTo(change));
        Assert.That(contract.Volume24h!.Value.Dollars, Is.EqualTo(volume).Within(1m));
        Assert.That(contract.Funding!.IntervalHours, Is.EqualTo(8));
        Assert.That(contract.VenueTime, Is.EqualTo(new DateTimeOffset(2021, 7, 22, 22, 36, 5, TimeSpan.Zero)));
    }
}
